#include "interop/hl7_text.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace quell::interop {
namespace {

// The letter that stands for a delimiter between two escape characters, or zero.
char escape_letter(char c, const Hl7Delimiters& delimiters) {
  if (c == delimiters.field) return 'F';
  if (c == delimiters.component) return 'S';
  if (c == delimiters.subcomponent) return 'T';
  if (c == delimiters.repetition) return 'R';
  if (c == delimiters.escape) return 'E';
  if (c == delimiters.truncation) return 'P';
  return 0;
}

// What such a letter stands for. Where the message declares no such delimiter, the usual one is meant.
char escaped_delimiter(char letter, const Hl7Delimiters& delimiters) {
  const auto or_usual = [](char declared, char usual) { return declared ? declared : usual; };
  switch (letter) {
    case 'F': return delimiters.field;
    case 'S': return or_usual(delimiters.component, '^');
    case 'T': return or_usual(delimiters.subcomponent, '&');
    case 'R': return or_usual(delimiters.repetition, '~');
    case 'E': return delimiters.escape;
    case 'P': return or_usual(delimiters.truncation, '#');
    default: return 0;
  }
}

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

std::optional<std::string> bytes_in_hexadecimal(std::string_view digits) {
  if (digits.empty() || digits.size() % 2) return {};
  std::string bytes;
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    unsigned value = 0;
    const char* end = digits.data() + i + 2;
    if (std::from_chars(digits.data() + i, end, value, 16).ptr != end) return {};
    bytes += static_cast<char>(value);
  }
  return bytes;
}

// Formatted text (2.5.1, chapter 2.7.6). Indents become spaces; at most as many as a line can use.
std::optional<std::string> formatted(std::string_view command) {
  if (command.size() < 3) return {};
  const std::string_view name = command.substr(1, 2);
  std::string_view number = command.substr(3);
  if (number.starts_with('+') || number.starts_with('-')) number.remove_prefix(1);
  std::size_t count = 1;
  if (!number.empty()) {
    const char* end = number.data() + number.size();
    if (std::from_chars(number.data(), end, count).ptr != end) return {};
    count = std::min<std::size_t>(count, 80);
  }
  if (name == "br" || name == "ce") return "\n";
  if (name == "sp") return std::string(count, '\n');
  if (name == "sk" || name == "in" || name == "ti") return std::string(count, ' ');
  if (name == "fi" || name == "nf") return "";
  return {};
}

bool is_foreign_escape(std::string_view escape) {
  return !escape.empty() && (escape[0] == 'Z' || ((escape[0] == 'C' || escape[0] == 'M') &&
                                                  bytes_in_hexadecimal(escape.substr(1)).has_value()));
}

// The text for what stands between two escape characters; nothing where that is no escape that we know.
std::optional<std::string> plain(std::string_view escape, const Hl7Delimiters& delimiters) {
  if (escape.size() == 1) {
    if (escape[0] == 'H' || escape[0] == 'N') return "";
    if (const char c = escaped_delimiter(escape[0], delimiters)) return std::string(1, c);
    return {};
  }
  if (escape.starts_with('X')) return bytes_in_hexadecimal(escape.substr(1));
  if (escape.starts_with('.')) return formatted(escape);
  return {};
}

}  // namespace

std::string hl7_text(std::string_view text, const Hl7Delimiters& delimiters) {
  std::string escaped;
  for (const char c : text) {
    const char letter = escape_letter(c, delimiters);
    const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    if (is_control || (letter && !delimiters.escape)) escaped += ' ';
    else if (letter) ((escaped += delimiters.escape) += letter) += delimiters.escape;
    else escaped += c;
  }
  return escaped;
}

std::string hl7_field(std::initializer_list<std::string_view> components, const Hl7Delimiters& delimiters) {
  std::string field;
  std::size_t length = 0;  // up to the last component that says something
  for (const std::string_view component : components) {
    field += hl7_text(component, delimiters);
    if (!component.empty()) length = field.size();
    field += delimiters.component ? delimiters.component : ' ';
  }
  field.resize(length);
  return field;
}

std::string hl7_coded(std::string_view code, std::string_view words, std::string_view system,
                      const Hl7Delimiters& delimiters) {
  return hl7_field({code, words, system}, delimiters);
}

std::string hl7_day(Date day) { return digits_of(to_iso(day)); }

std::string hl7_instant(Instant at) {
  return digits_of(to_rfc3339(std::chrono::floor<std::chrono::seconds>(at))) + "+0000";
}

Hl7Decoded hl7_decoded(std::string_view value, const Hl7Delimiters& delimiters) {
  Hl7Decoded decoded;
  while (delimiters.escape) {
    const auto begin = value.find(delimiters.escape);
    if (begin == value.npos) break;
    decoded.bytes += value.substr(0, begin);
    value.remove_prefix(begin);
    const auto end = value.find(delimiters.escape, 1);
    if (end == value.npos) break;
    const std::string_view escape = value.substr(1, end - 1);
    const auto text = plain(escape, delimiters);
    std::size_t taken = end + 1;
    if (text) decoded.bytes += *text;
    else {
      // Not an escape of ours: its character is text, and what follows may begin one.
      if (!is_foreign_escape(escape)) taken = 1;
      decoded.bytes += value.substr(0, taken);
      decoded.kept_escape = true;
    }
    value.remove_prefix(taken);
  }
  decoded.bytes += value;
  return decoded;
}

}  // namespace quell::interop
