#include "core/sealing.h"

#include <sodium.h>

#include <cstring>

#include "core/base64.h"

namespace quell {
namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
// libsodium picks the fastest code for this processor only once it was initialized.
[[maybe_unused]] const int initialized = sodium_init();

unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

}  // namespace

std::string seal(const Key& key, std::string_view plain, std::string_view bound_to) {
  std::string sealed = random_bytes(nonce_size);
  sealed.resize(nonce_size + plain.size() + tag_size);
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(sealed) + nonce_size, nullptr, bytes_of(plain), plain.size(),
                                             bytes_of(bound_to), bound_to.size(), nullptr, bytes_of(sealed),
                                             key.bytes.data());
  return to_base64(sealed);
}

std::optional<std::string> open_sealed(const Key& key, std::string_view sealed, std::string_view bound_to) {
  const auto bytes = from_base64(sealed);
  if (!bytes || bytes->size() < nonce_size + tag_size) return {};
  std::string plain(bytes->size() - nonce_size - tag_size, '\0');
  const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
      bytes_of(plain), nullptr, nullptr, bytes_of(*bytes) + nonce_size, bytes->size() - nonce_size, bytes_of(bound_to),
      bound_to.size(), bytes_of(*bytes), key.bytes.data());
  if (failed != 0) return {};
  return plain;
}

std::string keyed_hash(const Key& key, std::string_view text) {
  std::string hash(32, '\0');
  crypto_generichash(bytes_of(hash), hash.size(), bytes_of(text), text.size(), key.bytes.data(), key.bytes.size());
  return to_base64(hash);
}

std::string sha256_hex(std::string_view bytes) {
  unsigned char hash[crypto_hash_sha256_BYTES];
  crypto_hash_sha256(hash, bytes_of(bytes), bytes.size());
  std::string hex(2 * sizeof hash + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), hash, sizeof hash);
  hex.pop_back();
  return hex;
}

Key derived_key(const Key& from, std::string_view purpose) {
  Key key;
  crypto_generichash(key.bytes.data(), key.bytes.size(), bytes_of(purpose), purpose.size(), from.bytes.data(),
                     from.bytes.size());
  return key;
}

std::string random_bytes(std::size_t count) {
  std::string bytes(count, '\0');
  randombytes_buf(bytes.data(), count);
  return bytes;
}

bool equal_secret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace quell
