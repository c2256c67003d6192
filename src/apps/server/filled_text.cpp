#include "apps/server/filled_text.h"

#include <unicode/plurrule.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <stdexcept>

namespace quell::server {
namespace {

constexpr std::string_view plural = ", plural, ";

// Making one takes long, so each thread keeps its own.
const icu::PluralRules& plural_rules_of(std::string_view language) {
  thread_local std::map<std::string, std::unique_ptr<icu::PluralRules>, std::less<>> kept;
  auto found = kept.find(language);
  if (found == kept.end()) {
    UErrorCode error = U_ZERO_ERROR;
    const std::string name{language};
    std::unique_ptr<icu::PluralRules> rules{icu::PluralRules::forLocale(icu::Locale{name.c_str()}, error)};
    if (U_FAILURE(error)) throw std::runtime_error("ICU lacks its plural rules");
    found = kept.emplace(name, std::move(rules)).first;
  }
  return *found->second;
}

// "1,213" is the number 1213: values come as they are shown.
double number_in_value(std::string value) {
  std::erase_if(value, [](char c) { return c != '-' && c != '.' && (c < '0' || c > '9'); });
  double number = 0;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number;
}

std::string category_of(std::string_view language, const std::string& value) {
  std::string category;
  plural_rules_of(language).select(number_in_value(value)).toUTF8String(category);
  return category;
}

// The words between the braces after `name` in "one {# vial} other {# vials}"; false where there is no such arm.
bool find_arm(std::string_view arms, std::string_view name, std::string_view& words) {
  while (true) {
    const auto open = arms.find('{'), close = arms.find('}');
    if (open == arms.npos || close == arms.npos || close < open) return false;
    std::string_view label = arms.substr(0, open);
    while (!label.empty() && label.front() == ' ') label.remove_prefix(1);
    while (!label.empty() && label.back() == ' ') label.remove_suffix(1);
    words = arms.substr(open + 1, close - open - 1);
    if (label == name) return true;
    arms.remove_prefix(close + 1);
  }
}

std::string words_for(std::string_view language, std::string_view arms, const std::string& value) {
  std::string_view words;
  if (!find_arm(arms, category_of(language, value), words) && !find_arm(arms, "other", words)) return value;
  std::string said;
  for (const char c : words)
    if (c == '#') said += value;
    else said += c;
  return said;
}

// Where a mark that begins after "{{" ends: at the first "}}" of a plain one, at "}}}" of a plural.
std::size_t end_of_mark(std::string_view mark) {
  const auto plain = mark.find("}}");
  const auto comma = mark.find(plural);
  if (comma == mark.npos || comma > plain) return plain;
  const auto last = mark.find("}}}");
  return last == mark.npos ? last : last + 1;
}

}  // namespace

std::string filled_text(std::string_view language, std::string_view text, const TextValues& values) {
  std::string out;
  while (true) {
    const auto open = text.find("{{");
    const auto length = open == text.npos ? text.npos : end_of_mark(text.substr(open + 2));
    if (length == text.npos) return out += text;
    const std::string_view mark = text.substr(open + 2, length);
    const auto comma = mark.find(plural);
    const auto value = values.find(std::string{mark.substr(0, comma)});
    out += text.substr(0, open);
    if (value == values.end()) out += text.substr(open, length + 4);
    else if (comma == mark.npos) out += value->second;
    else out += words_for(language, mark.substr(comma + plural.size()), value->second);
    text.remove_prefix(open + length + 4);
  }
}

}  // namespace quell::server
