#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace quell::people {

using WordId = std::uint32_t;  // 0 stands for no word

enum class NamePart { given, family };

// A folded word of names or addresses, worked out once however many records bear it.
struct MatchWord {
  std::string text;
  std::vector<std::string> sounds;          // people/phonetic_code.h
  std::vector<std::uint16_t> nick_groups;   // lines of matching/nicknames.txt
  float given_share = 0, family_share = 0;  // of people, from matching/common_names.csv; 0 where it is not listed
  std::uint32_t given_count = 0, family_count = 0;  // records of the list at hand
};

// All words of the records at hand. Filled by one thread; any number may read then.
class MatchWords {
 public:
  MatchWords();

  WordId id_of(std::string_view folded);
  const MatchWord& operator[](WordId id) const { return words_[id]; }

  // A record of the list bears the name.
  void count(NamePart part, WordId id);

  // The share of people who bear the name: from the list at hand where it is long, from the table where it is not, and
  // never so small that two bearers would prove more than a rare name can.
  double share(NamePart part, WordId id) const;

  bool are_nicknames(WordId a, WordId b) const;
  bool sound_alike(WordId a, WordId b) const;

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  std::vector<MatchWord> words_;
  std::unordered_map<std::string, WordId, Hash, std::equal_to<>> ids_;
  std::uint64_t given_total_ = 0, family_total_ = 0;
};

}  // namespace quell::people
