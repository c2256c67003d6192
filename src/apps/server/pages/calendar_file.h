#pragma once

#include <string>

#include "core/instant.h"

namespace quell::server {

struct CalendarEntry {
  std::string uid;
  std::string title;  // neutral: who looks at the calendar learns nothing
  std::string place;
  Instant written_at;
  Instant starts_at;
  Instant ends_at;
};

// One appointment as a file for the person's own calendar (RFC 5545), in UTC.
std::string calendar_file(const CalendarEntry& entry);

}  // namespace quell::server
