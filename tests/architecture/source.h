#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quell::architecture {

struct SourceFile {
  std::string path;  // from the checkout: "src/core/date.h"
  std::string content;
};
using SourceFiles = std::vector<SourceFile>;

// The files under these folders of the checkout whose names end so, by path; what is built or downloaded is left out.
SourceFiles read_tree(std::string_view checkout, const std::vector<std::string>& folders,
                      const std::vector<std::string>& endings);

// C++ taken apart: `code` has the length of the text, with blanks where comments and strings stood; `strings` are the
// string literals, neighbours joined, each with the place of its first character.
struct Literal {
  std::size_t at;
  std::string text;
};
struct Lexed {
  std::string code;
  std::vector<Literal> strings;
};
Lexed lexed(std::string_view cpp);

int line_of(std::string_view text, std::size_t at);

bool is_test(std::string_view path);  // a *_test.cpp, or anything in a testing/ folder

// "src/people/phone.cpp" lies in the room "people"; empty outside src.
std::string room_of(std::string_view path);

}  // namespace quell::architecture
