#include "people/stand_ins.h"

#include <algorithm>
#include <array>

namespace quell::people {
namespace {

using Words = std::vector<std::string>;

bool is_among(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

// How often the most frequent of the last `count` digits stands there.
int most_of_one_digit(std::uint64_t number, int count) {
  std::array<int, 10> seen{};
  for (int i = 0; i < count; ++i, number /= 10) ++seen[number % 10];
  return std::ranges::max(seen);
}

// "n/a" falls apart when it is folded.
bool is_not_applicable(const Words& tokens) { return tokens.size() == 2 && tokens[0] == "n" && tokens[1] == "a"; }

}  // namespace

NoName no_name(const Words& tokens) {
  NoName found{.yes = is_not_applicable(tokens)};
  if (found.yes) return found;
  for (const std::string& word : tokens) {
    const bool boy = is_among(word, {"boy", "babyboy", "bb", "male"});
    const bool girl = is_among(word, {"girl", "babygirl", "bg", "female"});
    const bool nobody =
        is_among(word, {"baby", "infant", "newborn", "unknown", "unk",    "unnamed", "twin",    "triplet", "nameless",
                        "none", "no",     "name",    "first",   "given",  "nfn",     "fnu",     "lnu",     "nln",
                        "nmn",  "xxx",    "xxxx",    "test",    "tester", "testing", "patient", "notgiven"});
    const bool letter = found.yes && word.size() == 1 && ((word[0] >= 'a' && word[0] <= 'd') || word[0] <= '4');
    if (found.yes && word == "of") return found;  // the mother's name follows
    if (!boy && !girl && !nobody && !letter) return {};
    found.yes = true;
    found.male = found.male || boy;
    found.female = found.female || girl;
    if (letter) found.birth_order = static_cast<std::uint8_t>(word[0] - (word[0] >= 'a' ? 'a' : '1') + 1);
  }
  return found;
}

bool is_no_street(const Words& tokens) {
  const auto says_nothing = [](const std::string& word) {
    return is_among(
        word, {"homeless", "unhoused", "undomiciled", "transient", "shelter", "unknown",     "unk",      "general",
               "delivery", "none",     "no",          "fixed",     "abode",   "address",     "addr",     "xxx",
               "xxxx",     "bad",      "return",      "returned",  "mail",    "moved",       "deceased", "declined",
               "refused",  "same",     "as",          "above",     "not",     "given",       "known",    "street",
               "st",       "test",     "incomplete",  "invalid",   "wrong",   "confidential"});
  };
  return is_not_applicable(tokens) || std::ranges::all_of(tokens, says_nothing);
}

bool is_no_phone(std::uint64_t digits) {
  const std::uint64_t last_seven = digits % 10'000'000;
  return most_of_one_digit(last_seven, 7) == 7 || last_seven == 1'234'567 || last_seven == 5'551'212 ||
         digits == 1'234'567'890 || digits == 123'456'789 || digits == 9'876'543'210;
}

bool is_no_ssn(std::uint64_t digits) {
  const std::uint64_t area = digits / 1'000'000;
  if (area == 0 || area == 666 || digits / 10'000 % 100 == 0 || digits % 10'000 == 0) return true;
  return most_of_one_digit(digits, 9) >= 8 || digits == 123'456'789 || digits == 987'654'321 || digits == 78'051'120 ||
         digits == 219'099'999;
}

bool is_no_birth_date(std::int32_t digits) {
  constexpr std::array days = {19000101, 19000100, 19010101, 18000101, 18991230,
                               18991231, 19111111, 20000000, 19000000};
  return std::ranges::find(days, digits) != days.end();
}

}  // namespace quell::people
