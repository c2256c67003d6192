#include "people/match_blocks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "people/testing/match_pair.h"

namespace quell::people {
namespace {

bool share_a_key(const MatchRecord& a, const MatchRecord& b) {
  MatchWords words;
  const std::vector<MatchFeatures> records{match_features(a, words), match_features(b, words)};
  const MatchBlocks blocks{records, words, 10};
  return !blocks.blocks_of(0).empty();
}

MatchRecord changed_record(auto&& change) {
  MatchRecord record = ana_record();
  change(record);
  return record;
}

TEST(MatchBlocks, bring_records_together_whatever_one_field_got_wrong) {
  const MatchRecord ana = ana_record();
  EXPECT_TRUE(share_a_key(ana, changed_record([](auto& r) { r.first_name = "Xochitl"; })));
  EXPECT_TRUE(share_a_key(ana, changed_record([](auto& r) { r.last_name = "Quigley"; })));
  EXPECT_TRUE(share_a_key(ana, changed_record([](auto& r) { r.birth_date = "1971-01-30"; })));
  EXPECT_TRUE(share_a_key(ana, changed_record([](auto& r) { r.phones = {"8604449876"}; })));
  EXPECT_TRUE(share_a_key(ana, changed_record([](auto& r) { r.street = r.city = r.zip = ""; })));
  EXPECT_TRUE(share_a_key(ana, changed_record([](auto& r) { std::swap(r.first_name, r.last_name); })));
}

TEST(MatchBlocks, bring_records_together_by_a_slip_in_each_of_name_and_birth_date) {
  const auto bare = [](const char* first, const char* last, const char* born) {
    MatchRecord record;
    record.first_name = first;
    record.last_name = last;
    record.birth_date = born;
    return record;
  };
  EXPECT_TRUE(share_a_key(bare("Jonathan", "Hernandez", "1990-05-12"), bare("Jon", "Hernandes", "1990-05-21")));
  EXPECT_TRUE(share_a_key(bare("Jonathan", "Hernandez", "1990-05-12"), bare("Jhonatan", "Ernandez", "1990-12-05")));
  EXPECT_FALSE(share_a_key(bare("Jonathan", "Hernandez", "1990-05-12"), bare("Carlos", "Quigley", "1971-01-30")));
}

TEST(MatchBlocks, name_each_record_once_a_block_in_rising_order) {
  MatchWords words;
  const std::vector<MatchFeatures> records(5, match_features(ana_record(), words));
  const MatchBlocks blocks{records, words, 10};
  for (std::uint32_t record = 0; record < 5; ++record) {
    const auto own = blocks.blocks_of(record);
    EXPECT_EQ(std::set(own.begin(), own.end()).size(), own.size());
    for (const std::uint32_t block : own) EXPECT_EQ(blocks.records_in(block).size(), 5u);
  }
  EXPECT_TRUE(std::ranges::is_sorted(blocks.records_in(0)));
}

TEST(MatchBlocks, keys_that_too_many_share_are_passed_over_and_counted) {
  MatchWords words;
  const std::vector<MatchFeatures> records(5, match_features(ana_record(), words));
  const MatchBlocks blocks{records, words, 4};
  EXPECT_TRUE(blocks.blocks_of(0).empty());
  EXPECT_GT(blocks.passed_over(), 5u);
}

TEST(MatchBlocks, a_record_that_tells_nothing_shares_no_key) { EXPECT_FALSE(share_a_key({}, {})); }

}  // namespace
}  // namespace quell::people
