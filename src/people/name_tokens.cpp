#include "people/name_tokens.h"

#include <algorithm>

#include "core/text.h"

namespace quell::people {
namespace {

// Most names are plain letters; the general rule costs microseconds and a lock, and search folds hundreds of names.
bool is_plain(std::string_view name) {
  return std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' '; });
}

std::string in_lower_case(std::string_view name) {
  std::string lower{name};
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

}  // namespace

std::vector<std::string> name_tokens(std::string_view name) {
  const std::string words = is_plain(name) ? in_lower_case(name) : folded(name);
  std::vector<std::string> tokens;
  for (std::size_t start = 0; start < words.size();) {
    const std::size_t end = std::min(words.find(' ', start), words.size());
    std::string token = words.substr(start, end - start);
    if (!token.empty() && std::ranges::find(tokens, token) == tokens.end()) tokens.push_back(std::move(token));
    start = end + 1;
  }
  return tokens;
}

std::string joined(const std::vector<std::string>& tokens) {
  std::string one;
  if (tokens.size() > 1)
    for (const std::string& token : tokens) one += token;
  return one;
}

}  // namespace quell::people
