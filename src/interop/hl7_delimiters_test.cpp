#include "interop/hl7_delimiters.h"

#include <gtest/gtest.h>

namespace quell::interop {
namespace {

TEST(TheDelimiters, are_those_that_the_header_declares) {
  EXPECT_EQ(declared_delimiters("MSH|^~\\&|LAB"), Hl7Delimiters{});
  EXPECT_EQ(declared_delimiters("MSH|^~\\&#|LAB"), (Hl7Delimiters{'|', '^', '~', '\\', '&', '#'}));
  EXPECT_EQ(declared_delimiters("BHS!$%*+!LAB"), (Hl7Delimiters{'!', '$', '%', '*', '+', 0}));
}

TEST(TheDelimiters, may_be_fewer_than_five) {
  EXPECT_EQ(declared_delimiters("MSH|^|LAB"), (Hl7Delimiters{'|', '^', 0, 0, 0, 0}));
  EXPECT_EQ(declared_delimiters("MSH|^~\r"), (Hl7Delimiters{'|', '^', '~', 0, 0, 0}));
  EXPECT_EQ(declared_delimiters("MSH||LAB"), (Hl7Delimiters{'|', 0, 0, 0, 0, 0}));
}

TEST(TheDelimiters, are_none_where_they_cannot_part_a_message) {
  for (const char* header : {"", "MSH", "MSH\r", "MSHA^~\\&A", "MSH ^~\\& ", "MSH|^~\\&#!|", "MSH|^~^&|",
                             "MSH|^|~\\&|x", "MSH|^~\\a|", "MSH|^~\\ |", "MSH|\xC3\xA9~\\&|"}) {
    const bool is_short = std::string_view{header} == "MSH|^|~\\&|x";  // a second field, not a delimiter
    EXPECT_EQ(declared_delimiters(header).has_value(), is_short) << header;
  }
}

TEST(TheDelimiters, are_said_as_they_were_declared) {
  EXPECT_EQ(declared_delimiters("MSH|^~\\&#|")->encoding_characters(), "^~\\&#");
  EXPECT_EQ(declared_delimiters("MSH|^~|")->encoding_characters(), "^~");
}

}  // namespace
}  // namespace quell::interop
