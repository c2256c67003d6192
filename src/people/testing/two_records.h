#pragma once

// Ana in two records, "ana" and "annie", and an investigator who decides about them.

#include <gtest/gtest.h>

#include <string>

#include "people/merge_people.h"
#include "people/person_record.h"
#include "people/possible_match.h"
#include "people/testing/made_up_people.h"
#include "people/undo_merge.h"
#include "storage/testing/each_database.h"

namespace quell::people {

inline access::Actor investigator() {
  using enum access::Permission;
  return {.program = spring, .staff = {"ines"}, .permissions = {investigate_cases, find_people, edit_people}};
}

struct TwoRecords : storage::EachDatabase {
  Seed draw = Seed::from_number(11);

  Seed next() { return Seed::from_number(draw.next_number_below(1 << 30)); }

  static Identity annie() {
    Identity identity{.name_to_call = name("Annie Garcia")};
    identity.born_on = Private{make_date(1990, 5, 12)};
    return identity;
  }
  void SetUp() override {
    ASSERT_TRUE(register_person(tx(), front_desk(), noon, next(), with_phone(new_person("ana", ana()), "2035550123")));
    ASSERT_TRUE(
        register_person(tx(), front_desk(), noon, next(), with_phone(new_person("annie", annie()), "2035550199")));
  }
  void note(const std::string& person, const std::string& other, double bits = 5) {
    note_possible_match(tx(), investigator(), noon, {{person}, {other}, bits});
  }
  // As it was written under this id, whether it is in force or not.
  Person record(const std::string& id) { return *opened_person(tx(), *person_row(tx(), spring, {id})); }

  Result<PeopleMerged> merge(const std::string& kept, const std::string& merged, const std::string& id = "m1") {
    const Person into = record(kept), from = record(merged);
    MergePeople request{{id}, into.id, into.version, from.id, from.version, into.identity, {}};
    request.identity.name_to_call = from.identity.name_to_call;
    for (const ContactPoint& point : from.contact_points) request.take_phones.push_back(point.id);
    return merge_people(tx(), investigator(), noon, next(), request);
  }
  Result<PeopleParted> undo(const std::string& id = "m1") {
    return undo_merge(tx(), investigator(), noon, next(), {{id}});
  }
};

}  // namespace quell::people
