#include "people/match_shared.h"

#include <gtest/gtest.h>

#include "people/testing/drawn_records.h"

namespace quell::people {
namespace {

std::string lodgers(int count) {
  std::string csv = "id,first_name,last_name,birth_date,phone,street,zip,ssn\n";
  for (int i = 0; i < count; ++i)
    csv += std::to_string(i) + ",James,Smith,19" + std::to_string(50 + i % 40) +
           "-05-12,2035550123,300 College St,06511,212449876\n";
  return csv;
}

TEST(SharedNumbers, of_a_shelter_say_nothing_of_who_lodges_there) {
  MatchList list;
  ASSERT_TRUE(add_text(list, lodgers(120)));
  for (const MatchFeatures& record : list.records) {
    EXPECT_EQ(record.phones[0], 0u);
    EXPECT_EQ(record.ssn, 0u);
    EXPECT_EQ(record.house_number, 0u);
  }
  for (const ListedPair& pair : matched_pairs(list, {.bits_min = -10}).pairs)
    EXPECT_NE(pair.score.result, MatchResult::match);
}

TEST(SharedNumbers, of_a_family_stay) {
  MatchList list;
  ASSERT_TRUE(add_text(list, lodgers(12)));
  EXPECT_EQ(take_out_shared(list.records).all(), 0u);
  EXPECT_NE(list.records[0].phones[0], 0u);
  EXPECT_NE(list.records[0].ssn, 0u);
  EXPECT_NE(list.records[0].house_number, 0u);
}

TEST(SharedNumbers, leave_a_persons_own_phone_in_its_place) {
  MatchList list;
  ASSERT_TRUE(add_text(list, "id,last_name,home_phone,phone\n1,Quigley,2035550123,8605550191\n"));
  std::vector<MatchFeatures> many(50, list.records[0]);
  for (std::size_t i = 0; i < many.size(); ++i) many[i].phones[1] += i;
  EXPECT_EQ(take_out_shared(many).phones, 1u);
  EXPECT_EQ(many[7].phones, (std::array<std::uint64_t, 3>{8605550198ULL, 0, 0}));
}

}  // namespace
}  // namespace quell::people
