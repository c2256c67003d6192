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

int unknown_in(const PackFiles& files, const std::string& file, int line) {
  return count_of(problems_of(files), ProblemKind::unknown_reference, file, line);
}

TEST(CheckReferences, a_time_zone_that_does_not_exist_is_a_problem) {
  EXPECT_EQ(unknown_in(small_pack_with("program.toml", "America/New_York", "America/Harbor"), "program.toml", 1), 1);
}

TEST(CheckReferences, a_body_site_needs_a_route_of_its_product) {
  EXPECT_EQ(unknown_in(small_pack_with("products.toml", "route = \"intradermal\"", "route = \"oral\""), "products.toml",
                       line_of("products.toml", "id = \"forearm\"") - 1),
            1);
}

TEST(CheckReferences, a_screening_answer_may_leave_only_routes_that_exist) {
  EXPECT_EQ(unknown_in(small_pack_with("screening.toml", "[\"subcutaneous\"]", "[\"oral\"]"), "screening.toml",
                       line_of("screening.toml", "id = \"keloid\"") - 1),
            1);
}

TEST(CheckReferences, a_profile_answers_questions_that_are_asked) {
  EXPECT_EQ(unknown_in(small_pack_with("criteria.toml", "had_it = \"no\"", "hadit = \"no\""), "criteria.toml",
                       line_of("criteria.toml", "id = \"swimmer\"") - 1),
            1);
}

TEST(CheckReferences, a_profile_expects_an_outcome_of_every_version) {
  const auto problems = problems_of(small_pack_with("criteria.toml", ", september = \"book\"", ""));
  EXPECT_EQ(
      count_of(problems, ProblemKind::key_missing, "criteria.toml", line_of("criteria.toml", "id = \"swimmer\"") - 1),
      1);
}

TEST(CheckReferences, a_site_lies_in_a_town_that_is_listed) {
  EXPECT_EQ(unknown_in(small_pack_with("sites.csv", "Westport", "Westprot"), "sites.csv", 3), 1);
}

TEST(CheckReferences, hours_are_those_of_a_site) {
  PackFiles files = small_pack();
  files["example/clinic_hours.csv"] =
      "site,service,weekday,opens_at,closes_at,every_minutes,places\nattic,vaccination,monday,09:00,12:00,15,2\n";
  EXPECT_EQ(unknown_in(files, "example/clinic_hours.csv", 2), 1);
}

TEST(CheckReferences, a_classification_is_one_that_a_case_may_have) {
  const auto problems = problems_of(small_pack_with("case_definition.toml", "\"confirmed\"]", "\"likely\"]"));
  EXPECT_EQ(count_of(problems, ProblemKind::unknown_choice, "case_definition.toml", 6), 1);
}

TEST(CheckReferences, a_laboratory_s_own_code_stands_for_a_test_of_the_definition) {
  EXPECT_EQ(
      unknown_in(small_pack_with("case_definition.toml", "\"RIVPCR\"\nloinc = \"1-1\"", "\"RIVPCR\"\nloinc = \"9-9\""),
                 "case_definition.toml", line_of("case_definition.toml", "RIVPCR") - 1),
      1);
}

TEST(CheckReferences, a_kind_of_exposure_has_a_risk_of_the_table) {
  EXPECT_EQ(unknown_in(small_pack_with("monitoring.toml", "risk = \"low\"", "risk = \"tiny\""), "monitoring.toml",
                       line_of("monitoring.toml", "id = \"same_pier\"") - 1),
            1);
}

TEST(CheckReferences, a_question_of_the_interview_depends_on_an_earlier_one) {
  EXPECT_EQ(unknown_in(small_pack_with("interview.toml", "only_if = \"died\"", "only_if = \"worker\""),
                       "interview.toml", line_of("interview.toml", "id = \"died_on\"") - 1),
            1);
}

TEST(CheckReferences, a_question_counts_as_what_its_answer_can_be) {
  const auto problems = problems_of(small_pack_with("interview.toml", "kind = \"date\"", "kind = \"text\""));
  EXPECT_EQ(count_of(problems, ProblemKind::wrong_type, "interview.toml", 1), 1);
  const auto no_choices =
      problems_of(small_pack_with("interview.toml", "choices = [\"upstream\", \"downstream\"]\n", ""));
  EXPECT_EQ(count_of(no_choices, ProblemKind::wrong_type, "interview.toml",
                     line_of("interview.toml", "id = \"where_from\"") - 1),
            1);
}

}  // namespace
}  // namespace quell::packs
