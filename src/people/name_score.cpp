#include "people/name_score.h"

#include <algorithm>

#include "people/name_tokens.h"
#include "people/phonetic_code.h"

namespace quell::people {
namespace {

bool sounds_alike(const std::vector<std::string>& codes, const std::string& word) {
  const std::vector<std::string> others = phonetic_codes(word);
  return std::ranges::find_first_of(codes, others) != codes.end();
}

int word_score(const std::string& query, const std::vector<std::string>& words) {
  if (std::ranges::find(words, query) != words.end()) return 100;
  if (std::ranges::any_of(words, [&](const std::string& word) { return word.starts_with(query); })) return 80;
  const std::vector<std::string> codes = phonetic_codes(query);
  if (std::ranges::any_of(words, [&](const std::string& word) { return sounds_alike(codes, word); })) return 50;
  return 0;
}

}  // namespace

int name_score(const std::vector<std::string>& query_words, const std::vector<std::string>& name_words) {
  if (query_words.empty()) return 0;
  int sum = 0;
  for (const std::string& query : query_words) {
    const int score = word_score(query, name_words);
    if (score == 0) {
      const std::string one = joined(query_words);
      return !one.empty() && std::ranges::find(name_words, one) != name_words.end() ? 90 : 0;
    }
    sum += score;
  }
  return sum / static_cast<int>(query_words.size());
}

}  // namespace quell::people
