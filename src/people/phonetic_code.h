#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quell::people {

// How a folded word sounds, as consonants: names spelled differently but said alike share a code. One code by English
// reading and, where it differs, one by Spanish (Jimenez, Ximenez and Gimenez; Vasquez and Basquez; Hernandez and
// Ernandez). None for words of fewer than three letters, for codes of one consonant, and for letters other than a to z:
// they would match half the town. Debian packages no library for this (jellyfish and metaphone are Python and Perl).
std::vector<std::string> phonetic_codes(std::string_view folded_word);

}  // namespace quell::people
