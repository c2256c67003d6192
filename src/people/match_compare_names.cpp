#include <algorithm>

#include "people/match_compare.h"
#include "people/string_distance.h"

namespace quell::people {
namespace {

struct NameAgreement {
  Agreement level = Agreement::missing;
  WordId word = 0;  // that agrees
};

bool contains(std::span<const WordId> words, WordId word) { return std::ranges::find(words, word) != words.end(); }

WordId common_word(std::span<const WordId> a, std::span<const WordId> b, const MatchWords& words) {
  for (const WordId word : a)
    if (words[word].text.size() > 1 && contains(b, word)) return word;
  return 0;
}

bool is_initial_of(std::string_view letter, std::string_view word) {
  return letter.size() == 1 && word.size() > 1 && word[0] == letter[0];
}

bool are_near(const MatchWord& a, const MatchWord& b) { return is_typo(a.text, b.text); }

bool sound_near(WordId a, WordId b, const MatchWords& words) {
  return words.sound_alike(a, b) && jaro_winkler(words[a].text, words[b].text) >= 0.7;
}

template <std::size_t Max>
NameAgreement spelled(const MatchWordList<Max>& a, const MatchWordList<Max>& b, const MatchWords& words) {
  if (a.joined == b.joined) return {Agreement::exact, a.count == 1 ? a.ids[0] : a.joined};
  if (const WordId common = common_word(a.all(), b.all(), words))
    return {a.count == 1 && b.count == 1 ? Agreement::exact : Agreement::compound, common};
  if (are_near(words[a.joined], words[b.joined])) return {Agreement::typo, a.joined};
  for (const WordId one : a.all())
    for (const WordId other : b.all())
      if (are_near(words[one], words[other])) return {Agreement::typo, one};
  return {};
}

NameAgreement given_names(const MatchFeatures& a, const MatchFeatures& b, const MatchWords& words) {
  if (a.given.empty() || b.given.empty()) return {};
  const WordId first = a.given.ids[0], other = b.given.ids[0];
  const NameAgreement straight = spelled(a.given, b.given, words);
  if (straight.level == Agreement::exact || straight.level == Agreement::compound) return straight;
  if (words.are_nicknames(first, other)) {
    const bool commoner = words.share(NamePart::given, first) > words.share(NamePart::given, other);
    return {Agreement::nickname, commoner ? first : other};
  }
  if (is_initial_of(words[first].text, words[other].text) || is_initial_of(words[other].text, words[first].text))
    return {Agreement::initial, 0};
  if (straight.level != Agreement::missing) return straight;
  for (const auto& [name, elsewhere] : {std::pair{&a, &b}, std::pair{&b, &a}}) {
    for (const WordId word : name->given.all())
      if (words[word].text.size() > 1 &&
          (contains(elsewhere->middle.all(), word) || contains(elsewhere->alias.all(), word)))
        return {Agreement::other_name, word};
  }
  return {sound_near(first, other, words) ? Agreement::sounds_alike : Agreement::differs, 0};
}

NameAgreement family_names(const MatchFeatures& a, const MatchFeatures& b, const MatchWords& words) {
  if (a.family.empty() || b.family.empty()) return {};
  const NameAgreement straight = spelled(a.family, b.family, words);
  if (straight.level != Agreement::missing) return straight;
  for (const auto& [name, elsewhere] : {std::pair{&a, &b}, std::pair{&b, &a}}) {
    for (const WordId word : name->family.all())
      if (contains(elsewhere->alias.all(), word) || contains(elsewhere->mother_family.all(), word) ||
          contains(elsewhere->guardian_family.all(), word) || contains(elsewhere->middle.all(), word))
        return {Agreement::other_name, word};
  }
  const bool alike =
      sound_near(a.family.joined, b.family.joined, words) || sound_near(a.family.ids[0], b.family.ids[0], words);
  return {alike ? Agreement::sounds_alike : Agreement::differs, 0};
}

Agreement middle_names(const MatchFeatures& a, const MatchFeatures& b, const MatchWords& words) {
  if (a.middle.empty() || b.middle.empty()) return Agreement::missing;
  const MatchWord& one = words[a.middle.ids[0]];
  const MatchWord& other = words[b.middle.ids[0]];
  if (a.middle.joined == b.middle.joined) return one.text.size() == 1 ? Agreement::initial : Agreement::exact;
  if (common_word(a.middle.all(), b.middle.all(), words)) return Agreement::exact;
  if (is_initial_of(one.text, other.text) || is_initial_of(other.text, one.text)) return Agreement::initial;
  if (are_near(one, other) || words.are_nicknames(a.middle.ids[0], b.middle.ids[0])) return Agreement::typo;
  return Agreement::differs;
}

bool says_little(Agreement level) {
  return level == Agreement::differs || level == Agreement::initial || level == Agreement::missing;
}

double either_share(WordId word, const MatchWords& words) {
  return std::max(words.share(NamePart::given, word), words.share(NamePart::family, word));
}

// "Garcia Ana" for "Ana Garcia".
bool are_swapped(const MatchFeatures& a, const MatchFeatures& b, const MatchWords& words) {
  if (a.given.empty() || b.given.empty() || a.family.empty() || b.family.empty()) return false;
  const auto agree = [&](WordId one, WordId other) { return one == other || are_near(words[one], words[other]); };
  const auto match = [&](const auto& given, const auto& family) {
    return given.joined == family.joined || contains(family.all(), given.ids[0]) || agree(given.joined, family.joined);
  };
  return match(a.given, b.family) && match(b.given, a.family);
}

}  // namespace

bool is_typo(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter < 3 || a == b) return false;
  const int letters_max = shorter < 8 ? 1 : 2;
  if (shorter == 3 && a[0] != b[0]) return false;
  return typing_distance(a, b, letters_max) <= letters_max;
}

