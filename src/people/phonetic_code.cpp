#include "people/phonetic_code.h"

#include <algorithm>

namespace quell::people {
namespace {

enum class Reading { english, spanish };

// A spelling at a place in the word, and how it sounds. The first that fits is taken.
struct Sound {
  enum class Where { anywhere, at_start, at_end, before_e_or_i };
  std::string_view letters;
  std::string_view sound;
  Where where = Where::anywhere;
};
using enum Sound::Where;

constexpr Sound english_sounds[] = {
    {"kn", "n", at_start},
    {"gn", "n", at_start},
    {"pn", "n", at_start},
    {"wr", "r", at_start},
    {"ps", "s", at_start},
    {"wh", "w", at_start},
    {"x", "s", at_start},
    {"mb", "m", at_end},
    {"tch", "x"},
    {"sch", "x"},
    {"sh", "x"},
    {"ch", "x"},
    {"ph", "f"},
    {"gh", ""},
    {"th", "t"},
    {"ck", "k"},
    {"dg", "j", before_e_or_i},
    {"sc", "s", before_e_or_i},
    {"c", "s", before_e_or_i},
    {"c", "k"},
    {"g", "j", before_e_or_i},
    {"g", "k"},
    {"qu", "k"},
    {"q", "k"},
    {"x", "ks"},
    {"z", "s"},
    {"h", "h", at_start},
    {"h", ""},
    {"w", "w", at_start},
    {"w", ""},
    {"y", "y", at_start},
    {"y", ""},
};

constexpr Sound spanish_sounds[] = {
    {"ch", "x"},
    {"sh", "x"},
    {"ph", "f"},
    {"th", "t"},
    {"ll", "y"},
    {"gu", "k", before_e_or_i},
    {"sc", "s", before_e_or_i},
    {"c", "s", before_e_or_i},
    {"ck", "k"},
    {"c", "k"},
    {"g", "h", before_e_or_i},
    {"g", "k"},
    {"j", "h"},
    {"x", "h", at_start},
    {"x", "ks"},
    {"qu", "k"},
    {"q", "k"},
    {"z", "s"},
    {"v", "b"},
    {"h", ""},
    {"w", "w"},
    {"y", "", at_end},
    {"y", "y"},
};

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool fits(const Sound& sound, std::string_view word, std::size_t at) {
  if (!word.substr(at).starts_with(sound.letters)) return false;
  const std::size_t after = at + sound.letters.size();
  switch (sound.where) {
    case anywhere: return true;
    case at_start: return at == 0;
    case at_end: return after == word.size();
    case before_e_or_i: return after < word.size() && (word[after] == 'e' || word[after] == 'i' || word[after] == 'y');
  }
  return false;
}

std::string code_of(std::string_view word, Reading reading) {
  constexpr std::size_t sounds_max = 6;
  std::string code;
  for (std::size_t at = 0; at < word.size() && code.size() < sounds_max;) {
    const auto find = [&](const auto& sounds) {
      return std::ranges::find_if(sounds, [&](const Sound& sound) { return fits(sound, word, at); });
    };
    const Sound* found = reading == Reading::english ? find(english_sounds) : find(spanish_sounds);
    const Sound* none = reading == Reading::english ? std::end(english_sounds) : std::end(spanish_sounds);
    std::string_view sound = word.substr(at, 1);
    std::size_t length = 1;
    if (found != none) {
      sound = found->sound;
      length = found->letters.size();
    } else if (is_vowel(word[at])) {
      sound = code.empty() ? "a" : "";  // which vowel begins a word is often misheard; later ones are dropped
    }
    for (const char c : sound)
      if (code.empty() || code.back() != c) code += c;
    at += length;
  }
  return code;
}

}  // namespace

std::vector<std::string> phonetic_codes(std::string_view folded_word) {
  const bool plain = std::ranges::all_of(folded_word, [](char c) { return c >= 'a' && c <= 'z'; });
  if (folded_word.size() < 3 || !plain) return {};
  std::vector<std::string> codes;
  for (const Reading reading : {Reading::english, Reading::spanish}) {
    std::string code = code_of(folded_word, reading);
    const std::size_t sounds_min = code.starts_with('a') ? 3 : 2;  // the vowel that begins a word says little
    if (code.size() >= sounds_min && std::ranges::find(codes, code) == codes.end()) codes.push_back(std::move(code));
  }
  return codes;
}

}  // namespace quell::people
