#include "inventory/gs1.h"

#include <algorithm>
#include <charconv>

namespace quell::inventory {
namespace {

constexpr char fnc1 = '\x1d';

bool all_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

int number_of(std::string_view digits) {
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

// Weights 3 and 1 from the left over 13 digits; the fourteenth makes the sum a multiple of ten.
bool check_digit_fits(std::string_view gtin) {
  int sum = 0;
  for (std::size_t i = 0; i < gtin.size(); ++i) sum += (gtin[i] - '0') * (i % 2 == 0 ? 3 : 1);
  return sum % 10 == 0;
}

std::optional<Date> date_of(std::string_view yymmdd) {
  const std::chrono::year year{2000 + number_of(yymmdd.substr(0, 2))};
  const std::chrono::month month{static_cast<unsigned>(number_of(yymmdd.substr(2, 2)))};
  const std::chrono::day day{static_cast<unsigned>(number_of(yymmdd.substr(4, 2)))};
  if (!month.ok()) return {};
  if (day == std::chrono::day{0}) return Date{std::chrono::sys_days{year / month / std::chrono::last}};
  const auto date = year / month / day;
  if (!date.ok()) return {};
  return Date{std::chrono::sys_days{date}};
}

std::string_view without_prefix(std::string_view text) {
  if (text.starts_with("]d2") || text.starts_with("]C1")) text.remove_prefix(3);
  if (text.starts_with(fnc1)) text.remove_prefix(1);
  return text;
}

// The next identifier, bracketed or not. "01" in "(01)".
std::optional<std::string_view> next_identifier(std::string_view& rest) {
  const bool bracketed = rest.starts_with('(');
  if (rest.size() < (bracketed ? 4u : 2u)) return {};
  const auto identifier = rest.substr(bracketed ? 1 : 0, 2);
  if (bracketed && rest[3] != ')') return {};
  rest.remove_prefix(bracketed ? 4 : 2);
  return identifier;
}

std::optional<std::string_view> next_value(std::string_view& rest, std::string_view identifier) {
  std::size_t length = 0;
  if (identifier == "01") length = 14;
  else if (identifier == "17" || identifier == "11" || identifier == "15") length = 6;
  else if (identifier == "10" || identifier == "21") length = std::min(rest.find(fnc1), rest.find('('));
  else return {};
  const bool fixed = identifier != "10" && identifier != "21";
  const auto value = rest.substr(0, length);
  if (fixed && (value.size() != length || !all_digits(value))) return {};
  if (!fixed && (value.empty() || value.size() > 20)) return {};
  rest.remove_prefix(value.size());
  if (rest.starts_with(fnc1)) rest.remove_prefix(1);
  return value;
}

bool take(Gs1& barcode, std::string_view identifier, std::string_view value) {
  if (identifier == "01") {
    if (!check_digit_fits(value)) return false;
    barcode.gtin = value;
  } else if (identifier == "17") {
    barcode.expires_on = date_of(value);
    return barcode.expires_on.has_value();
  } else if (identifier == "10") {
    barcode.lot_number = value;
  } else if (identifier == "21") {
    barcode.serial_number = value;
  }
  return true;  // production and best-before dates are passed over
}

}  // namespace

std::optional<std::string> Gs1::ndc_digits() const {
  if (!gtin || gtin->substr(1, 2) != "03") return {};
  return gtin->substr(3, 10);
}

bool looks_like_gs1(std::string_view scanned) {
  if (scanned.starts_with("]d2") || scanned.starts_with("]C1") || scanned.starts_with(fnc1)) return true;
  if (scanned.size() > 4 && scanned[0] == '(' && all_digits(scanned.substr(1, 2)) && scanned[3] == ')') return true;
  return scanned.size() > 16 && scanned.starts_with("01") && all_digits(scanned.substr(0, 16));
}

std::optional<Gs1> parse_gs1(std::string_view scanned) {
  if (!looks_like_gs1(scanned)) return {};
  Gs1 barcode;
  std::string_view rest = without_prefix(scanned);
  while (!rest.empty()) {
    const auto identifier = next_identifier(rest);
    if (!identifier) return {};
    const auto value = next_value(rest, *identifier);
    if (!value || !take(barcode, *identifier, *value)) return {};
  }
  return barcode;
}

}  // namespace quell::inventory
