#include "core/date.h"

#include <fmt/format.h>

#include <cassert>

namespace quell {
namespace {

using std::chrono::year_month_day;

std::optional<unsigned> number(std::string_view digits) {
  unsigned value = 0;
  for (char c : digits) {
    if (c < '0' || c > '9') return {};
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

}  // namespace

Date make_date(int year, unsigned month, unsigned day) {
  const year_month_day parts{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  assert(parts.ok());
  return {std::chrono::sys_days{parts}};
}

std::string to_iso(Date date) {
  const year_month_day parts{date.days};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(parts.year()), static_cast<unsigned>(parts.month()),
                     static_cast<unsigned>(parts.day()));
}

std::optional<Date> date_from_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
  const auto year = number(text.substr(0, 4)), month = number(text.substr(5, 2)), day = number(text.substr(8, 2));
  if (!year || !month || !day || *year < 1900 || *year > 2199) return {};
  const year_month_day parts{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month},
                             std::chrono::day{*day}};
  if (!parts.ok()) return {};
  return Date{std::chrono::sys_days{parts}};
}

int age_in_years(Date born_on, Date today) {
  const year_month_day born{born_on.days}, now{today.days};
  const int years = static_cast<int>(now.year()) - static_cast<int>(born.year());
  const bool before_birthday = now.month() < born.month() || (now.month() == born.month() && now.day() < born.day());
  return before_birthday ? years - 1 : years;
}

Date add_months(Date date, int count) {
  const year_month_day moved = year_month_day{date.days} + std::chrono::months{count};
  if (moved.ok()) return {std::chrono::sys_days{moved}};
  return {std::chrono::sys_days{moved.year() / moved.month() / std::chrono::last} + std::chrono::days{1}};
}

}  // namespace quell
