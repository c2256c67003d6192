#include "core/base64.h"

#include <sodium.h>

#include <algorithm>

namespace quell {
namespace {

constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

}  // namespace

std::string to_base64(std::string_view bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    variant);
  text.pop_back();  // the terminating zero
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  // libsodium 1.0.18 takes some bytes beyond ASCII for characters of its alphabet.
  const auto beyond_ascii = [](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; };
  if (std::ranges::any_of(text, beyond_ascii)) return {};
  std::string bytes(text.size(), '\0');
  std::size_t length = 0;
  const char* end = nullptr;
  const int failed = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                                       text.size(), nullptr, &length, &end, variant);
  if (failed != 0 || end != text.data() + text.size()) return {};
  bytes.resize(length);
  return bytes;
}

}  // namespace quell
