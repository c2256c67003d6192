// Whatever a person is called, any beginning of at least three letters of any word of the name finds the person.

#include <gtest/gtest.h>

#include <algorithm>

#include "core/text.h"
#include "people/name_tokens.h"
#include "people/testing/made_up_people.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

constexpr const char* syllables[] = {"ma", "ri", "Á",  "ñe",  "ló", "pez", "O'", "sch", "ü", "de ", "la ", "-ann",
                                     "ki", "Ø",  "xo", "che", "ll", "gu",  "wr", "ph",  "Б", "ö",   " ",   "-"};

std::string made_up_name(Seed& draw) {
  std::string text;
  for (std::uint64_t left = 2 + draw.next_number_below(6); left > 0; --left)
    text += syllables[draw.next_number_below(std::size(syllables))];
  return text;
}

std::string without_marks_and_in_capitals(const std::string& word) {
  std::string capitals = word;
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return capitals;
}

struct Search : storage::EachDatabase {
  bool finds(const std::string& typed, const std::string& id) {
    const auto answer = find_people(tx(), front_desk(), noon, by_name(typed));
    return answer && std::ranges::any_of(answer->people, [&](const auto& person) { return person.id.text == id; });
  }
};
ON_EACH_DATABASE(Search);

TEST_P(Search, finds_everyone_by_any_beginning_of_any_word_in_any_order) {
  for (std::uint64_t run = 0; run < 40; ++run) {
    SCOPED_TRACE("seed " + std::to_string(run));
    Seed draw = Seed::from_number(run);
    Identity identity{.name_to_call = name(made_up_name(draw))};
    identity.registry_name = RegistryName{.given = name(made_up_name(draw)), .family = name(made_up_name(draw))};
    const std::string id = "p" + std::to_string(run);
    if (!register_person(tx(), front_desk(), noon, draw, new_person(id, identity))) continue;  // nothing but signs

    std::vector<std::string> words;
    for (const NameText& part : {identity.name_to_call, identity.registry_name->given, identity.registry_name->family})
      for (const std::string& word : name_tokens(part.reveal().value)) {
        words.push_back(word);
        EXPECT_TRUE(finds(word, id)) << word;
        EXPECT_TRUE(finds(without_marks_and_in_capitals(word), id)) << word;
        if (character_count(word) != word.size()) continue;  // beginnings are cut by bytes here
        for (std::size_t length = 3; length < word.size(); ++length)
          EXPECT_TRUE(finds(word.substr(0, length), id)) << word.substr(0, length);
      }
    if (words.size() > 5) words.resize(5);
    std::string backwards;
    for (auto word = words.rbegin(); word != words.rend(); ++word) backwards += *word + "-";
    EXPECT_TRUE(finds(backwards, id)) << backwards;
    for (const NameText& part : {identity.registry_name->given, identity.registry_name->family}) {
      const std::size_t count = name_tokens(part.reveal().value).size();
      if (count > 0 && count < 7) {
        EXPECT_TRUE(finds(part.reveal().value, id)) << part.reveal().value;
      }
    }
  }
}

}  // namespace
}  // namespace quell::people
