#include "apps/server/code_tries.h"

#include <gtest/gtest.h>

#include "programs/testing/with_program.h"

namespace quell::server {
namespace {

using namespace std::chrono_literals;

// The small pack allows five tries in fifteen minutes.
struct CodeTries : programs::WithProgram {
  std::string count(const std::string& code, const std::string& client) {
    const auto counted = count_code_try(tx(), programs::river_fever, now, {code, client});
    return counted ? "" : counted.error().reason;
  }
};
ON_EACH_DATABASE(CodeTries);

TEST_P(CodeTries, of_one_client_are_limited_whatever_the_codes) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(count("code " + std::to_string(i), "192.0.2.7"), "");
  EXPECT_EQ(count("code 5", "192.0.2.7"), "server.too_many_code_tries");
  EXPECT_EQ(count("code 5", "192.0.2.8"), "");
  now += 15min;
  EXPECT_EQ(count("code 5", "192.0.2.7"), "");
}

TEST_P(CodeTries, of_one_ipv6_customer_are_limited_whatever_the_address) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(count("code " + std::to_string(i), "2001:db8::" + std::to_string(i + 1)), "");
  EXPECT_EQ(count("code 5", "2001:db8:0:0:ffff::7"), "server.too_many_code_tries");
}

TEST_P(CodeTries, of_one_code_are_limited_whoever_tries) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(count("the code", "192.0.2." + std::to_string(i)), "");
  EXPECT_EQ(count("the code", "192.0.2.99"), "server.too_many_code_tries");
}

TEST_P(CodeTries, that_were_right_are_taken_back) {
  for (int i = 0; i < 20; ++i) {
    EXPECT_EQ(count("the code", "192.0.2.7"), "");
    take_code_try_back(tx(), programs::river_fever, {"the code", "192.0.2.7"});
  }
}

TEST(ACode, is_found_in_a_request_wherever_one_may_stand) {
  const auto in = [](std::string_view json) { return code_in({parse_json(json).value(), {}}).value_or("none"); };
  EXPECT_EQ(in(R"({"code": "A"})"), "A");
  EXPECT_EQ(in(R"({"code": ["B"]})"), "B");
  EXPECT_EQ(in(R"({"appointment": {"code": "C"}})"), "C");
  EXPECT_EQ(in(R"({"booker": {"code": "D"}})"), "D");
  EXPECT_EQ(in(R"({"notice_code": "E", "booker": {}})"), "E");
  EXPECT_EQ(in(R"({"notice": "F"})"), "F");
  EXPECT_EQ(in(R"({"booker": {"name_to_call": "Sam"}})"), "none");
  EXPECT_EQ(in(R"([])"), "none");
  EXPECT_TRUE(is_wrong_code({FailureKind::not_found, "clinics.code_unknown"}));
  for (const char* reason : {"surveillance.notice_unknown", "surveillance.check_unknown", "clinics.offer_unknown"})
    EXPECT_TRUE(is_wrong_code({FailureKind::not_found, reason})) << reason;
  EXPECT_FALSE(is_wrong_code({FailureKind::conflict, "clinics.not_movable"}));
}

}  // namespace
}  // namespace quell::server
