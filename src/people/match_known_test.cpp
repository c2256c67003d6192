#include "people/match_known.h"

#include <gtest/gtest.h>

#include "people/testing/made_up_people.h"
#include "people/testing/match_pair.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

struct MatchKnown : storage::EachDatabase {
  void SetUp() override { add("ana", ana_identity(), "203 555 0123"); }

  static Identity ana_identity() {
    Identity identity = ana();
    identity.sex = Private{Sex::female};
    identity.identifiers.push_back({Private{IdentifierKind::medical_record}, private_text<60>("MRN-77")});
    return identity;
  }
  void add(const std::string& id, const Identity& identity, const std::string& phone) {
    ASSERT_TRUE(register_person(tx(), front_desk(), noon, Seed::from_number(std::hash<std::string>{}(id)),
                                with_phone(new_person(id, identity), phone)));
  }
  static SomebodyDescribed described(const Identity& identity, const std::string& phone = {}) {
    SomebodyDescribed somebody{identity, {}};
    if (!phone.empty()) somebody.contact_points.push_back({.id = {"p"}, .phone = private_text<16>(phone)});
    return somebody;
  }
  KnownMatch matched(const SomebodyDescribed& somebody) { return *match_known(tx(), spring, somebody); }
};
ON_EACH_DATABASE(MatchKnown);

TEST_P(MatchKnown, is_who_has_the_name_the_birth_date_and_the_phone) {
  const KnownMatch found = matched(described(ana(), "+12035550123"));
  EXPECT_EQ(found.result, MatchResult::match);
  EXPECT_EQ(found.person, PersonId{"ana"});
}

TEST_P(MatchKnown, is_only_possible_by_name_and_birth_date_alone) {
  Identity written{.name_to_call = name("Ana Garcia Lopez"), .born_on = Private{make_date(1990, 5, 12)}};
  written.registry_name = RegistryName{.given = name("Ana"), .middle = {}, .family = name("Garcia Lopez")};
  const KnownMatch found = matched(described(written));
  EXPECT_EQ(found.result, MatchResult::possible);
  EXPECT_EQ(found.person, PersonId{"ana"});
}

TEST_P(MatchKnown, finds_by_the_whole_name_where_the_birth_date_was_mistyped) {
  Identity written = ana();
  written.born_on = Private{make_date(1990, 12, 5)};
  EXPECT_NE(matched(described(written, "+12035550123")).result, MatchResult::no_match);
  EXPECT_EQ(matched(described(written)).person, PersonId{"ana"});
}

TEST_P(MatchKnown, finds_by_an_identifier_where_the_name_was_misspelled) {
  Identity written = ana_identity();
  written.registry_name = RegistryName{.given = name("Anna"), .middle = {}, .family = name("Garzia")};
  written.name_to_call = name("Anna Garzia");
  written.born_on = Private{make_date(1990, 5, 13)};
  EXPECT_EQ(matched(described(written)).person, PersonId{"ana"});
}

TEST_P(MatchKnown, is_nobody_for_a_stranger_with_the_same_birthday) {
  Identity stranger{.name_to_call = name("Andrew Kowalski"), .born_on = Private{make_date(1990, 5, 12)}};
  stranger.registry_name = RegistryName{.given = name("Andrew"), .middle = {}, .family = name("Kowalski")};
  EXPECT_EQ(matched(described(stranger, "+12035550199")).result, MatchResult::no_match);
  EXPECT_EQ((*match_known(tx(), {"autumn"}, described(ana(), "+12035550123"))).result, MatchResult::no_match);
}

TEST_P(MatchKnown, between_two_who_both_match_is_a_person_s_decision) {
  add("ana-again", ana_identity(), "203 555 0123");
  EXPECT_EQ(matched(described(ana(), "+12035550123")).result, MatchResult::possible);
}

TEST_P(MatchKnown, weighs_one_person_whom_something_else_points_to) {
  EXPECT_EQ(match_known_person(tx(), spring, {"ana"}, described(ana(), "+12035550123"))->result, MatchResult::match);
  Identity stranger{.name_to_call = name("Andrew Kowalski"), .born_on = Private{make_date(1971, 1, 30)}};
  EXPECT_EQ(match_known_person(tx(), spring, {"ana"}, described(stranger))->result, MatchResult::no_match);
  EXPECT_EQ(match_known_person(tx(), spring, {"nobody"}, described(ana())).error().reason, "people.person_unknown");
}

}  // namespace
}  // namespace quell::people
