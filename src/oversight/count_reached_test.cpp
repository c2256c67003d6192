#include "oversight/count_reached.h"

#include <gtest/gtest.h>

#include "core/sealing.h"
#include "core/write_json.h"
#include "immunization/testing/chair.h"
#include "oversight/reach_figures.h"
#include "people/edit_person.h"
#include "people/merge_people.h"
#include "people/read_person.h"
#include "people/record_demographics.h"
#include "people/shred_person.h"
#include "people/undo_merge.h"

namespace quell::oversight {
namespace {

using people::Ethnicity;
using people::Race;

struct SealedRow {
  std::string sealed_groups;
};
BOOST_DESCRIBE_STRUCT(SealedRow, (), (sealed_groups))

struct CountReached : immunization::Chair {
  int follow() { return follow_reach(tx(), 1000).value(); }
  std::string told() {
    std::string text;
    for (const ReachFigure& one : reach_figures(tx(), programs::river_fever))
      if (one.people > 0)
        text += std::string{name_of(one.dimension)} + " " + one.category + " " + std::to_string(one.people) + "\n";
    return text;
  }
  void say(const PersonId& person, Race race, Ethnicity ethnicity) {
    people::Demographics demographics{};
    demographics.races.push_back(Private{race});
    demographics.ethnicity = Private{ethnicity};
    const auto recorded = people::record_demographics(tx(), system, now, seed(), {person, demographics});
    ASSERT_TRUE(recorded) << recorded.error().reason;
  }
  void give_to(const PersonId& person, const char* id) {
    auto report = dose(id, now);
    report.person_id = person;
    ASSERT_TRUE(record(report));
  }
  void undo(const char* id, const char* correction) {
    ASSERT_TRUE(immunization::correct_dose(tx(), manager, now, seed(),
                                           {.id = {correction},
                                            .dose_id = {id},
                                            .state = immunization::DoseState::entered_in_error,
                                            .reason = immunization::CorrectionReason::wrong_person}));
  }
};
ON_EACH_DATABASE(CountReached);

TEST_P(CountReached, whoever_got_a_dose_is_counted_once_however_many_follow) {
  give_to(ana, "d1");
  give_to(ana, "d2");
  follow();
  EXPECT_EQ(told(), "age 25-34 1\nrace unknown 1\nethnicity unknown 1\n");
}

TEST_P(CountReached, whoever_only_had_a_dose_elsewhere_was_not_reached_by_a_site) {
  ASSERT_TRUE(immunization::record_outside_dose(tx(), nurse, now, seed(), outside("d1", make_date(2022, 8, 1))));
  follow();
  EXPECT_EQ(told(), "");
}

TEST_P(CountReached, what_somebody_tells_later_moves_the_count) {
  give_to(ana, "d1");
  follow();
  say(ana, Race::black_or_african_american, Ethnicity::hispanic_or_latino);
  follow();
  EXPECT_EQ(told(), "age 25-34 1\nrace black_or_african_american 1\nethnicity hispanic_or_latino 1\n");
}

TEST_P(CountReached, a_dose_entered_in_error_is_counted_out) {
  give_to(ana, "d1");
  follow();
  undo("d1", "c1");
  follow();
  EXPECT_EQ(told(), "");
}

TEST_P(CountReached, events_that_come_twice_count_once) {
  give_to(ana, "d1");
  give_to(ben, "d2");
  EXPECT_GE(follow(), 2);
  const std::string once = told();
  ASSERT_TRUE(count_reached(tx(), programs::river_fever, ana));
  EXPECT_EQ(told(), once);
  EXPECT_EQ(follow(), 0) << "what was seen is not seen again";
}

TEST_P(CountReached, whoever_was_erased_stays_counted) {
  give_to(ana, "d1");
  follow();
  const std::string before = told();
  ASSERT_TRUE(people::shred_person(tx(), system, now, ana));
  ASSERT_TRUE(count_reached(tx(), programs::river_fever, ana));
  EXPECT_EQ(told(), before);
}

TEST_P(CountReached, who_was_two_records_is_counted_once_and_twice_again_after_the_undo) {
  give_to(ana, "d1");
  give_to(ben, "d2");
  follow();
  access::Actor merger = system;
  merger.permissions.add(access::Permission::investigate_cases);
  const auto kept = people::open_person(tx(), programs::river_fever, ana);
  ASSERT_TRUE(people::merge_people(tx(), merger, now, seed(), {{"m"}, ana, 1, ben, 1, kept->identity, {}}));
  follow();
  EXPECT_EQ(told(), "age 25-34 1\nrace unknown 1\nethnicity unknown 1\n");
  ASSERT_TRUE(people::undo_merge(tx(), merger, now, seed(), {{"m"}}));
  follow();
  EXPECT_EQ(told(), "age 25-34 1\nage 35-44 1\nrace unknown 2\nethnicity unknown 2\n");
}

TEST_P(CountReached, counted_anew_it_says_the_same) {
  Seed dice = Seed::from_number(7);
  for (int i = 0; i < 12; ++i) {
    const PersonId person{"p" + std::to_string(i)};
    register_someone(person, make_date(1950 + static_cast<int>(dice.next_number_below(60)), 3, 1));
    if (dice.next_number_below(2))
      say(person, static_cast<Race>(dice.next_number_below(8)), static_cast<Ethnicity>(dice.next_number_below(4)));
    if (dice.next_number_below(4)) give_to(person, ("d" + std::to_string(i)).c_str());
    if (i % 5 == 4 && dice.next_number_below(2)) follow();
  }
  follow();
  const std::string kept = told();
  EXPECT_NE(kept, "");
  forget_reach(tx(), programs::river_fever);
  EXPECT_EQ(told(), "");
  PersonId last{};
  while (const auto next = recount_reach(tx(), programs::river_fever, last, 3).value()) last = *next;
  EXPECT_EQ(told(), kept);
}

TEST_P(CountReached, no_table_tells_what_somebody_was_counted_as) {
  give_to(ana, "d1");
  say(ana, Race::asian, Ethnicity::not_hispanic_or_latino);
  follow();
  const auto row = tx().find<SealedRow>("select sealed_groups from oversight_reached", storage::NoParameters{});
  ASSERT_TRUE(row);
  EXPECT_EQ(row->sealed_groups.find("asian"), std::string::npos);
}

TEST_P(CountReached, under_a_key_that_is_gone_says_so_and_moves_nothing) {
  give_to(ana, "d1");
  follow();
  tx().execute("update oversight_reached set key_id = 'lost'", storage::NoParameters{});
  EXPECT_EQ(count_reached(tx(), programs::river_fever, ana).error().reason, "oversight.key_missing");
  EXPECT_EQ(reseal_reached(tx(), 10).error().reason, "oversight.key_missing");
}

struct ReachedRow {
  std::string person_id;
  std::string key_id;
  std::string sealed_groups;
};
BOOST_DESCRIBE_STRUCT(ReachedRow, (), (person_id, key_id, sealed_groups))

TEST_P(CountReached, is_sealed_anew_under_the_current_key_and_says_the_same) {
  const std::string first_keys = KeyRing::make_text("k1"), other = KeyRing::make_text("k2");
  const auto begin = other.find("k2 ");
  const KeyRing ring = *KeyRing::from_text(first_keys + other.substr(begin, other.find('\n', begin) - begin + 1));
  const storage::TemporaryDatabase place{GetParam()};
  const auto connection = *storage::connect(place.url(), ring, storage::Access::write);
  for (const char* person : {"p1", "p2", "p3"})
    connection->execute(
        "insert into oversight_reached (program_id, person_id, key_id, sealed_groups) "
        "values ('p', :person_id, :key_id, :sealed_groups)",
        ReachedRow{
            person, "k1",
            seal(*ring.find("k1"), std::string{"groups of "} + person, std::string{"oversight_reached:p:"} + person)});

  EXPECT_EQ(reseal_reached(*connection, 2)->count, 2);
  const auto rest = reseal_reached(*connection, 2);
  EXPECT_EQ(rest->count, 1);
  EXPECT_TRUE(rest->finished);
  for (const ReachedRow& row :
       connection->all<ReachedRow>("select person_id, key_id, sealed_groups from oversight_reached order by person_id",
                                   storage::NoParameters{})) {
    EXPECT_EQ(row.key_id, "k2");
    EXPECT_EQ(open_sealed(ring.current(), row.sealed_groups, "oversight_reached:p:" + row.person_id),
              "groups of " + row.person_id);
  }
}

}  // namespace
}  // namespace quell::oversight