void compare_names(const MatchFeatures& a, const MatchFeatures& b, const MatchWords& words, Agreements& found) {
  NameAgreement given = given_names(a, b, words);
  NameAgreement family = family_names(a, b, words);
  if (says_little(given.level) && says_little(family.level) && are_swapped(a, b, words)) {
    given = {Agreement::swapped, a.given.ids[0]};
    family = {Agreement::swapped, a.family.ids[0]};
  }
  found[MatchField::given_name] = given.level;
  found[MatchField::family_name] = family.level;
  if (given.word) found.share(MatchField::given_name) = words.share(NamePart::given, given.word);
  if (family.word) found.share(MatchField::family_name) = words.share(NamePart::family, family.word);
  if (given.level == Agreement::swapped)  // either may be the right place of either
    for (const MatchField field : {MatchField::given_name, MatchField::family_name})
      found.share(field) = either_share(field == MatchField::given_name ? given.word : family.word, words);
  found[MatchField::middle_name] = middle_names(a, b, words);
  if (a.generation && b.generation)
    found[MatchField::suffix] = a.generation == b.generation ? Agreement::exact : Agreement::differs;
}

void compare_relatives(const MatchFeatures& a, const MatchFeatures& b, const MatchWords& words, Agreements& found) {
  if (!a.guardian_given.empty() && !b.guardian_given.empty()) {
    const NameAgreement guardian = spelled(a.guardian_given, b.guardian_given, words);
    const WordId one = a.guardian_given.ids[0], other = b.guardian_given.ids[0];
    const bool same = guardian.level == Agreement::exact || guardian.level == Agreement::compound;
    const bool alike = guardian.level == Agreement::typo || words.are_nicknames(one, other) ||
                       is_initial_of(words[one].text, words[other].text) ||
                       is_initial_of(words[other].text, words[one].text);
    found[MatchField::guardian] = same ? Agreement::exact : alike ? Agreement::typo : Agreement::differs;
    if (same) found.share(MatchField::guardian) = words.share(NamePart::given, guardian.word);
  }
  if (!a.mother_family.empty() && !b.mother_family.empty()) {
    const NameAgreement mother = spelled(a.mother_family, b.mother_family, words);
    const bool same = mother.level == Agreement::exact || mother.level == Agreement::compound;
    const bool counted = same && contains(a.family.all(), mother.word) && contains(b.family.all(), mother.word);
    const bool typo = mother.level == Agreement::typo;
    found[MatchField::mother_maiden_name] = counted ? Agreement::missing
                                            : same  ? Agreement::exact
                                            : typo  ? Agreement::typo
                                                    : Agreement::differs;
    if (same && !counted) found.share(MatchField::mother_maiden_name) = words.share(NamePart::family, mother.word);
  }
}

}  // namespace quell::people
