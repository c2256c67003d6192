#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace quell::fuzz {

// What must hold for every input; where it does not, the fuzzer keeps the input.
inline void must(bool held, const char* what) {
  if (held) return;
  std::fprintf(stderr, "broken: %s\n", what);
  std::abort();
}

inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

// The first byte says what to do with the rest.
struct Choice {
  unsigned number = 0;
  std::string_view rest;
};
inline Choice choice_of(const std::uint8_t* bytes, std::size_t size) {
  if (size == 0) return {};
  return {bytes[0], text_of(bytes + 1, size - 1)};
}

}  // namespace quell::fuzz
