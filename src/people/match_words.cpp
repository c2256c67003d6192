#include "people/match_words.h"

#include <algorithm>

#include "people/name_tables.h"
#include "people/phonetic_code.h"

namespace quell::people {
namespace {

// What is known before a list is looked at weighs as much as so many of its records.
constexpr double table_weight = 2'000;

// Of names that the table does not list: most of them are borne by 1 to 10 in 100,000 (U.S. Census, 2010 surnames).
constexpr double unlisted_given = 1e-4, unlisted_family = 4e-5;

}  // namespace

MatchWords::MatchWords() { words_.emplace_back(); }

WordId MatchWords::id_of(std::string_view folded) {
  if (folded.empty()) return 0;
  if (const auto known = ids_.find(folded); known != ids_.end()) return known->second;
  const auto id = static_cast<WordId>(words_.size());
  MatchWord word{.text = std::string{folded}, .sounds = phonetic_codes(folded)};
  const NameTables& tables = name_tables();
  if (const auto groups = tables.nick_groups.find(folded); groups != tables.nick_groups.end())
    word.nick_groups = groups->second;
  if (const auto listed = tables.common_names.find(folded); listed != tables.common_names.end()) {
    word.given_share = listed->second.given;
    word.family_share = listed->second.family;
  }
  words_.push_back(std::move(word));
  ids_.emplace(folded, id);
  return id;
}

void MatchWords::count(NamePart part, WordId id) {
  if (id == 0) return;
  ++(part == NamePart::given ? words_[id].given_count : words_[id].family_count);
  ++(part == NamePart::given ? given_total_ : family_total_);
}

double MatchWords::share(NamePart part, WordId id) const {
  const MatchWord& word = words_[id];
  const bool given = part == NamePart::given;
  const double listed =
      given ? std::max<double>(word.given_share, unlisted_given) : std::max<double>(word.family_share, unlisted_family);
  const double count = given ? word.given_count : word.family_count;
  const auto total = static_cast<double>(given ? given_total_ : family_total_);
  // The two records that are compared are among those counted, so they are no sign that the name is frequent.
  return (std::max(count - 2, 0.0) + table_weight * listed) / (total + table_weight);
}

bool MatchWords::are_nicknames(WordId a, WordId b) const {
  const auto& groups = words_[b].nick_groups;
  return std::ranges::any_of(words_[a].nick_groups,
                             [&](std::uint16_t group) { return std::ranges::find(groups, group) != groups.end(); });
}

bool MatchWords::sound_alike(WordId a, WordId b) const {
  const auto& sounds = words_[b].sounds;
  return std::ranges::any_of(
      words_[a].sounds, [&](const std::string& sound) { return std::ranges::find(sounds, sound) != sounds.end(); });
}

}  // namespace quell::people
