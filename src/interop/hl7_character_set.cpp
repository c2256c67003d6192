#include "interop/hl7_character_set.h"

#include <array>
#include <cstdint>

#include "core/text.h"

namespace quell::interop {
namespace {

// Windows-1252 from 80 to 9F; zero where it has no character.
constexpr std::array<std::uint16_t, 32> windows_characters = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append_utf8(std::string& text, std::uint32_t character) {
  if (character < 0x80) text += static_cast<char>(character);
  else if (character < 0x800) {
    text += static_cast<char>(0xC0 | character >> 6);
    text += static_cast<char>(0x80 | (character & 0x3F));
  } else {
    text += static_cast<char>(0xE0 | character >> 12);
    text += static_cast<char>(0x80 | (character >> 6 & 0x3F));
    text += static_cast<char>(0x80 | (character & 0x3F));
  }
}

Utf8Text from_windows_1252(std::string_view bytes) {
  Utf8Text read;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_special = byte >= 0x80 && byte < 0xA0;
    const std::uint32_t character = is_special ? windows_characters[byte - 0x80u] : byte;
    if (is_special && !character) read.has_unreadable = true;
    append_utf8(read.text, is_special && !character ? 0xFFFD : character);
  }
  return read;
}

bool is_all_ascii(std::string_view bytes) {
  for (const char c : bytes)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

// "UNICODE UTF-8", "UTF-8" and "utf8" are one.
std::string bare_name(std::string_view declared) {
  std::string name;
  for (const char c : declared)
    if (c >= 'a' && c <= 'z') name += static_cast<char>(c - 'a' + 'A');
    else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) name += c;
  return name;
}

}  // namespace

CharacterSet character_set_of(std::string_view declared) {
  const std::string name = bare_name(declared);
  if (name.empty()) return CharacterSet::undeclared;
  for (const char* known : {"ASCII", "USASCII", "ISOIR6"})
    if (name == known) return CharacterSet::ascii;
  for (const char* known : {"UNICODEUTF8", "UTF8", "UNICODE"})
    if (name == known) return CharacterSet::utf8;
  for (const char* known : {"88591", "ISO88591", "ISO885911987", "LATIN1", "WINDOWS1252", "CP1252"})
    if (name == known) return CharacterSet::windows_1252;
  return CharacterSet::unsupported;
}

Utf8Text to_utf8(std::string_view bytes, CharacterSet set) {
  if (is_all_ascii(bytes)) return {std::string{bytes}};
  if (set == CharacterSet::windows_1252) return from_windows_1252(bytes);
  if (is_utf8(bytes)) return {std::string{bytes}, set != CharacterSet::utf8};
  Utf8Text read = from_windows_1252(bytes);
  read.was_guessed = true;
  return read;
}

}  // namespace quell::interop
