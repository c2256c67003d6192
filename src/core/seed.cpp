#include "core/seed.h"

#include <fmt/format.h>
#include <sodium.h>

#include <cassert>
#include <cstring>

#include "core/sealing.h"

namespace quell {

Seed Seed::fresh() {
  Key key{};
  std::memcpy(key.data(), random_bytes(key.size()).data(), key.size());
  return Seed{key};
}

Seed Seed::from_number(std::uint64_t number) {
  Key key{};
  std::memcpy(key.data(), &number, sizeof number);
  return Seed{key};
}

Seed Seed::branch() {
  Key key{};
  std::memcpy(key.data(), next_bytes(key.size()).data(), key.size());
  return Seed{key};
}

std::string Seed::next_bytes(std::size_t count) {
  // Each draw is its own ChaCha20 stream, selected by the draw's number as nonce.
  unsigned char nonce[crypto_stream_chacha20_NONCEBYTES] = {};
  static_assert(sizeof nonce == sizeof draws_);
  std::memcpy(nonce, &draws_, sizeof draws_);
  ++draws_;
  std::string bytes(count, '\0');
  crypto_stream_chacha20(reinterpret_cast<unsigned char*>(bytes.data()), count, nonce, key_.data());
  return bytes;
}

std::uint64_t Seed::next_number_below(std::uint64_t bound) {
  assert(bound > 0);
  // Numbers above the last whole multiple of the bound are drawn again, or small ones would come more often.
  const std::uint64_t excess = (UINT64_MAX % bound + 1) % bound;
  for (;;) {
    std::uint64_t number = 0;
    std::memcpy(&number, next_bytes(sizeof number).data(), sizeof number);
    if (number <= UINT64_MAX - excess) return number % bound;
  }
}

std::string Seed::next_uuid() {
  std::string b = next_bytes(16);
  b[6] = static_cast<char>((b[6] & 0x0F) | 0x40);
  b[8] = static_cast<char>((b[8] & 0x3F) | 0x80);
  std::string text;
  text.reserve(36);
  for (std::size_t i = 0; i < b.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    constexpr char hex[] = "0123456789abcdef";
    text += hex[(b[i] >> 4) & 0x0F];
    text += hex[b[i] & 0x0F];
  }
  return text;
}

}  // namespace quell
