#include "people/match_compare.h"

#include <gtest/gtest.h>

#include "people/testing/match_pair.h"

namespace quell::people {
namespace {

Agreement born(std::int32_t a, std::int32_t b) {
  EXPECT_EQ(compare_birth_dates({a}, {b}), compare_birth_dates({b}, {a}));
  return compare_birth_dates({a}, {b});
}

Compared changed(auto&& change) {
  MatchRecord other = ana_record();
  change(other);
  return compared(ana_record(), other);
}

TEST(Compare, birth_dates_agree_in_the_ways_that_people_mistake_them) {
  EXPECT_EQ(born(19900512, 19900512), Agreement::exact);
  EXPECT_EQ(born(19900512, 19901205), Agreement::day_month_swapped);
  EXPECT_EQ(born(19900531, 19900601), Agreement::day_off);
  EXPECT_EQ(born(19900512, 19900521), Agreement::typo) << "digits exchanged";
  EXPECT_EQ(born(19900512, 19800512), Agreement::typo) << "a decade off";
  EXPECT_EQ(born(19900512, 19900527), Agreement::two_parts);
  EXPECT_EQ(born(19900512, 19570303), Agreement::generation);
  EXPECT_EQ(born(19900512, 19930303), Agreement::differs);
  EXPECT_EQ(born(19901345, 19901335), Agreement::typo) << "days that are none are compared by digits";
  EXPECT_EQ(born(0, 19900512), Agreement::missing);
}

TEST(Compare, phones_agree_whole_by_the_last_seven_or_but_for_a_digit) {
  const auto phone_of = [](std::vector<std::string> phones) {
    return changed([&](MatchRecord& r) { r.phones = std::move(phones); })[MatchField::phone];
  };
  EXPECT_EQ(phone_of({"860-555-0199", "(203) 555 0123"}), Agreement::exact) << "any of them";
  EXPECT_EQ(phone_of({"860-555-0123"}), Agreement::area_code);
  EXPECT_EQ(phone_of({"203-555-0132"}), Agreement::typo);
  EXPECT_EQ(phone_of({"860-444-9876"}), Agreement::differs);
  EXPECT_EQ(phone_of({}), Agreement::missing);
}

TEST(Compare, addresses_agree_from_the_flat_to_the_town) {
  const auto at = [](const char* street, const char* city, const char* zip) {
    return changed([&](MatchRecord& r) {
      r.street = street;
      r.city = city;
      r.zip = zip;
    })[MatchField::address];
  };
  EXPECT_EQ(at("12 MAIN STREET #3", "New Haven", "06510"), Agreement::exact);
  EXPECT_EQ(at("12 Main St", "New Haven", ""), Agreement::exact) << "the flat was left out";
  EXPECT_EQ(at("12 Main St Apt 4", "New Haven", "06510"), Agreement::building);
  EXPECT_EQ(at("12 Mian St Apt 3", "New Haven", "06510"), Agreement::typo);
  EXPECT_EQ(at("21 Main St", "New Haven", "06510"), Agreement::typo);
  EXPECT_EQ(at("374 Grand Ave", "New Haven", "06510"), Agreement::area);
  EXPECT_EQ(at("374 Grand Ave", "New Haven", "06513"), Agreement::city);
  EXPECT_EQ(at("374 Grand Ave", "Hartford", "06106"), Agreement::differs);
  EXPECT_EQ(at("", "", ""), Agreement::missing);
  EXPECT_EQ(changed([](MatchRecord& r) {
              r.second_line = "Main St";
              r.street = "12 The Willows";
            })[MatchField::address],
            Agreement::typo)
      << "the lines of an address exchanged";
}

TEST(Compare, social_security_numbers_agree_whole_by_a_digit_or_by_the_last_four) {
  const auto ssns = [](const char* a, const char* b) {
    MatchRecord one = ana_record(), other = ana_record();
    one.ssn = a;
    other.ssn = b;
    return compared(one, other)[MatchField::ssn];
  };
  EXPECT_EQ(ssns("078-05-1127", "078051127"), Agreement::exact);
  EXPECT_EQ(ssns("078-05-1127", "078-05-1217"), Agreement::typo);
  EXPECT_EQ(ssns("078-05-1127", "1127"), Agreement::last_four);
  EXPECT_EQ(ssns("078-05-1127", "1121"), Agreement::differs);
  EXPECT_EQ(ssns("078-05-1127", "219-09-4312"), Agreement::differs);
  EXPECT_EQ(ssns("", "219-09-4312"), Agreement::missing);
}

TEST(Compare, sex_counts_only_where_the_given_name_does_not_tell_it) {
  EXPECT_EQ(changed([](MatchRecord&) {})[MatchField::sex], Agreement::missing);
  EXPECT_EQ(changed([](MatchRecord& r) { r.first_name = "Carmen"; })[MatchField::sex], Agreement::exact);
  EXPECT_EQ(changed([](MatchRecord& r) { r.sex = "male"; })[MatchField::sex], Agreement::differs);
}

TEST(Compare, record_numbers_that_differ_say_nothing) {
  const auto numbers = [](const char* a, const char* b) {
    MatchRecord one = ana_record(), other = ana_record();
    one.mrns = {a};
    other.mrns = {b};
    return compared(one, other)[MatchField::mrn];
  };
  EXPECT_EQ(numbers("5-V27", "5 v27"), Agreement::exact);
  EXPECT_EQ(numbers("5-V27", "6-O47"), Agreement::missing) << "each hospital gives its own";
}

}  // namespace
}  // namespace quell::people
