#include <gtest/gtest.h>

#include "packs/check_parts.h"
#include "packs/testing/small_pack.h"

namespace quell::packs {
namespace {

using testing::count_of;
using testing::line_of;
using testing::problems_of;
using testing::small_pack;
using testing::small_pack_with;

TEST(CheckNumbers, a_dose_is_not_overdue_before_it_is_recommended) {
  const auto problems =
      problems_of(small_pack_with("schedule.toml", "overdue_after_days = 35", "overdue_after_days = 27"));
  EXPECT_EQ(count_of(problems, ProblemKind::numbers_in_wrong_order, "schedule.toml",
                     line_of("schedule.toml", "number = 2") - 1),
            1);
}

TEST(CheckNumbers, doses_are_numbered_from_one_on) {
  const auto problems = problems_of(small_pack_with("schedule.toml", "number = 2", "number = 3"));
  EXPECT_EQ(count_of(problems, ProblemKind::numbers_in_wrong_order, "schedule.toml",
                     line_of("schedule.toml", "number = 2") - 1),
            1);
}

TEST(CheckNumbers, a_later_dose_says_when_it_is_offered) {
  const auto problems = problems_of(small_pack_with("schedule.toml", "offer_after_days = 28\n", ""));
  EXPECT_EQ(count_of(problems, ProblemKind::key_missing, "schedule.toml", line_of("schedule.toml", "number = 2") - 1),
            1);
}

TEST(CheckNumbers, a_vial_yields_at_least_one_dose_and_no_more_than_the_most) {
  const auto problems = problems_of(small_pack_with("products.toml", "expected = 4", "expected = 6"));
  EXPECT_EQ(count_of(problems, ProblemKind::numbers_in_wrong_order, "products.toml",
                     line_of("products.toml", "least = 3") - 2),
            1);
}

TEST(CheckNumbers, a_booking_code_is_long_enough_to_resist_guessing) {
  const auto problems = problems_of(small_pack_with("program.toml", "length = 12", "length = 6"));
  EXPECT_EQ(count_of(problems, ProblemKind::out_of_range, "program.toml", 1), 1);
}

TEST(CheckNumbers, a_dose_is_kept_some_minutes_for_who_is_called) {
  const auto problems =
      problems_of(small_pack_with("program.toml", "standby_offer_minutes = 20", "standby_offer_minutes = 0"));
  EXPECT_EQ(count_of(problems, ProblemKind::out_of_range, "program.toml", 1), 1);
}

TEST(CheckNumbers, a_dose_has_a_volume) {
  const auto problems = problems_of(small_pack_with("products.toml", "volume_ml = 0.1", "volume_ml = 0"));
  EXPECT_EQ(
      count_of(problems, ProblemKind::out_of_range, "products.toml", line_of("products.toml", "hl7_code = \"ID\"") - 2),
      1);
}

TEST(CheckNumbers, nobody_is_asked_after_monitoring_ends) {
  const auto problems = problems_of(small_pack_with("monitoring.toml", "14, 21]", "14, 22]"));
  EXPECT_EQ(count_of(problems, ProblemKind::out_of_range, "monitoring.toml", 1), 1);
}

TEST(CheckNumbers, an_answer_that_restricts_routes_names_those_that_remain) {
  const auto problems = problems_of(small_pack_with("screening.toml", "only_routes = [\"subcutaneous\"]\n", ""));
  EXPECT_EQ(
      count_of(problems, ProblemKind::key_missing, "screening.toml", line_of("screening.toml", "id = \"keloid\"") - 1),
      1);
}

TEST(CheckNumbers, a_site_closes_after_it_opens) {
  PackFiles files = small_pack();
  files["example/clinic_hours.csv"] =
      "site,service,weekday,opens_at,closes_at,every_minutes,places\n"
      "pier-clinic,vaccination,monday,12:00,12:00,15,2\n";
  EXPECT_EQ(count_of(problems_of(files), ProblemKind::numbers_in_wrong_order, "example/clinic_hours.csv", 2), 1);
}

TEST(CheckNumbers, a_contact_is_lost_after_some_silence_and_an_offer_lasts_some_hours) {
  for (const char* number : {"lost_after_unanswered = 3", "pep_offer_hours = 24"}) {
    const std::string zero = std::string{number}.substr(0, std::string{number}.find('=') + 1) + " 0";
    EXPECT_EQ(count_of(problems_of(small_pack_with("monitoring.toml", number, zero)), ProblemKind::out_of_range,
                       "monitoring.toml", 1),
              1);
  }
  EXPECT_EQ(count_of(problems_of(small_pack_with("case_definition.toml", "episode_days = 90", "episode_days = 0")),
                     ProblemKind::out_of_range, "case_definition.toml", 1),
            1);
}

TEST(CheckNumbers, texts_have_hours_of_the_day_and_a_call_follows_within_a_week) {
  const auto with = [](const char* quiet) {
    return count_of(problems_of(small_pack_with("program.toml", "standby_offer_minutes = 20", quiet)),
                    ProblemKind::out_of_range, "program.toml", 1);
  };
  EXPECT_EQ(with("quiet_hours = { from = \"20:00\", until = \"09:00\" }"), 0);
  EXPECT_EQ(with("quiet_hours = { from = \"09:00\", until = \"09:00\" }"), 1);
  EXPECT_EQ(with("quiet_hours = { from = \"10:00\", until = \"09:00\" }"), 1);
  EXPECT_EQ(count_of(problems_of(small_pack_with("monitoring.toml", "pep_offer_hours = 24",
                                                 "pep_offer_hours = 24\ncall_after_hours = 0")),
                     ProblemKind::out_of_range, "monitoring.toml", 1),
            1);
}

TEST(CheckNumbers, quiet_hours_may_run_over_midnight) {
  using namespace std::chrono_literals;
  const QuietHours night{20h, 9h}, noon{12h, 13h};
  EXPECT_TRUE(night.contain(20h));
  EXPECT_TRUE(night.contain(2h));
  EXPECT_FALSE(night.contain(9h));
  EXPECT_FALSE(night.contain(19h + 59min));
  EXPECT_TRUE(noon.contain(12h + 30min));
  EXPECT_FALSE(noon.contain(13h));
  EXPECT_FALSE(noon.contain(2h));
}

TEST(CheckNumbers, a_site_lies_on_the_globe) {
  const auto problems = problems_of(small_pack_with("sites.csv", "41.0,-73.0", "41.0,-373.0"));
  EXPECT_EQ(count_of(problems, ProblemKind::out_of_range, "sites.csv", 3), 1);
}

TEST(CheckNumbers, a_program_speaks_some_language) {
  PackFiles files = small_pack_with("program.toml", "[\"en\", \"es\"]", "[]");
  files.erase("texts/en.json");
  files.erase("texts/es.json");
  EXPECT_EQ(count_of(problems_of(files), ProblemKind::key_missing, "program.toml", 1), 1);
}

}  // namespace
}  // namespace quell::packs
