#include "people/search_key.h"

#include <algorithm>

#include "people/name_tokens.h"
#include "people/phonetic_code.h"

namespace quell::people {
namespace {

std::string first_characters(std::string_view word, std::size_t count) {
  std::size_t end = 0;
  for (; end < word.size(); ++end) {
    const bool starts_character = (static_cast<unsigned char>(word[end]) & 0xC0) != 0x80;
    if (starts_character && count-- == 0) break;
  }
  return std::string{word.substr(0, end)};
}

void add_words(std::vector<std::string>& words, std::string_view name) {
  const std::vector<std::string> tokens = name_tokens(name);
  const auto add = [&](const std::string& word) {
    if (!word.empty() && std::ranges::find(words, word) == words.end()) words.push_back(word);
  };
  std::ranges::for_each(tokens, add);
  add(joined(tokens));
}

}  // namespace

std::vector<std::string> name_words(const Identity& identity) {
  std::vector<std::string> words;
  add_words(words, identity.name_to_call.reveal().value);
  if (const auto& name = identity.registry_name) {
    add_words(words, name->given.reveal().value);
    if (name->middle) add_words(words, name->middle->reveal().value);
    add_words(words, name->family.reveal().value);
  }
  return words;
}

std::string full_name(const Identity& identity) {
  const auto& known = identity.registry_name;
  std::vector<std::string> tokens = name_tokens(known ? known->given.reveal().value + " " + known->family.reveal().value
                                                      : identity.name_to_call.reveal().value);
  if (tokens.size() < 2) return {};
  std::ranges::sort(tokens);
  std::string name;
  for (const std::string& token : tokens) name += (name.empty() ? "" : " ") + token;
  return name;
}

std::string search_prefix(std::string_view word) {
  const std::size_t length = character_count(word);
  return length < 3 ? std::string{} : first_characters(word, length < 5 ? 3 : 5);
}

std::set<SearchTerm> search_terms(const Identity& identity, const std::vector<ContactPoint>& contact_points) {
  std::set<SearchTerm> terms;
  const auto add = [&](SearchKind kind, std::string text) { terms.insert({kind, Private{std::move(text)}}); };
  for (const std::string& word : name_words(identity)) {
    add(SearchKind::name, word);
    if (character_count(word) >= 3) add(SearchKind::prefix, first_characters(word, 3));
    if (character_count(word) >= 5) add(SearchKind::prefix, first_characters(word, 5));
    for (std::string& code : phonetic_codes(word)) add(SearchKind::phonetic, std::move(code));
    if (identity.born_on)
      add(SearchKind::initial_and_birth_date, first_characters(word, 1) + to_iso(identity.born_on->reveal()));
  }
  if (identity.born_on) add(SearchKind::birth_date, to_iso(identity.born_on->reveal()));
  if (std::string name = full_name(identity); !name.empty()) add(SearchKind::full_name, std::move(name));
  for (const Identifier& one : identity.identifiers)
    add(SearchKind::identifier, std::string{name_of(one.kind.reveal())} + " " + folded(one.value.reveal().value));
  for (const ContactPoint& point : contact_points) add(SearchKind::phone, point.phone.reveal().value);
  return terms;
}

std::string search_hash(const KeyRing& keys, const ProgramId& program, const SearchTerm& term) {
  const Key key = derived_key(keys.index(), "people.search/" + program.text + "/" + std::string{name_of(term.kind)});
  return keyed_hash(key, term.text.reveal()).substr(0, 16);
}

}  // namespace quell::people
