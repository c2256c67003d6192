#include "people/check_identity.h"

#include <gtest/gtest.h>

#include "people/testing/made_up_people.h"

namespace quell::people {
namespace {

const Date today = make_date(2022, 8, 1);

std::string faults_of(const Identity& identity) {
  std::vector<Fault> faults;
  check_identity(identity, "/identity", today, faults);
  std::string text;
  for (const Fault& fault : faults) text += fault.field + " " + fault.reason + "\n";
  return text;
}

TEST(CheckIdentity, lets_an_alias_alone_pass) { EXPECT_EQ(faults_of({.name_to_call = name("Z")}), ""); }

TEST(CheckIdentity, lets_a_full_identity_pass) { EXPECT_EQ(faults_of(ana()), ""); }

TEST(CheckIdentity, asks_for_a_name_to_call_and_a_family_name) {
  Identity nameless{.registry_name = RegistryName{.given = name("Ana")}};
  EXPECT_EQ(faults_of(nameless),
            "/identity/name_to_call people.name_missing\n/identity/registry_name/family people.name_missing\n");
}

TEST(CheckIdentity, knows_that_nobody_is_born_tomorrow_or_125_years_ago) {
  Identity person = ana();
  person.born_on = Private{today};
  EXPECT_EQ(faults_of(person), "");
  person.born_on = Private{today + std::chrono::days{1}};
  EXPECT_EQ(faults_of(person), "/identity/born_on people.birth_date_in_future\n");
  person.born_on = Private{Date{std::chrono::sys_days{std::chrono::year{1890} / 1 / 1}}};
  EXPECT_EQ(faults_of(person), "/identity/born_on people.birth_date_too_early\n");
}

TEST(CheckIdentity, refuses_a_zip_that_is_none) {
  Identity person = ana();
  person.address->zip = private_text<10>("06510-1234");
  EXPECT_EQ(faults_of(person), "");
  for (const char* wrong : {"0651", "06510-12", "O6510", "06510 1234"}) {
    person.address->zip = private_text<10>(wrong);
    EXPECT_EQ(faults_of(person), "/identity/address/zip people.zip_unreadable\n") << wrong;
  }
}

TEST(CheckIdentity, refuses_declined_beside_a_race_and_a_race_twice) {
  Identity person = ana();
  person.demographics = Demographics{.races = {Private{Race::white}, Private{Race::asian}}};
  EXPECT_EQ(faults_of(person), "");
  person.demographics->races = {Private{Race::white}, Private{Race::declined}};
  EXPECT_EQ(faults_of(person), "/identity/demographics/races people.race_contradiction\n");
  person.demographics->races = {Private{Race::white}, Private{Race::white}};
  EXPECT_EQ(faults_of(person), "/identity/demographics/races people.race_contradiction\n");
}

TEST(CheckIdentity, refuses_empty_and_too_many_identifiers) {
  Identity person = ana();
  person.identifiers.resize(1);
  EXPECT_EQ(faults_of(person), "/identity/identifiers/0/value people.identifier_missing\n");
  person.identifiers.assign(21, {.value = private_text<60>("7")});
  EXPECT_EQ(faults_of(person), "/identity/identifiers people.too_many_identifiers\n");
}

TEST(CheckIdentity, takes_the_latest_day_on_earth_for_today) {
  EXPECT_EQ(latest_birthday(std::chrono::sys_days{std::chrono::year{2022} / 8 / 1} + std::chrono::hours{10}),
            make_date(2022, 8, 2));
  EXPECT_EQ(latest_birthday(std::chrono::sys_days{std::chrono::year{2022} / 8 / 1} + std::chrono::hours{9}), today);
}

}  // namespace
}  // namespace quell::people
