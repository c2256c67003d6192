#include "people/read_birth_date.h"

#include <array>

namespace quell::people {
namespace {

bool is_date_digit(char c) { return c >= '0' && c <= '9'; }

struct DatePart {
  int number = 0;
  int digits = 0;
};

struct DateParts {
  std::array<DatePart, 3> parts{};
  std::size_t count = 0;
  char separator = 0;
};

// "19900512T000000" ends at the T. Fails by count 0.
DateParts split_date(std::string_view typed) {
  DateParts split;
  bool in_number = false;
  for (const char c : typed) {
    if (is_date_digit(c)) {
      if (!in_number && split.count == split.parts.size()) return split;  // a time of day
      if (!in_number) split.parts[split.count++] = {};
      in_number = true;
      DatePart& part = split.parts[split.count - 1];
      if (++part.digits > 8) return split.count == 1 ? split : DateParts{};
      part.number = part.number * 10 + (c - '0');
    } else if (c == '-' || c == '/' || c == '.' || c == ' ') {
      if (split.separator == 0) split.separator = c;
      in_number = false;
    } else {
      return split.count > 0 ? split : DateParts{};
    }
  }
  return split;
}

bool is_year(int number) { return number >= 1850 && number <= 2150; }

std::int32_t of(int year, int month, int day) { return year * 10'000 + month * 100 + day; }

// Nobody writes two digits for a year of birth more than a century ago, or for one after 2030 yet.
int full_year(const DatePart& year) {
  if (year.digits > 2) return year.number;
  return year.number <= 30 ? 2000 + year.number : 1900 + year.number;
}

}  // namespace

std::int32_t birth_date_digits(std::string_view typed) {
  const DateParts split = split_date(typed);
  const auto& [first, second, third] = split.parts;
  if (split.count >= 1 && first.digits >= 8) {
    if (is_year(first.number / 10'000)) return first.number;
    const int year = first.number % 10'000;  // MMDDYYYY
    return is_year(year) ? of(year, first.number / 1'000'000, first.number / 10'000 % 100) : 0;
  }
  if (split.count != 3 || second.digits > 2) return 0;
  if (first.digits == 4) return is_year(first.number) ? of(first.number, second.number, third.number) : 0;
  const int year = full_year(third);
  if (first.digits > 2 || third.digits > 4 || !is_year(year)) return 0;
  const bool day_first = split.separator == '.' || (first.number > 12 && second.number <= 12);
  return day_first ? of(year, second.number, first.number) : of(year, first.number, second.number);
}

}  // namespace quell::people
