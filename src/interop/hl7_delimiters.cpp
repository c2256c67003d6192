#include "interop/hl7_delimiters.h"

#include <algorithm>
#include <array>

namespace quell::interop {
namespace {

bool may_part(char c) {
  const bool is_letter_or_digit = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  return c > ' ' && c < 0x7f && !is_letter_or_digit;
}

}  // namespace

std::string Hl7Delimiters::encoding_characters() const {
  std::string text;
  for (const char c : {component, repetition, escape, subcomponent, truncation})
    if (c) text += c;
  return text;
}

bool Hl7Delimiters::is_one(char c) const {
  return c && (c == field || c == component || c == repetition || c == escape || c == subcomponent || c == truncation);
}

std::optional<Hl7Delimiters> declared_delimiters(std::string_view header) {
  if (header.size() < 4 || !may_part(header[3])) return {};
  std::string_view declared = header.substr(4);
  const auto is_end = [&](char c) { return c == header[3] || static_cast<unsigned char>(c) < ' '; };
  declared = declared.substr(0, static_cast<std::size_t>(std::ranges::find_if(declared, is_end) - declared.begin()));

  Hl7Delimiters delimiters{header[3], 0, 0, 0, 0, 0};
  const std::array places{&delimiters.component, &delimiters.repetition, &delimiters.escape, &delimiters.subcomponent,
                          &delimiters.truncation};
  if (declared.size() > places.size()) return {};
  for (std::size_t i = 0; i < declared.size(); ++i) {
    if (!may_part(declared[i]) || delimiters.is_one(declared[i])) return {};
    *places[i] = declared[i];
  }
  return delimiters;
}

}  // namespace quell::interop
