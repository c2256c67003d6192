#include "interop/hl7_time.h"

#include <algorithm>

namespace quell::interop {
namespace {

using std::chrono::microseconds;
using std::chrono::minutes;

// Takes `count` digits off the front as a number; nothing where they are not there.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return {};
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (text[i] < '0' || text[i] > '9') return {};
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return value;
}

// "-0400". Nothing where the text is no offset, and nothing in the optional where it is empty.
std::optional<std::optional<minutes>> offset_of(std::string_view text) {
  if (text.empty()) return std::optional<minutes>{};
  const bool is_west = text.front() == '-';
  if (!is_west && text.front() != '+') return {};
  text.remove_prefix(1);
  const auto hours = take_digits(text, 2), rest = take_digits(text, 2);
  if (!hours || !rest || !text.empty() || *hours > 14 || *rest > 59) return {};
  const minutes offset{*hours * 60 + *rest};
  return std::optional{is_west ? -offset : offset};
}

std::optional<microseconds> fraction_of(std::string_view text) {
  if (text.empty() || text.size() > 6) return {};
  const std::size_t missing = 6 - text.size();
  const auto value = take_digits(text, text.size());
  if (!value) return {};
  std::int64_t count = *value;
  for (std::size_t i = 0; i < missing; ++i) count *= 10;
  return microseconds{count};
}

// What follows the day: hours, minutes, seconds, parts of one.
bool read_clock(std::string_view text, Hl7Time& time) {
  const auto point = std::min(text.find('.'), text.size());
  const bool has_fraction = point < text.size();
  const auto fraction = has_fraction ? fraction_of(text.substr(point + 1)) : microseconds{0};
  text = text.substr(0, point);
  if (!fraction || (has_fraction && text.size() != 6)) return false;
  constexpr int highest[] = {23, 59, 60};
  constexpr TimePrecision told[] = {TimePrecision::hour, TimePrecision::minute, TimePrecision::second};
  int parts[] = {0, 0, 0};
  for (int i = 0; i < 3 && !text.empty(); ++i) {
    const auto part = take_digits(text, 2);
    if (!part || *part > highest[i]) return false;
    parts[i] = *part;
    time.precision = told[i];
  }
  if (!text.empty()) return false;
  // A leap second is told as the one before it.
  const std::chrono::seconds second{parts[0] * 3600 + parts[1] * 60 + std::min(parts[2], 59)};
  time.of_day = second + *fraction;
  return true;
}

std::optional<TimePrecision> precision_of(std::string_view degree) {
  constexpr std::string_view letters = "YLDHMS";
  if (degree.size() != 1) return {};
  const auto at = letters.find(degree.front());
  if (at == letters.npos) return {};
  return static_cast<TimePrecision>(at);
}

// As if no more digits had been told.
Hl7Time cut_to(Hl7Time time, TimePrecision precision) {
  if (precision >= time.precision) return time;
  const std::chrono::year_month_day day{time.day.days};
  time.precision = precision;
  if (precision == TimePrecision::year) time.day = {std::chrono::sys_days{day.year() / 1 / 1}};
  if (precision == TimePrecision::month) time.day = {std::chrono::sys_days{day.year() / day.month() / 1}};
  if (precision < TimePrecision::hour) time.of_day.reset();
  if (precision == TimePrecision::hour) time.of_day = std::chrono::floor<std::chrono::hours>(*time.of_day);
  if (precision == TimePrecision::minute) time.of_day = std::chrono::floor<minutes>(*time.of_day);
  return time;
}

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::optional<Date> Hl7Time::on() const {
  if (precision < TimePrecision::day) return {};
  return day;
}

std::optional<Instant> Hl7Time::at(const TimeZone& zone) const {
  if (!of_day) return {};
  if (offset) return Instant{day.days.time_since_epoch() + *of_day - *offset};
  const auto whole = std::chrono::floor<minutes>(*of_day);
  return zone.at(day, whole) + (*of_day - whole);
}

std::optional<Hl7Time> hl7_time(std::string_view text, std::string_view degree) {
  Hl7Time time;
  const auto zone_at = std::min(text.find_first_of("+-"), text.size());
  const auto offset = offset_of(text.substr(zone_at));
  if (!offset) return {};
  time.offset = *offset;
  text = text.substr(0, zone_at);

  const auto year = take_digits(text, 4);
  if (!year || *year < 1900 || *year > 2199) return {};
  int month = 1, day_of_month = 1;
  for (const auto& [part, told] : {std::pair{&month, TimePrecision::month}, {&day_of_month, TimePrecision::day}}) {
    if (text.empty()) break;
    const auto value = take_digits(text, 2);
    if (!value) return {};
    *part = *value;
    time.precision = told;
  }
  const std::chrono::year_month_day day{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(month)},
                                        std::chrono::day{static_cast<unsigned>(day_of_month)}};
  if (!day.ok()) return {};
  time.day = {std::chrono::sys_days{day}};
  if (!text.empty() && !read_clock(text, time)) return {};
  const auto told = precision_of(degree);
  return told ? cut_to(time, *told) : time;
}

std::string to_iso(const Hl7Time& time) {
  std::string text = quell::to_iso(time.day);
  if (time.precision == TimePrecision::year) return text.substr(0, 4);
  if (time.precision == TimePrecision::month) return text.substr(0, 7);
  if (!time.of_day) return text;
  const std::chrono::hh_mm_ss clock{*time.of_day};
  text += "T" + two_digits(clock.hours().count()) + ":" + two_digits(clock.minutes().count());
  if (time.precision == TimePrecision::second) text += ":" + two_digits(clock.seconds().count());
  if (clock.subseconds().count()) {
    const std::string parts = std::to_string(1'000'000 + clock.subseconds().count()).substr(1);
    text += "." + parts.substr(0, parts.find_last_not_of('0') + 1);
  }
  if (!time.offset) return text;
  const auto offset = std::chrono::abs(*time.offset);
  return text + (*time.offset < minutes{0} ? "-" : "+") + two_digits(offset.count() / 60) + ":" +
         two_digits(offset.count() % 60);
}

}  // namespace quell::interop
