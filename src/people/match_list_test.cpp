#include "people/match_list.h"

#include <gtest/gtest.h>

#include <fstream>

#include "people/testing/drawn_records.h"
#include "people/testing/shared_data.h"

namespace quell::people {
namespace {

PairCounts found_in(const MatchList& list, const MatchListOptions& options) {
  std::vector<std::pair<std::size_t, std::size_t>> named;
  for (const ListedPair& pair : matched_pairs(list, options).pairs) named.emplace_back(pair.a, pair.b);
  return counted(list.ids, named);
}

MatchList drawn_list(const DrawnRecords& wanted) {
  MatchList list;
  EXPECT_TRUE(add_text(list, drawn_records(wanted)));
  return list;
}

constexpr MatchListOptions learning{.bits_min = 0, .learn_weights = true};

TEST(MatchList, finds_the_second_records_of_people_and_no_twins_fathers_or_namesakes) {
  const PairCounts counts = found_in(drawn_list({.people = 1'200, .seed = 11}), learning);
  EXPECT_GT(counts.in_all, 300u);
  EXPECT_GE(counts.precision(), 0.985);
  EXPECT_GE(counts.recall(), 0.96);
}

TEST(MatchList, finds_them_under_double_surnames_and_in_a_list_full_of_mistakes) {
  const PairCounts doubled = found_in(drawn_list({.people = 1'200, .seed = 12, .double_surnames = true}), learning);
  EXPECT_GE(doubled.precision(), 0.985);
  EXPECT_GE(doubled.recall(), 0.95);
  const PairCounts poor = found_in(drawn_list({.people = 1'200, .seed = 13, .mistakes = 2.5}), learning);
  EXPECT_GE(poor.precision(), 0.98);
  EXPECT_GE(poor.recall(), 0.88);
}

TEST(MatchList, what_may_be_merged_without_a_look_is_right) {
  const MatchList list = drawn_list({.people = 1'500, .seed = 14});
  std::vector<std::pair<std::size_t, std::size_t>> merged;
  for (const ListedPair& pair : matched_pairs(list, learning).pairs)
    if (pair.score.result == MatchResult::match) merged.emplace_back(pair.a, pair.b);
  const PairCounts counts = counted(list.ids, merged);
  EXPECT_GT(counts.named, 200u);
  EXPECT_EQ(counts.right, counts.named);
}

TEST(MatchList, across_two_files_pairs_are_of_one_of_each) {
  const std::string csv = "id,first_name,last_name,birth_date,phone\n1,Ana,Quigley,1990-05-12,2035550123\n";
  MatchList list;
  ASSERT_TRUE(add_text(list, csv + "2,Ana,Quigley,1990-05-12,2035550123\n"));
  ASSERT_TRUE(add_text(list, csv));
  const auto pairs = matched_pairs(list, {.bits_min = 0}).pairs;
  ASSERT_EQ(pairs.size(), 2u);
  EXPECT_EQ(pairs[0].a, 0u);
  EXPECT_EQ(pairs[0].b, 2u);
  EXPECT_EQ(pairs[1].a, 1u);
}

TEST(MatchList, is_the_same_on_one_thread_and_on_several) {
  const MatchList list = drawn_list({.people = 1'500, .seed = 15});
  const auto alone = matched_pairs(list, {.threads = 1, .bits_min = 0}).pairs;
  const auto together = matched_pairs(list, {.threads = 4, .bits_min = 0}).pairs;
  ASSERT_EQ(alone.size(), together.size());
  for (std::size_t i = 0; i < alone.size(); ++i) {
    EXPECT_EQ(alone[i].a, together[i].a);
    EXPECT_EQ(alone[i].b, together[i].b);
  }
}

TEST(MatchList, needs_a_column_of_a_person_and_may_have_no_rows) {
  MatchList list;
  for (const char* csv : {"id,colour\n1,red\n", "", "\n"})
    EXPECT_EQ(add_text(list, csv).error().reason, "people.list_without_columns");
  ASSERT_TRUE(add_text(list, "id,last_name\n"));
  EXPECT_TRUE(matched_pairs(list, {}).pairs.empty());
}

TEST(MatchList, says_which_row_has_a_cell_too_many_or_no_id) {
  MatchList list;
  const auto too_long = add_text(list, "id,last_name\n1,Quigley,,\n2,Quigley, Jr.\n");
  ASSERT_FALSE(too_long);
  EXPECT_EQ(too_long.error().reason, "people.row_too_long");
  EXPECT_EQ(too_long.error().faults.front().field, "/3/3");
  const auto nameless = add_text(list, "last_name,id\nDoe\n");
  ASSERT_FALSE(nameless);
  EXPECT_EQ(nameless.error().reason, "people.row_without_id");
  EXPECT_EQ(nameless.error().faults.front().field, "/2/2");
}

TEST(MatchList, reads_febrls_spaces_and_the_letters_of_windows) {
  MatchList list;
  ASSERT_TRUE(add_text(list,
                       "rec_id, given_name, surname, date_of_birth\nrec-1-org, Zo\xEB, Mu\xF1oz, 19900512\n"
                       "rec-2-org, Ana, , soon\n"));
  EXPECT_EQ(list.ids, (std::vector<std::string>{"rec-1-org", "rec-2-org"}));
  EXPECT_EQ(list.words[list.records[0].family.ids[0]].text, "munoz");
  EXPECT_EQ(list.unread.count, 1u);
  EXPECT_EQ(list.unread.first_line, 3);
}

// FEBRL's synthetic people (Christen 2008), where they are at hand: shared data are no part of the checkout.
TEST(MatchList, finds_febrls_duplicates) {
  for (const char* name : {"febrl1.csv", "febrl2.csv"}) {
    std::ifstream stream{shared_matching_data(name)};
    if (!stream) GTEST_SKIP() << name << " is not here";
    MatchList list;
    ASSERT_TRUE(add_file(list, stream));
    for (std::string& id : list.ids) id = id.substr(4);  // "rec-12-dup-0"
    const PairCounts counts = found_in(list, learning);
    EXPECT_GE(counts.precision(), 0.995) << name;
    EXPECT_GE(counts.recall(), 0.97) << name;
  }
}

}  // namespace
}  // namespace quell::people
