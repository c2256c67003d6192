#include "packs/node_walk.h"

#include <gtest/gtest.h>

namespace quell::packs {
namespace {

struct Sample {
  std::string name;
  double volume_ml;
  std::optional<bool> step_free;
  std::vector<std::string> languages;
  std::optional<std::chrono::minutes> opens_at;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(Sample, (), (name, volume_ml, step_free, languages, opens_at))

struct NodeWalkTest : ::testing::Test {
  std::vector<Problem> problems;

  Sample read(NodeTable cells, Typing typing) {
    NodeWalk walk{"file", typing, problems};
    Sample sample{};
    read_node(walk, Node{std::move(cells), 7}, "sample", sample);
    return sample;
  }
};

TEST_F(NodeWalkTest, reads_typed_values_and_the_line) {
  const Sample sample = read({{"name", {std::string{"a"}, 8}},
                              {"volume_ml", {std::int64_t{2}, 9}},
                              {"step_free", {true, 10}},
                              {"languages", {NodeList{{std::string{"en"}, 11}}, 11}},
                              {"opens_at", {std::string{"09:30"}, 12}}},
                             Typing::typed);
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(sample.line, 7);
  EXPECT_EQ(sample.volume_ml, 2);
  EXPECT_EQ(sample.step_free, true);
  EXPECT_EQ(sample.opens_at, std::chrono::minutes{570});
}

TEST_F(NodeWalkTest, reads_cells_where_yes_and_no_and_words_are_text) {
  const Sample sample = read({{"name", {std::string{"a"}, 7}},
                              {"volume_ml", {std::string{"0.5"}, 7}},
                              {"step_free", {std::string{""}, 7}},
                              {"languages", {std::string{"en  es"}, 7}}},
                             Typing::as_text);
  EXPECT_TRUE(problems.empty());
  EXPECT_EQ(sample.volume_ml, 0.5);
  EXPECT_FALSE(sample.step_free);
  EXPECT_EQ(sample.languages, (std::vector<std::string>{"en", "es"}));
}

TEST_F(NodeWalkTest, reports_every_wrong_value_at_its_line) {
  read({{"name", {std::int64_t{1}, 8}},
        {"volume_ml", {std::string{"much"}, 9}},
        {"step_free", {std::string{"maybe"}, 10}},
        {"languages", {std::string{"en"}, 11}},
        {"opens_at", {std::string{"25:00"}, 12}}},
       Typing::typed);
  ASSERT_EQ(problems.size(), 5u);
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(problems[static_cast<std::size_t>(i)].kind, ProblemKind::wrong_type);
    EXPECT_EQ(problems[static_cast<std::size_t>(i)].line, 8 + i);
  }
}

TEST_F(NodeWalkTest, a_number_that_is_not_one_is_refused) {
  read({{"name", {std::string{"a"}, 7}}, {"volume_ml", {std::string{"nan"}, 7}}}, Typing::as_text);
  EXPECT_EQ(problems.size(), 1u);
}

TEST_F(NodeWalkTest, an_empty_value_is_not_a_value) {
  read({{"name", {std::string{" "}, 7}}, {"volume_ml", {0.5, 7}}}, Typing::typed);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].kind, ProblemKind::text_empty);
}

TEST_F(NodeWalkTest, a_remedy_lists_what_may_stand_there) {
  EXPECT_EQ(listed({"a", "b", "c"}), "\"a\", \"b\" or \"c\"");
}

}  // namespace
}  // namespace quell::packs
