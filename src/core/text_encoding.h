#pragma once

#include <string>
#include <string_view>

namespace quell {

// The text as UTF-8, whichever of three ways it was written: what is UTF-8 stays; other bytes are read as Windows-1252,
// which holds all letters of ISO-8859-1. Its five bytes without a letter become U+FFFD, never the end of the program.
std::string in_utf8(std::string_view bytes);

}  // namespace quell
