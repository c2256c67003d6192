#include "outreach/text_gateway.h"

#include <gtest/gtest.h>

namespace quell::outreach {
namespace {

std::string refusal(const std::string& address, const std::string& from = "+12035550100") {
  const auto checked = check_gateway({.address = address, .token = {}, .from = from});
  return checked ? "" : checked.error().reason;
}

TEST(TheTextGateway, is_reached_by_tls_unless_it_is_on_this_machine) {
  for (const char* good :
       {"https://gateway.example/messages", "http://127.0.0.1:9090/", "http://localhost/x", "http://[::1]:80/"})
    EXPECT_EQ(refusal(good), "") << good;
  for (const char* open : {"http://gateway.example/", "http://127.0.0.1.example/", "http://10.0.0.1/"})
    EXPECT_EQ(refusal(open), "outreach.gateway_needs_tls") << open;
  for (const char* wrong :
       {"", "gateway", "ftp://127.0.0.1/", "file:///etc/passwd", "https://me:secret@gateway.example/"})
    EXPECT_EQ(refusal(wrong), "outreach.gateway_address") << wrong;
}

TEST(TheTextGateway, is_told_which_number_texts_come_from) {
  EXPECT_EQ(refusal("https://g.example/", "12345"), "") << "a short code";
  for (const char* wrong : {"", "+", "Health", "+1 203"})
    EXPECT_EQ(refusal("https://g.example/", wrong), "outreach.gateway_from") << wrong;
}

TEST(TheTextGateway, refuses_for_good_only_what_is_wrong_with_the_text_itself) {
  for (const long has_it : {200L, 201L, 202L, 204L, 409L})
    EXPECT_EQ(answer_of_status(has_it), GatewayAnswer::accepted) << has_it;
  for (const long never : {400L, 413L, 422L}) EXPECT_EQ(answer_of_status(never), GatewayAnswer::refused) << never;
  for (const long later : {0L, 301L, 401L, 403L, 404L, 408L, 429L, 500L, 503L})
    EXPECT_EQ(answer_of_status(later), GatewayAnswer::later) << later;
}

struct AskTheGateway : testing::Test {
  const GatewaySettings nobody{.address = "http://127.0.0.1:1/", .token = {}, .from = "12345", .rate = 1000};
  const std::vector<GatewayText> three{{{"a"}, "12345", {}, {}}, {{"b"}, "12345", {}, {}}, {{"c"}, "12345", {}, {}}};
  std::atomic<bool> stopping{false};
};

TEST_F(AskTheGateway, later_where_it_cannot_be_reached) {
  EXPECT_EQ(ask_gateway(nobody, three, stopping), std::vector(3, GatewayAnswer::later));
  EXPECT_TRUE(ask_gateway(nobody, {}, stopping).empty());
}

TEST_F(AskTheGateway, nothing_more_once_the_server_stops) {
  stopping = true;
  EXPECT_EQ(ask_gateway(nobody, three, stopping), std::vector(3, GatewayAnswer::not_asked));
}

TEST_F(AskTheGateway, no_faster_than_its_rate) {
  GatewaySettings slow = nobody;
  slow.rate = 50;
  const auto began = std::chrono::steady_clock::now();
  ask_gateway(slow, three, stopping);
  EXPECT_GE(std::chrono::steady_clock::now() - began, std::chrono::milliseconds{40});
}

}  // namespace
}  // namespace quell::outreach
