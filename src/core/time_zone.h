#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/instant.h"

namespace quell {

// An IANA time zone ("America/New_York"). Days and clock times belong to one; instants do not.
class TimeZone {
 public:
  // Nothing where the system's tz database has no such zone.
  static std::optional<TimeZone> find(std::string_view name);

  Date day_of(Instant instant) const;
  std::chrono::minutes minute_of_day(Instant instant) const;  // clock time, 0 to 1439

  // The instant of a clock time on a day. A time that the clocks skip is the first after the gap; one that comes twice
  // is the earlier.
  Instant at(Date day, std::chrono::minutes minute_of_day) const;

  const std::string& name() const { return name_; }

 private:
  TimeZone(std::string name, const void* zone) : name_(std::move(name)), zone_(zone) {}

  std::string name_;
  const void* zone_;  // date::time_zone, which lives as long as the program
};

// "14:30" as minutes of a day, or nothing; and back.
std::optional<std::chrono::minutes> clock_time_from(std::string_view text);
std::string to_clock_time(std::chrono::minutes minute_of_day);

}  // namespace quell
