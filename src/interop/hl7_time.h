#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/described.h"
#include "core/instant.h"
#include "core/time_zone.h"

namespace quell::interop {

enum class TimePrecision { year, month, day, hour, minute, second };
BOOST_DESCRIBE_ENUM(TimePrecision, year, month, day, hour, minute, second)

// A time as a message tells it, no more exact than it was told: "2022", "202208", "20220801", "202208011330-0400".
struct Hl7Time {
  TimePrecision precision = TimePrecision::year;
  Date day;                                         // the first one that it may mean
  std::optional<std::chrono::microseconds> of_day;  // where it tells hours or more
  std::optional<std::chrono::minutes> offset;       // from UTC, where it tells one

  // The calendar day; nothing where only a month or year was told.
  std::optional<Date> on() const;
  // The instant, by the told offset or else in `zone`; nothing where no hours were told.
  std::optional<Instant> at(const TimeZone& zone) const;

  friend bool operator==(const Hl7Time&, const Hl7Time&) = default;
};

// Reads YYYY[MM[DD[HH[MM[SS[.S[S[S[S]]]]]]]]][+/-ZZZZ] (2.5.1, chapter 2.A.77, types TS and DTM; DT is its beginning).
// `degree` is the second component of a TS, with which 2.3 to 2.5 may say that fewer digits count: Y, L, D, H, M, S.
// Nothing where it is no such time of the years 1900 to 2199.
std::optional<Hl7Time> hl7_time(std::string_view text, std::string_view degree = {});

// As RFC 3339 writes it, as far as it was told: "2022", "2022-08", "2022-08-01T13:30-04:00".
std::string to_iso(const Hl7Time& time);

}  // namespace quell::interop
