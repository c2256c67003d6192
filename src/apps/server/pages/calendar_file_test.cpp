#include "apps/server/pages/calendar_file.h"

#include <gtest/gtest.h>

namespace quell::server {
namespace {

TEST(ACalendarFile, holds_one_entry_in_utc) {
  const Instant at = *instant_from_rfc3339("2022-08-02T18:30:00Z");
  const std::string file = calendar_file({.uid = "a-1",
                                          .title = "Health appointment",
                                          .place = "Fair Haven, 374 Grand Ave",
                                          .written_at = at - std::chrono::hours{20},
                                          .starts_at = at,
                                          .ends_at = at + std::chrono::minutes{30}});
  EXPECT_TRUE(file.starts_with("BEGIN:VCALENDAR\r\n")) << file;
  EXPECT_NE(file.find("DTSTART:20220802T183000Z"), std::string::npos) << file;
  EXPECT_NE(file.find("DTEND:20220802T190000Z"), std::string::npos) << file;
  EXPECT_NE(file.find("LOCATION:Fair Haven\\, 374 Grand Ave"), std::string::npos) << file;
}

}  // namespace
}  // namespace quell::server
