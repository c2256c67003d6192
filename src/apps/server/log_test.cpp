#include "apps/server/log.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace quell::server {
namespace {

TEST(TheLog, is_one_json_object_a_line) {
  const std::string line = log_line(LogLevel::warning, "request",
                                    {{"status", std::int64_t{404}}, {"ms", 1.5}, {"route", std::string{"/a\"\n"}}});

  EXPECT_EQ(line.find('\n'), std::string::npos);
  const auto json = boost::json::parse(line).as_object();
  EXPECT_EQ(json.at("level"), "warning");
  EXPECT_EQ(json.at("event"), "request");
  EXPECT_EQ(json.at("status"), 404);
  EXPECT_EQ(json.at("route"), "/a\"\n");
}

}  // namespace
}  // namespace quell::server
