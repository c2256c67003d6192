#include "core/time_zone.h"

#include <date/tz.h>
#include <fmt/format.h>

#include <stdexcept>

namespace quell {
namespace {

const date::time_zone& zone_of(const void* zone) { return *static_cast<const date::time_zone*>(zone); }

date::local_time<std::chrono::microseconds> local(const void* zone, Instant instant) {
  return zone_of(zone).to_local(date::sys_time<std::chrono::microseconds>{instant.time_since_epoch()});
}

}  // namespace

std::optional<TimeZone> TimeZone::find(std::string_view name) {
  try {
    return TimeZone{std::string{name}, date::locate_zone(std::string{name})};
  } catch (const std::runtime_error&) {
    return {};
  }
}

Date TimeZone::day_of(Instant instant) const {
  const auto day = date::floor<date::days>(local(zone_, instant));
  return {std::chrono::sys_days{std::chrono::days{day.time_since_epoch().count()}}};
}

std::chrono::minutes TimeZone::minute_of_day(Instant instant) const {
  const auto time = local(zone_, instant);
  return std::chrono::floor<std::chrono::minutes>(time - date::floor<date::days>(time));
}

Instant TimeZone::at(Date day, std::chrono::minutes minute_of_day) const {
  const date::local_time<std::chrono::microseconds> time{day.days.time_since_epoch() + minute_of_day};
  const auto instant = zone_of(zone_).to_sys(time, date::choose::earliest);
  return Instant{instant.time_since_epoch()};
}

std::optional<std::chrono::minutes> clock_time_from(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return {};
  int digits[4] = {};
  for (std::size_t i = 0; i < 4; ++i) {
    const char c = text[i < 2 ? i : i + 1];
    if (c < '0' || c > '9') return {};
    digits[i] = c - '0';
  }
  const int hours = digits[0] * 10 + digits[1], minutes = digits[2] * 10 + digits[3];
  if (hours > 24 || minutes > 59 || hours * 60 + minutes > 1440) return {};
  return std::chrono::minutes{hours * 60 + minutes};
}

std::string to_clock_time(std::chrono::minutes minute_of_day) {
  return fmt::format("{:02}:{:02}", minute_of_day.count() / 60, minute_of_day.count() % 60);
}

}  // namespace quell
