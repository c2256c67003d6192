#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace quell {

// A calendar day, without a time zone. Which instants it covers is a matter of TimeZone.
struct Date {
  std::chrono::sys_days days{};

  friend auto operator<=>(const Date&, const Date&) = default;
  friend Date operator+(Date date, std::chrono::days count) { return {date.days + count}; }
  friend Date operator-(Date date, std::chrono::days count) { return {date.days - count}; }
  friend std::chrono::days operator-(Date later, Date earlier) { return later.days - earlier.days; }
};

Date make_date(int year, unsigned month, unsigned day);  // asserts that the day exists

// "2022-08-01"
std::string to_iso(Date date);

// Nothing where the text is not a day of the years 1900 to 2199 written as YYYY-MM-DD.
std::optional<Date> date_from_iso(std::string_view text);

// Whole years between two days: the birthday counts on its day; 29 February becomes 1 March in common years.
int age_in_years(Date born_on, Date today);

// The same day `count` months later, or the first of the month after where that day does not exist (CDSi's rule).
Date add_months(Date date, int count);

}  // namespace quell
