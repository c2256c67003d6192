#include "people/match_features.h"

#include <algorithm>
#include <charconv>

#include "people/address_words.h"
#include "people/name_tokens.h"
#include "people/read_birth_date.h"
#include "people/stand_ins.h"

namespace quell::people {
namespace {

using Tokens = std::vector<std::string>;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

std::uint8_t generation_of(std::string_view word) {
  if (is_one_of(word, {"sr", "senior", "i", "1st"})) return 1;
  if (is_one_of(word, {"jr", "junior", "ii", "2nd", "2"})) return 2;
  if (is_one_of(word, {"iii", "3rd", "3"})) return 3;
  if (is_one_of(word, {"iv", "4th", "4"})) return 4;
  return is_one_of(word, {"v", "5th", "5"}) ? 5 : 0;
}

// "Smith Jr": the suffix stands with the name. A single letter there is a name's own.
void take_suffix(Tokens& tokens, std::uint8_t& generation) {
  if (tokens.size() < 2 || tokens.back().size() < 2) return;
  const std::uint8_t found = generation_of(tokens.back());
  if (found == 0) return;
  if (generation == 0) generation = found;
  tokens.pop_back();
}

bool is_particle(std::string_view word) {
  return is_one_of(word, {"de", "la",  "las", "los", "del", "da",  "das", "do", "dos", "di", "du",
                          "le", "van", "von", "der", "den", "ter", "el",  "al", "y",   "e"});
}

// Particles and the Mc of McDonald do not stand for themselves: "de la Cruz" is compared as "cruz", written as one it
// is "delacruz".
template <std::size_t Max>
MatchWordList<Max> word_list(const Tokens& tokens, MatchWords& words, bool drop_particles) {
  MatchWordList<Max> list;
  std::string one, held;
  std::size_t left = tokens.size();
  for (const std::string& token : tokens) {
    --left;
    one += token;
    const bool prefix = is_one_of(token, {"mc", "mac", "o", "st", "saint"}) && left > 0;
    if (drop_particles && prefix) {
      held = token;
      continue;
    }
    if (drop_particles && is_particle(token) && left > 0) continue;
    if (list.count < Max) list.ids[list.count++] = words.id_of(held + token);
    held.clear();
  }
  list.joined = words.id_of(one);
  return list;
}

template <std::size_t Max>
MatchWordList<Max> given_words(std::string_view name, MatchWords& words) {
  return word_list<Max>(name_tokens(name), words, false);
}

template <std::size_t Max>
MatchWordList<Max> family_words(std::string_view name, MatchWords& words) {
  return word_list<Max>(name_tokens(name), words, true);
}

std::uint64_t digits_behind_1(std::string_view text, std::size_t digits_max) {
  std::uint64_t number = 1;
  std::size_t count = 0;
  for (const char c : text)
    if (c >= '0' && c <= '9' && count++ < digits_max) number = number * 10 + static_cast<std::uint64_t>(c - '0');
  return number == 1 ? 0 : number;
}

std::uint64_t phone_digits(std::string_view text) {
  const std::uint64_t number = digits_behind_1(text, 15);
  std::uint64_t digits = 0, tens = 1;
  for (std::uint64_t rest = number; rest >= 10; rest /= 10, tens *= 10) digits += rest % 10 * tens;
  if (digits >= 10'000'000'000 && digits / 10'000'000'000 == 1) digits %= 10'000'000'000;  // the country
  return digits < 1'000'000 || is_no_phone(digits) ? 0 : digits;
}

// Numbers of other countries and the last four digits alone are taken as they come.
std::uint64_t ssn_digits(std::string_view text) {
  const std::uint64_t number = digits_behind_1(text, 12);
  constexpr std::uint64_t nine_digits = 1'000'000'000;
  const bool american = number / nine_digits == 1;
  const std::uint64_t last_four = number % 10'000;
  const bool one_digit = last_four % 1'111 == 0;  // 0000, 9999
  const bool four = number / 10'000 == 1;
  return number < 10'000 || (american && is_no_ssn(number % nine_digits)) || (four && one_digit) ? 0 : number;
}

MatchDate birth_of(std::string_view typed) {
  const MatchDate birth{birth_date_digits(typed)};
  return is_no_birth_date(birth.digits) ? MatchDate{} : birth;
}

MatchSex sex_of(std::string_view text) {
  const Tokens tokens = name_tokens(text);
  if (tokens.empty() || is_one_of(tokens[0], {"u", "unk", "unknown", "declined", "refused"})) return MatchSex::unknown;
  if (is_one_of(tokens[0], {"f", "female", "woman", "w", "mujer", "femenino"})) return MatchSex::female;
  if (is_one_of(tokens[0], {"m", "male", "man", "hombre", "masculino"})) return MatchSex::male;
  return MatchSex::another;
}

std::uint8_t small_number(std::string_view text) {
  int number = 0;
  if (const Tokens tokens = name_tokens(text); !tokens.empty()) {
    if (is_one_of(tokens[0], {"n", "no", "false", "single"})) return 1;
    if (is_one_of(tokens[0], {"y", "yes", "true", "twin", "multiple"})) return 2;
    std::from_chars(tokens[0].data(), tokens[0].data() + tokens[0].size(), number);
  }
  return number > 0 && number < 20 ? static_cast<std::uint8_t>(number) : 0;
}

void put_names(const MatchRecord& record, MatchWords& words, MatchFeatures& features) {
  if (const Tokens suffix = name_tokens(record.suffix); !suffix.empty()) features.generation = generation_of(suffix[0]);
  Tokens given = name_tokens(record.first_name);
  Tokens family = name_tokens(record.last_name);
  take_suffix(given, features.generation);
  take_suffix(family, features.generation);
  if (const NoName nobody = no_name(given); nobody.yes) {
    if (features.sex == MatchSex::unknown && nobody.male != nobody.female)
      features.sex = nobody.male ? MatchSex::male : MatchSex::female;
    if (features.birth_order == 0) features.birth_order = nobody.birth_order;
    if (nobody.birth_order > 0 && features.multiple_birth == 0) features.multiple_birth = 2;
  } else {
    features.given = word_list<3>(given, words, false);
  }
  features.middle = given_words<3>(record.middle_name, words);
  if (!no_name(family).yes) features.family = word_list<4>(family, words, true);
  features.alias = family_words<4>(record.alias, words);
  features.guardian_given = given_words<2>(record.guardian_first, words);
  features.guardian_family = family_words<2>(record.guardian_last, words);
  features.mother_family = family_words<2>(record.mother_maiden_name, words);
}

}  // namespace

MatchFeatures match_features(const MatchRecord& record, MatchWords& words) {
  MatchFeatures features;
  features.birth = birth_of(record.birth_date);
  features.sex = sex_of(record.sex);
  features.birth_order = small_number(record.birth_order);
  features.multiple_birth = small_number(record.multiple_birth);
  put_names(record, words, features);

  StreetLine street = street_line(record.street);
  if (street.number.empty() && is_no_street(street.words)) street = {};
  features.house_number = words.id_of(street.number);
  features.street = word_list<4>(street.words, words, false);
  const StreetLine second = street_line(record.second_line);
  features.second_line = word_list<4>(second.words, words, false).joined;
  features.unit = words.id_of(street.unit.empty() ? second.unit : street.unit);
  features.city = word_list<4>(city_words(record.city), words, false).joined;
  features.state = word_list<2>(name_tokens(record.state), words, false).joined;
  features.zip = static_cast<std::uint32_t>(digits_behind_1(record.zip, 5));
  features.ssn = ssn_digits(record.ssn);
  std::size_t next = 0;
  for (const std::string& phone : record.phones)
    if (next < features.phones.size() && (features.phones[next] = phone_digits(phone)) != 0) ++next;
  next = 0;
  for (const std::string& mrn : record.mrns)
    if (std::string one; next < features.mrns.size()) {
      for (const std::string& token : name_tokens(mrn)) one += token;
      if (!one.empty()) features.mrns[next++] = std::hash<std::string>{}(one);
    }
  return features;
}

}  // namespace quell::people
