#include "core/text.h"

#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>
#include <mutex>

namespace quell {
namespace {

// The character at `at`, which moves on to the next; negative where the bytes are not UTF-8.
UChar32 next_character(std::string_view text, std::size_t& at) {
  const auto length = static_cast<std::int32_t>(text.size());
  auto next = static_cast<std::int32_t>(at);
  UChar32 character = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  U8_NEXT(text.data(), next, length, character);
#pragma GCC diagnostic pop
  at = static_cast<std::size_t>(next);
  return character;
}

// Overrides and isolates can make a name read as another one on a screen.
bool turns_direction(UChar32 character) {
  return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
}

bool is_allowed(UChar32 character, Lines lines) {
  const bool breaks_line = character == '\n' || character == 0x2028 || character == 0x2029;
  if (breaks_line || character == '\t') return lines == Lines::many;
  return u_charType(character) != U_CONTROL_CHAR && !turns_direction(character) && !U_IS_UNICODE_NONCHAR(character);
}

bool is_ascii(std::string_view text) {
  for (char c : text)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

// Without white space at either end, of any script; the text is UTF-8.
std::string_view trimmed(std::string_view text) {
  std::size_t first = text.size(), last = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (u_isUWhiteSpace(next_character(text, at))) continue;
    first = std::min(first, start);
    last = at;
  }
  return first < last ? text.substr(first, last - first) : std::string_view{};
}

std::string without_carriage_returns(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') plain += text[i];
  return plain;
}

std::string in_nfc(std::string text) {
  if (is_ascii(text)) return text;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  std::string normal;
  return nfc->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(normal);
}

// One transliterator for the process: making one costs milliseconds, and using it holds up all other threads.
std::string without_accents(std::string_view utf8) {
  if (is_ascii(utf8)) {
    std::string lower{utf8};
    for (char& c : lower)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
  }
  static std::mutex mutex;
  static UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::Transliterator> fold{icu::Transliterator::createInstance(
      "Any-Latin; Latin-ASCII; NFD; [:Nonspacing Mark:] Remove; Lower", UTRANS_FORWARD, status)};
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(icu::StringPiece{utf8.data(), static_cast<int>(utf8.size())});
  const std::scoped_lock lock{mutex};
  fold->transliterate(text);
  std::string folded;
  return text.toUTF8String(folded);
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();)
    if (next_character(text, at) < 0) return false;
  return true;
}

CleanedText clean_text(std::string_view typed, std::size_t max_characters, Lines lines) {
  // Four bytes a character at most, so a huge text is refused before it is looked at.
  if (typed.size() > (max_characters + 256) * 4) return {{}, "core.text_too_long"};
  if (!is_utf8(typed)) return {{}, "core.text_not_utf8"};

  std::string text = in_nfc(without_carriage_returns(trimmed(typed)));
  for (std::size_t at = 0; at < text.size();)
    if (!is_allowed(next_character(text, at), lines)) return {{}, "core.text_control_character"};
  if (character_count(text) > max_characters) return {{}, "core.text_too_long"};
  return {std::move(text)};
}

std::size_t character_count(std::string_view utf8) {
  std::size_t count = 0;
  for (char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

std::string folded(std::string_view utf8) {
  const std::string lower = without_accents(utf8);
  std::string words;
  for (char c : lower) {
    const auto byte = static_cast<unsigned char>(c);
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80;
    if (kept) words += c;
    else if (c != '\'' && !words.empty() && words.back() != ' ') words += ' ';
  }
  if (!words.empty() && words.back() == ' ') words.pop_back();
  return words;
}

}  // namespace quell
