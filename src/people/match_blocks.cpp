#include "people/match_blocks.h"

#include <algorithm>

namespace quell::people {
namespace {

std::uint64_t mixed(std::uint64_t number) {  // the finalizer of SplitMix64
  number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9ULL;
  number = (number ^ (number >> 27)) * 0x94d049bb133111ebULL;
  return number ^ (number >> 31);
}

std::uint64_t key_of_parts(std::initializer_list<std::uint64_t> parts) {
  std::uint64_t key = 0;
  for (const std::uint64_t part : parts) key = mixed(key + 0x9e3779b97f4a7c15ULL + part);
  return key;
}

// The sounds of a word as numbers; the word itself where it has none.
class Sounds {
 public:
  Sounds(std::span<const WordId> words, std::size_t first_words, const MatchWords& known) {
    for (const WordId word : words.first(std::min(words.size(), first_words))) {
      if (word == 0 || known[word].text.size() < 2) continue;
      if (known[word].sounds.empty()) add(std::hash<std::string>{}(known[word].text));
      for (const std::string& sound : known[word].sounds) add(std::hash<std::string>{}(sound));
    }
  }
  auto begin() const { return numbers_.begin(); }
  auto end() const { return numbers_.begin() + static_cast<std::ptrdiff_t>(count_); }

 private:
  void add(std::uint64_t number) {
    if (count_ < numbers_.size() && std::find(begin(), end(), number) == end()) numbers_[count_++] = number;
  }
  std::array<std::uint64_t, 6> numbers_{};
  std::size_t count_ = 0;
};

struct Keyed {
  std::uint64_t key;
  std::uint32_t record;
  friend auto operator<=>(const Keyed&, const Keyed&) = default;
};

std::uint64_t first_letter(WordId word, const MatchWords& words) {
  return word == 0 ? 0 : static_cast<unsigned char>(words[word].text[0]);
}

}  // namespace

void add_block_keys(const MatchFeatures& record, const MatchWords& words, std::vector<std::uint64_t>& keys) {
  const auto add = [&](std::initializer_list<std::uint64_t> parts) { keys.push_back(key_of_parts(parts)); };
  const Sounds given{record.given.all(), 2, words}, family{record.family.all(), 3, words};
  const auto birth = static_cast<std::uint64_t>(record.birth.digits);
  const std::uint64_t initial = first_letter(record.given.ids[0], words);
  if (record.ssn) add({1, record.ssn});
  for (const std::uint64_t phone : record.phones)
    if (phone) add({2, phone % 10'000'000});
  for (const std::uint64_t mrn : record.mrns)
    if (mrn) add({3, mrn});
  for (const std::uint64_t sound : given) {
    if (birth) add({4, birth, sound});
    for (const std::uint64_t other : family) add({5, std::min(sound, other), std::max(sound, other)});
  }
  const std::uint64_t family_initial = first_letter(record.family.ids[0], words);
  if (birth && family_initial) add({14, birth, family_initial});
  if (birth) add({17, birth, std::min(initial, family_initial), std::max(initial, family_initial)});
  for (const std::uint64_t sound : given) {
    if (birth && family_initial) add({15, birth / 10'000, sound, family_initial});
    if (record.house_number && record.zip) add({16, record.house_number, record.zip, sound});
  }
  for (const std::uint64_t sound : family) {
    if (record.house_number && record.zip) add({16, record.house_number, record.zip, sound});
    if (birth) add({6, birth / 100, sound});
    if (birth) add({7, birth % 10'000, sound});
    if (record.zip && initial) add({8, record.zip, sound, initial});
  }
  if (birth && record.zip) add({9, birth, record.zip});
  if (birth && initial) {
    const auto month = static_cast<std::uint64_t>(record.birth.month());
    const auto day = static_cast<std::uint64_t>(record.birth.day());
    add({10, birth / 10'000, std::min(month, day), std::max(month, day), initial});
  }
  if (record.street.joined && record.house_number) {
    add({11, record.house_number, record.street.joined, initial});
    if (birth) add({12, record.house_number, record.street.joined, birth / 10'000});
    if (record.zip) add({13, record.house_number, record.zip, birth % 10'000});
  }
}

MatchBlocks::MatchBlocks(std::span<const MatchFeatures> records, const MatchWords& words, std::size_t block_max) {
  std::vector<Keyed> keyed;
  std::vector<std::uint64_t> keys;
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    keys.clear();
    add_block_keys(records[i], words, keys);
    std::ranges::sort(keys);
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
    for (const std::uint64_t key : keys) keyed.push_back({key, i});
  }
  std::ranges::sort(keyed);
  record_begins_.assign(records.size() + 1, 0);
  block_begins_.push_back(0);
  for (std::size_t begin = 0, end = 0; begin < keyed.size(); begin = end) {
    while (end < keyed.size() && keyed[end].key == keyed[begin].key) ++end;
    if (end - begin == 1) continue;
    if (end - begin > block_max) {
      ++passed_over_;
      continue;
    }
    for (std::size_t i = begin; i < end; ++i) {
      members_.push_back(keyed[i].record);
      ++record_begins_[keyed[i].record + 1];
    }
    block_begins_.push_back(static_cast<std::uint32_t>(members_.size()));
  }
  for (std::size_t i = 1; i < record_begins_.size(); ++i) record_begins_[i] += record_begins_[i - 1];
  record_blocks_.resize(members_.size());
  std::vector<std::uint32_t> next(record_begins_.begin(), record_begins_.end() - 1);
  for (std::uint32_t block = 0; block + 1 < block_begins_.size(); ++block)
    for (const std::uint32_t record : records_in(block)) record_blocks_[next[record]++] = block;
}

}  // namespace quell::people
