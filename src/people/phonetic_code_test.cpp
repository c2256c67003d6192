#include "people/phonetic_code.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "people/name_tokens.h"

namespace quell::people {
namespace {

bool sound_alike(const char* a, const char* b) {
  const auto codes = phonetic_codes(name_tokens(a).front()), others = phonetic_codes(name_tokens(b).front());
  return std::ranges::find_first_of(codes, others) != codes.end();
}

TEST(PhoneticCode, of_names_said_alike_is_shared) {
  const std::pair<const char*, const char*> pairs[] = {
      {"Catherine", "Kathryn"}, {"Smith", "Smyth"},      {"Philip", "Filip"},   {"Wright", "Rite"},
      {"Knox", "Nox"},          {"Jon", "John"},         {"Sean", "Seann"},     {"Schmidt", "Shmidt"},
      {"Nguyen", "Nguien"},     {"Geoffrey", "Jeffrey"}, {"Stephen", "Stefan"}, {"Hannah", "Hana"},
      {"Thompson", "Tompson"},  {"Brian", "Bryan"}};
  for (const auto& [a, b] : pairs) EXPECT_TRUE(sound_alike(a, b)) << a << " " << b;
}

TEST(PhoneticCode, knows_how_spanish_names_are_said) {
  const std::pair<const char*, const char*> pairs[] = {
      {"Jiménez", "Ximenez"},   {"Jiménez", "Giménez"},    {"Vásquez", "Básques"},  {"Hernández", "Ernandes"},
      {"González", "Gonsales"}, {"Guillermo", "Guiyermo"}, {"Castillo", "Castiyo"}, {"Chávez", "Chabes"},
      {"Quiñones", "Kinones"},  {"Yolanda", "Llolanda"},   {"Cecilia", "Sesilia"},  {"Xochitl", "Jochitl"}};
  for (const auto& [a, b] : pairs) EXPECT_TRUE(sound_alike(a, b)) << a << " " << b;
}

TEST(PhoneticCode, of_different_names_differs) {
  const std::pair<const char*, const char*> pairs[] = {
      {"Maria", "Marta"}, {"Smith", "Jones"}, {"Garcia", "Gomez"}, {"Robert", "Rupert"}, {"Lopez", "Perez"}};
  for (const auto& [a, b] : pairs) EXPECT_FALSE(sound_alike(a, b)) << a << " " << b;
}

TEST(PhoneticCode, is_not_made_of_short_words_and_single_sounds) {
  EXPECT_TRUE(phonetic_codes("li").empty());
  EXPECT_TRUE(phonetic_codes("lee").empty());
  EXPECT_TRUE(phonetic_codes("ana").empty());
  EXPECT_TRUE(phonetic_codes("").empty());
  EXPECT_TRUE(phonetic_codes("r2d2").empty());
}

}  // namespace
}  // namespace quell::people
