#include "core/embedded_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace quell {
namespace {

TEST(EmbeddedFiles, the_sentences_of_this_room_travel_inside_the_program) {
  const auto file = embedded_file("texts/en/core.json");
  ASSERT_TRUE(file);
  EXPECT_TRUE(file->starts_with("{"));
  EXPECT_NE(file->find("\"core.required\""), std::string_view::npos);
  EXPECT_EQ(*file->end(), '\0');
}

TEST(EmbeddedFiles, a_file_that_does_not_exist_is_nothing) {
  EXPECT_FALSE(embedded_file("texts/en/core.jso"));
  EXPECT_FALSE(embedded_file("texts/en/core.json2"));
  EXPECT_FALSE(embedded_file(""));
  EXPECT_FALSE(embedded_file("zzz"));
}

TEST(EmbeddedFiles, a_folder_lists_its_files_in_order_and_no_others) {
  const auto texts = embedded_files("texts/");
  EXPECT_TRUE(std::ranges::is_sorted(texts));
  EXPECT_TRUE(std::ranges::find(texts, "texts/es/core.json") != texts.end());
  EXPECT_TRUE(std::ranges::all_of(texts, [](auto path) { return path.starts_with("texts/") && embedded_file(path); }));
  EXPECT_TRUE(embedded_files("no-such-folder/").empty());
}

}  // namespace
}  // namespace quell
