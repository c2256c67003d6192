#include "core/key_ring.h"

#include <gtest/gtest.h>

namespace quell {
namespace {

const std::string a = std::string(42, 'A') + "A", b = std::string(42, 'B') + "A";  // two keys, as base64

std::string reason_of(const std::string& text) {
  const auto ring = KeyRing::from_text(text);
  return ring ? "" : ring.error().reason;
}

TEST(KeyRing, seals_with_the_newest_key_and_opens_with_each) {
  const auto ring = KeyRing::from_text("# remark\n2022-07 " + a + "\n\nindex " + a + "\n2022-08   " + b);
  ASSERT_TRUE(ring);
  EXPECT_EQ(ring->current_id(), "2022-08");
  EXPECT_NE(ring->find("2022-07"), nullptr);
  EXPECT_EQ(ring->current().bytes, ring->find("2022-08")->bytes);
  EXPECT_NE(ring->current().bytes, ring->index().bytes);
  EXPECT_EQ(ring->find("2022-09"), nullptr);
  EXPECT_EQ(ring->find("index"), nullptr);
}

TEST(KeyRing, seals_with_the_key_that_is_named_current) {
  const auto ring = KeyRing::from_text("2022-07 " + a + "\nindex " + a + "\ncurrent  2022-07\n2022-08 " + b);
  ASSERT_TRUE(ring);
  EXPECT_EQ(ring->current_id(), "2022-07");
  EXPECT_EQ(ring->newest_id(), "2022-08");
  EXPECT_NE(ring->find("2022-08"), nullptr);
  EXPECT_EQ(ring->find("current"), nullptr);
}

TEST(KeyRing, moves_on_to_another_key_and_keeps_all_the_other_lines) {
  const std::string keys = "# remark\n2022-07 " + a + "\n2022-08 " + b + "\nindex " + a;
  const std::string held = KeyRing::with_current(keys, "2022-07");
  EXPECT_EQ(held, keys + "\ncurrent 2022-07\n");
  EXPECT_EQ(KeyRing::with_current(held, "2022-08"), keys + "\ncurrent 2022-08\n");
}

TEST(KeyRing, that_was_edited_on_windows_is_read) {
  EXPECT_EQ(reason_of("k " + a + " \r\nindex " + b + "\r\n\r\n"), "");
}

TEST(KeyRing, with_a_line_that_is_no_key_is_refused) {
  for (const std::string& text :
       {"k\nindex " + b, "k \nindex " + b, "k " + a + "A\nindex " + b, "K " + a + "\nindex " + b,
        "k " + a + "\nk " + b + "\nindex " + b, "k " + a + "\nindex " + b + "\nindex " + b,
        "k " + a + "\nindex " + b + "\ncurrent l", "k " + a + "\nindex " + b + "\ncurrent ",
        "k " + a + "\nindex " + b + "\ncurrent k\ncurrent k", "k " + a + "\nindex " + b + "\ncurrent " + a})
    EXPECT_EQ(reason_of(text), "core.key_ring_malformed") << text;
}

TEST(KeyRing, without_a_master_key_or_an_index_key_is_refused) {
  EXPECT_EQ(reason_of(""), "core.key_ring_incomplete");
  EXPECT_EQ(reason_of("k " + a), "core.key_ring_incomplete");
  EXPECT_EQ(reason_of("index " + a), "core.key_ring_incomplete");
}

TEST(KeyRing, a_new_one_can_be_read_and_is_never_the_same) {
  const auto ring = KeyRing::from_text(KeyRing::make_text("2022-08"));
  ASSERT_TRUE(ring);
  EXPECT_EQ(ring->current_id(), "2022-08");
  EXPECT_NE(ring->current().bytes, ring->index().bytes);
  EXPECT_NE(KeyRing::make_text("2022-08"), KeyRing::make_text("2022-08"));
}

}  // namespace
}  // namespace quell
