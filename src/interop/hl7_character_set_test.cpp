#include "interop/hl7_character_set.h"

#include <gtest/gtest.h>

namespace quell::interop {
namespace {

TEST(TheCharacterSet, is_the_one_that_the_message_declares) {
  for (const char* name : {"UNICODE UTF-8", "UTF-8", "utf8", "UNICODE"})
    EXPECT_EQ(character_set_of(name), CharacterSet::utf8) << name;
  for (const char* name : {"8859/1", "ISO-8859-1", "windows-1252"})
    EXPECT_EQ(character_set_of(name), CharacterSet::windows_1252) << name;
  EXPECT_EQ(character_set_of("ASCII"), CharacterSet::ascii);
  EXPECT_EQ(character_set_of(""), CharacterSet::undeclared);
  for (const char* name : {"8859/2", "ISO IR87", "UNICODE UTF-16", "UNICODE UTF-32", "GB 18030-2000"})
    EXPECT_EQ(character_set_of(name), CharacterSet::unsupported) << name;
}

TEST(TheCharacterSet, gives_text_for_people) {
  EXPECT_EQ(to_utf8("Mu\xF1oz", CharacterSet::windows_1252).text, "Muñoz");
  EXPECT_EQ(to_utf8("\x80\x93ok\x94", CharacterSet::windows_1252).text, "€“ok”");
  EXPECT_EQ(to_utf8("Muñoz", CharacterSet::utf8).text, "Muñoz");
  EXPECT_FALSE(to_utf8("Muñoz", CharacterSet::utf8).was_guessed);
  EXPECT_FALSE(to_utf8("Mu\xF1oz", CharacterSet::windows_1252).was_guessed);
}

TEST(TheCharacterSet, is_guessed_where_the_bytes_are_of_another_and_says_so) {
  for (const auto set : {CharacterSet::undeclared, CharacterSet::ascii}) {
    EXPECT_EQ(to_utf8("Muñoz", set).text, "Muñoz");
    EXPECT_TRUE(to_utf8("Muñoz", set).was_guessed);
    EXPECT_FALSE(to_utf8("Munoz", set).was_guessed);
  }
  const auto read = to_utf8("Mu\xF1oz", CharacterSet::utf8);
  EXPECT_EQ(read.text, "Muñoz");
  EXPECT_TRUE(read.was_guessed);
  EXPECT_FALSE(read.has_unreadable);
}

TEST(TheCharacterSet, marks_what_nobody_can_read) {
  const auto read = to_utf8("a\x81z", CharacterSet::windows_1252);
  EXPECT_EQ(read.text, "a\xEF\xBF\xBDz");
  EXPECT_TRUE(read.has_unreadable);
}

}  // namespace
}  // namespace quell::interop
