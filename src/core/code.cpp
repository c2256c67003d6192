#include "core/code.h"

#include <cassert>

namespace quell {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

// Luhn's sum with base 32: every second value, from the right, is doubled and its two digits added.
int luhn_sum(std::string_view code, bool with_check) {
  int sum = 0;
  bool doubled = !with_check;
  for (std::size_t i = code.size(); i-- > 0;) {
    const int value = static_cast<int>(alphabet.find(code[i]));
    const int weighted = doubled ? value * 2 : value;
    sum += weighted / 32 + weighted % 32;
    doubled = !doubled;
  }
  return sum;
}

char read_as(char c) {
  if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  if (c == 'O') return '0';
  if (c == 'I' || c == 'L') return '1';
  return c;
}

}  // namespace

std::string code_from(std::string_view bytes, std::size_t characters) {
  assert(bytes.size() * 8 >= characters * 5);
  std::string code;
  for (std::size_t i = 0; i < characters; ++i) {
    std::size_t value = 0;
    for (std::size_t bit = i * 5; bit < i * 5 + 5; ++bit)
      value = value << 1 | ((static_cast<unsigned char>(bytes[bit / 8]) >> (7 - bit % 8)) & 1u);
    code += alphabet[value];
  }
  code += alphabet[static_cast<std::size_t>((32 - luhn_sum(code, false) % 32) % 32)];
  return code;
}

std::optional<std::string> normal_code(std::string_view typed) {
  if (const auto hash = typed.rfind('#'); hash != std::string_view::npos) typed.remove_prefix(hash + 1);
  std::string code;
  for (const char c : typed) {
    if (c == '-' || c == ' ') continue;
    const char read = read_as(c);
    if (alphabet.find(read) == std::string_view::npos || code.size() > 40) return {};
    code += read;
  }
  if (code.size() < 2 || luhn_sum(code, true) % 32 != 0) return {};
  return code;
}

std::string shown_code(std::string_view normal) {
  std::string shown;
  for (std::size_t i = 0; i < normal.size(); ++i) {
    if (i > 0 && i % 4 == 0) shown += '-';
    shown += normal[i];
  }
  return shown;
}

}  // namespace quell
