#include "access/second_step.h"

#include <fmt/format.h>
#include <openssl/hmac.h>

#include <cctype>

#include "core/sealing.h"

namespace quell::access {
namespace {

using namespace std::chrono_literals;

std::string url_escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) != 0 || c == '-' || c == '.' || c == '_' || c == '~') escaped += c;
    else escaped += fmt::format("%{:02X}", byte);
  }
  return escaped;
}

}  // namespace

std::int64_t second_step_at(Instant now) {
  return std::chrono::floor<std::chrono::seconds>(now.time_since_epoch()) / 30s;
}

std::string second_step_code(const SecondStepSecret& secret, std::int64_t step) {
  unsigned char message[8];
  for (int i = 0; i < 8; ++i) message[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(step) >> (56 - 8 * i));
  unsigned char hash[20];
  unsigned int length = sizeof hash;
  const std::string& key = secret.reveal();
  HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), message, sizeof message, hash, &length);
  // RFC 4226, 5.3: the last four bits say where the 31-bit number begins.
  const unsigned char* at = hash + (hash[19] & 0x0F);
  const std::uint32_t number = (std::uint32_t{at[0]} & 0x7F) << 24 | std::uint32_t{at[1]} << 16 |
                               std::uint32_t{at[2]} << 8 | std::uint32_t{at[3]};
  return fmt::format("{:06}", number % 1'000'000);
}

std::optional<std::int64_t> matching_step(const SecondStepSecret& secret, std::string_view code, Instant now,
                                          std::int64_t used) {
  const std::int64_t current = second_step_at(now);
  std::optional<std::int64_t> matched;
  for (std::int64_t step = current - 1; step <= current + 1; ++step)
    if (equal_secret(second_step_code(secret, step), code) && step > used) matched = step;
  return matched;
}

std::string second_step_uri(const SecondStepSecret& secret, std::string_view issuer, std::string_view sign_in_name) {
  const std::string escaped = url_escaped(issuer);
  return "otpauth://totp/" + escaped + ":" + url_escaped(sign_in_name) + "?secret=" + base32(secret.reveal()) +
         "&issuer=" + escaped + "&algorithm=SHA1&digits=6&period=30";
}

std::string base32(std::string_view bytes) {
  constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  std::string text;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : bytes) {
    bits = bits << 8 | static_cast<unsigned char>(c);
    for (count += 8; count >= 5; count -= 5) text += letters[bits >> (count - 5) & 31];
  }
  if (count > 0) text += letters[bits << (5 - count) & 31];
  return text;
}

}  // namespace quell::access
