#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace quell {

enum class Lines { one, many };

// Text as people type it, made safe to keep: valid UTF-8 in NFC, trimmed, without control characters (line feeds stay
// where many lines are allowed; CR LF becomes LF) and without characters that turn the reading direction around.
// Returns the cleaned text, or the reason: core.text_not_utf8, core.text_control_character, core.text_too_long.
struct CleanedText {
  std::string text;
  const char* refused = nullptr;  // the reason, or null
};
CleanedText clean_text(std::string_view typed, std::size_t max_characters, Lines lines);

bool is_utf8(std::string_view text);

// How many characters (Unicode code points) valid UTF-8 holds.
std::size_t character_count(std::string_view utf8);

// Lower case, without accents, letters and digits only, single spaces: "  José-Luís " becomes "jose luis". For search.
std::string folded(std::string_view utf8);

// Text of at most Max characters on one line (or on many). Only an edge makes one, from clean_text.
template <std::size_t Max, Lines lines = Lines::one>
struct Text {
  static constexpr std::size_t max = Max;

  std::string value;

  static std::optional<Text> from(std::string_view typed) {
    CleanedText cleaned = clean_text(typed, Max, lines);
    if (cleaned.refused) return {};
    return Text{std::move(cleaned.text)};
  }
  bool empty() const { return value.empty(); }
  friend auto operator<=>(const Text&, const Text&) = default;
};

template <std::size_t Max>
using LongText = Text<Max, Lines::many>;

}  // namespace quell
