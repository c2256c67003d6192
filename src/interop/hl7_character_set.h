#pragma once

#include <string>
#include <string_view>

namespace quell::interop {

// The character sets in which messages come (MSH-18, HL7 table 0211). Bytes 80 to 9F of ISO 8859-1 are control
// characters that nobody sends: whoever declares 8859/1 there means Windows-1252.
enum class CharacterSet { undeclared, ascii, utf8, windows_1252, unsupported };

// What the first value of MSH-18 declares, in the spellings that are met; empty is undeclared, which is ASCII.
CharacterSet character_set_of(std::string_view declared);

// Text for people, and how sure one may be of it.
struct Utf8Text {
  std::string text;
  // The bytes are not of the declared set: they were read as UTF-8 where they are that, else as Windows-1252.
  bool was_guessed = false;
  bool has_unreadable = false;  // U+FFFD stands for bytes that mean nothing
};
Utf8Text to_utf8(std::string_view bytes, CharacterSet set);

}  // namespace quell::interop
