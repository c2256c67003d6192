#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "core/ids.h"

namespace quell {

// A source of random values that can be run again: the same seed draws the same ids and codes. A verb takes one by
// value, so a verb that the database makes run twice writes the same rows.
class Seed {
 public:
  using Key = std::array<unsigned char, 32>;

  explicit Seed(const Key& key) : key_(key) {}

  // From the operating system's random source. Called at the edge only.
  static Seed fresh();

  // For tests and reproducible runs.
  static Seed from_number(std::uint64_t number);

  // A seed of its own, drawn from this one: a verb hands it to a verb that it calls. Were the seed itself handed on, by
  // value, both would draw the same bytes, and an id could be a key.
  Seed branch();

  std::string next_bytes(std::size_t count);
  std::uint64_t next_number_below(std::uint64_t bound);  // 0 to bound - 1, unbiased

  template <class SomeId>
  SomeId next_id() {
    return SomeId{next_uuid()};
  }

 private:
  std::string next_uuid();  // version 4

  Key key_;
  std::uint64_t draws_ = 0;
};

}  // namespace quell
