#include "core/page.h"

#include <gtest/gtest.h>

#include "core/json_schema.h"

namespace quell {
namespace {

struct Row {
  int number;
};
BOOST_DESCRIBE_STRUCT(Row, (), (number))

const auto own_key = [](const Row& row) { return row; };

TEST(APage, says_where_the_next_one_begins) {
  const Page<Row> page = page_of<Row>(std::vector<Row>{{1}, {2}, {3}}, 2, own_key);

  EXPECT_EQ(page.items.size(), 2u);
  ASSERT_TRUE(page.next);
  EXPECT_EQ(from_cursor<Row>(*page.next)->number, 2);
}

TEST(APage, that_is_the_last_says_nothing) {
  EXPECT_FALSE(page_of<Row>(std::vector<Row>{{1}, {2}}, 2, own_key).next);
  EXPECT_FALSE(page_of<Row>(std::vector<Row>{}, 2, own_key).next);
}

TEST(APage, is_not_found_by_a_cursor_that_was_made_up) {
  for (const std::string cursor : {"", "!", "e30", "eyJudW1iZXIiOiJ4In0", "bnVsbA"}) {
    const auto key = from_cursor<Row>(cursor);
    ASSERT_FALSE(key) << cursor;
    EXPECT_EQ(key.error().reason, "core.cursor_unknown");
    EXPECT_EQ(key.error().faults.front().field, "/after");
  }
}

TEST(APage, is_described_for_json_and_the_api_document) {
  SchemaComponents components;
  json_schema<Page<Row>>(components);
  EXPECT_EQ(components.size(), 2u);
  EXPECT_EQ(to_json(Page<Row>{{{1}}, {}}), R"({"items":[{"number":1}]})");
}

}  // namespace
}  // namespace quell
