#pragma once

// Encryption and hashing, by libsodium. Keys never leave this header's types; sealed bytes are base64 text.

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace quell {

struct Key {
  std::array<unsigned char, 32> bytes{};
};

// XChaCha20-Poly1305 under a random nonce taken from the operating system. `bound_to` is not kept: the same text must
// be given to open, so a sealed value moved to another row, table or key does not open.
std::string seal(const Key& key, std::string_view plain, std::string_view bound_to);

// Nothing where key, binding or bytes are not those of seal().
std::optional<std::string> open_sealed(const Key& key, std::string_view sealed, std::string_view bound_to);

// BLAKE2b-256 under a key, as 43 characters. Equal texts give equal hashes; without the key nothing can be tried.
std::string keyed_hash(const Key& key, std::string_view text);

// SHA-256, as 64 hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

// A key for one purpose, made from another; purposes never share a key.
Key derived_key(const Key& from, std::string_view purpose);

// From the operating system's random source.
std::string random_bytes(std::size_t count);

// Compares in constant time.
bool equal_secret(std::string_view a, std::string_view b);

}  // namespace quell
