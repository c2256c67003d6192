#include "people/match_features.h"

#include <gtest/gtest.h>

namespace quell::people {
namespace {

struct MatchFeaturesOfARecord : testing::Test {
  MatchWords words;
  MatchFeatures of(auto&& fill) {
    MatchRecord record;
    fill(record);
    return match_features(record, words);
  }
  std::vector<std::string> texts(auto&& list) {
    std::vector<std::string> found;
    for (const WordId id : list.all()) found.push_back(words[id].text);
    return found;
  }
  using Words = std::vector<std::string>;
};

TEST_F(MatchFeaturesOfARecord, split_double_surnames_and_leave_particles_out) {
  EXPECT_EQ(texts(of([](auto& r) { r.last_name = "García-López"; }).family), (Words{"garcia", "lopez"}));
  const auto cruz = of([](auto& r) { r.last_name = "de la Cruz"; }).family;
  EXPECT_EQ(texts(cruz), (Words{"cruz"}));
  EXPECT_EQ(words[cruz.joined].text, "delacruz");
  EXPECT_EQ(texts(of([](auto& r) { r.last_name = "Mc Donald"; }).family), (Words{"mcdonald"}));
  EXPECT_EQ(texts(of([](auto& r) { r.last_name = "O'Brien"; }).family), (Words{"obrien"}));
  EXPECT_EQ(texts(of([](auto& r) { r.last_name = "La"; }).family), (Words{"la"})) << "a name of its own";
}

TEST_F(MatchFeaturesOfARecord, find_a_suffix_where_it_stands_with_the_name) {
  const auto junior = of([](auto& r) { r.last_name = "Smith, Jr."; });
  EXPECT_EQ(junior.generation, 2);
  EXPECT_EQ(texts(junior.family), (Words{"smith"}));
  EXPECT_EQ(of([](auto& r) { r.suffix = "II"; }).generation, 2);
  EXPECT_EQ(of([](auto& r) { r.suffix = "Sr."; }).generation, 1);
  EXPECT_EQ(of([](auto& r) { r.suffix = "MD"; }).generation, 0);
}

TEST_F(MatchFeaturesOfARecord, take_baby_boy_for_no_name) {
  const auto baby = of([](auto& r) { r.first_name = "BABY BOY B"; });
  EXPECT_TRUE(baby.given.empty());
  EXPECT_EQ(baby.sex, MatchSex::male);
  EXPECT_EQ(baby.birth_order, 2);
  EXPECT_TRUE(of([](auto& r) { r.first_name = "Unknown"; }).given.empty());
  EXPECT_FALSE(of([](auto& r) { r.first_name = "Boyd"; }).given.empty());
  EXPECT_FALSE(of([](auto& r) { r.first_name = "A"; }).given.empty()) << "an initial is one";
}

TEST_F(MatchFeaturesOfARecord, read_numbers_however_they_are_written) {
  const auto phone = [&](const char* typed) { return of([&](auto& r) { r.phones = {typed}; }).phones[0]; };
  EXPECT_EQ(phone("(203) 555-0123"), 2035550123u);
  EXPECT_EQ(phone("+1 203 555 0123"), phone("2035550123"));
  EXPECT_EQ(phone("000-000-0000"), 0u) << "stands for none";
  EXPECT_EQ(phone("n/a"), 0u);
  const auto ssn = [&](const char* typed) { return of([&](auto& r) { r.ssn = typed; }).ssn; };
  EXPECT_EQ(ssn("012-34-5678"), ssn("012345678"));
  EXPECT_NE(ssn("012345678"), ssn("12345678")) << "leading zeros count";
  EXPECT_EQ(ssn("999-99-9999"), 0u);
  EXPECT_EQ(ssn("123-45-6789"), 0u);
  EXPECT_EQ(of([](auto& r) { r.zip = "06510-1234"; }).zip, of([](auto& r) { r.zip = "06510"; }).zip);
}

TEST_F(MatchFeaturesOfARecord, take_a_stand_in_birth_date_for_none) {
  EXPECT_TRUE(of([](auto& r) { r.birth_date = "1900-01-01"; }).birth.empty());
  EXPECT_EQ(of([](auto& r) { r.birth_date = "1/2/1900"; }).birth.digits, 19000102);
}

TEST_F(MatchFeaturesOfARecord, keep_no_more_names_and_numbers_than_they_hold) {
  const auto many = of([](auto& r) {
    r.first_name = "a1 b2 c3 d4 e5";
    r.last_name = "f1 g2 h3 i4 j5 k6";
    r.phones = {"2035550101", "", "2035550102", "2035550103", "2035550104"};
    r.mrns = {"1", "2", "3", "4"};
  });
  EXPECT_EQ(many.given.count, 3);
  EXPECT_EQ(many.family.count, 4);
  EXPECT_EQ(many.phones[2], 2035550103u);
}

TEST_F(MatchFeaturesOfARecord, are_small_enough_for_a_million) { EXPECT_LE(sizeof(MatchFeatures), 280u); }

TEST(MatchFeatures, what_stands_in_for_something_unknown_is_missing) {
  MatchRecord record;
  record.first_name = "Baby Girl B";
  record.last_name = "UNKNOWN";
  record.birth_date = "01/01/1900";
  record.street = "General Delivery";
  record.phones = {"203-999-9999", "203-555-0123"};
  record.ssn = "078-05-1120";
  MatchWords words;
  const MatchFeatures features = match_features(record, words);
  EXPECT_TRUE(features.given.empty());
  EXPECT_TRUE(features.family.empty());
  EXPECT_TRUE(features.birth.empty());
  EXPECT_TRUE(features.street.empty());
  EXPECT_EQ(features.phones[0], 2035550123u);
  EXPECT_EQ(features.ssn, 0u);
  EXPECT_EQ(features.sex, MatchSex::female);
  EXPECT_EQ(features.birth_order, 2);
  EXPECT_GT(features.multiple_birth, 1);
  for (const char* ssn : {"1234", "7364009"}) {
    record.ssn = ssn;
    EXPECT_NE(match_features(record, words).ssn, 0u) << ssn;
  }
}

}  // namespace
}  // namespace quell::people
