#include "access/password.h"

#include <zxcvbn.h>

#include <algorithm>
#include <cmath>

namespace quell::access {
namespace {

constexpr std::size_t characters_min = 12;
const double bits_min = std::log2(1e10);

// Each word of a name is a guess of its own.
void add_words(std::vector<std::string>& words, const std::string& text) {
  std::string word;
  for (const char letter : folded(text) + " ") {
    if (letter != ' ') word += letter;
    else if (word.size() > 2) words.push_back(std::exchange(word, {}));
    else word.clear();
  }
}

double guessing_bits(const std::string& password, const std::vector<std::string>& words) {
  std::vector<const char*> dictionary;
  for (const std::string& word : words) dictionary.push_back(word.c_str());
  dictionary.push_back(nullptr);
  return ZxcvbnMatch(password.c_str(), dictionary.data(), nullptr);
}

}  // namespace

Result<void> check_password(const Password& password, const std::vector<std::string>& about_the_owner) {
  const std::string& text = password.reveal().value;
  if (character_count(text) < characters_min) return invalid("/password", "access.password_too_short");
  std::vector<std::string> words{"quell", "clinic", "vaccine", "health", "department"};
  for (const std::string& about : about_the_owner) add_words(words, about);
  if (guessing_bits(text, words) < bits_min) return invalid("/password", "access.password_too_easy");
  return {};
}

Result<void> check_pin(const Private<Text<6>>& pin) {
  const std::string& digits = pin.reveal().value;
  const bool six_digits = digits.size() == 6 && digits.find_first_not_of("0123456789") == std::string::npos;
  if (!six_digits) return invalid("/pin", "access.pin_not_six_digits");
  for (const int step : {-1, 0, 1}) {
    const auto follows = [step](char a, char b) { return b - a == step; };
    const auto breaks = [&](char a, char b) { return !follows(a, b); };
    if (std::ranges::adjacent_find(digits, breaks) == digits.end()) return invalid("/pin", "access.pin_too_easy");
  }
  return {};
}

}  // namespace quell::access
