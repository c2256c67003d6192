#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "people/match_features.h"

namespace quell::people {

// The keys under which a record stands: two records are compared where they share one. Each key survives other
// mistakes: a number (SSN, phone, MRN); the birth date with the sound of either name, the zip or the house; the sound
// of the family name with year and month, or with day and month; the sounds of both names in either order; the birth
// date with the first letters of both names in either order, or its year with them; the house with a first letter, with
// the year, or with the sound of either name; the zip with the sound of the family name and a first letter.
void add_block_keys(const MatchFeatures& record, const MatchWords& words, std::vector<std::uint64_t>& keys);

// Records by key, and keys by record.
class MatchBlocks {
 public:
  // Keys that more than `block_max` records share are passed over: they say little, and cost the square of it.
  MatchBlocks(std::span<const MatchFeatures> records, const MatchWords& words, std::size_t block_max);

  std::span<const std::uint32_t> blocks_of(std::uint32_t record) const {
    return {record_blocks_.data() + record_begins_[record], record_begins_[record + 1] - record_begins_[record]};
  }
  // In rising order.
  std::span<const std::uint32_t> records_in(std::uint32_t block) const {
    return {members_.data() + block_begins_[block], block_begins_[block + 1] - block_begins_[block]};
  }
  std::uint64_t passed_over() const { return passed_over_; }

 private:
  std::vector<std::uint32_t> members_, block_begins_, record_blocks_, record_begins_;
  std::uint64_t passed_over_ = 0;
};

}  // namespace quell::people
