#include "apps/server/cross_site.h"

#include <gtest/gtest.h>

namespace quell::server {
namespace {

bool is_refused(std::vector<Header> headers, Caller caller = Caller::staff, std::string_view own_origin = "") {
  HttpRequest request;
  headers.push_back({"host", "quell.test"});
  request.headers = std::move(headers);
  const auto checked = refuse_cross_site(request, caller, own_origin);
  EXPECT_TRUE(checked || checked.error().reason == "server.cross_site");
  return !checked;
}

const Header cookie{"cookie", "quell_sign_in=t"};
const Header marked{"x-quell-request", "1"};

TEST(ARequestOfAnotherSite, is_refused_by_its_origin) {
  EXPECT_TRUE(is_refused({cookie, marked, {"origin", "https://evil.test"}}));
  EXPECT_TRUE(is_refused({cookie, marked, {"origin", "null"}}));
  EXPECT_TRUE(is_refused({cookie, marked, {"origin", "https://quell.test.evil.test"}}));
  EXPECT_TRUE(is_refused({{"origin", "https://evil.test"}}, Caller::anyone));
  EXPECT_FALSE(is_refused({cookie, marked, {"origin", "https://quell.test"}}));
}

TEST(ARequestOfAnotherSite, is_refused_by_what_the_browser_says_of_it) {
  EXPECT_TRUE(is_refused({{"sec-fetch-site", "cross-site"}}, Caller::anyone));
  EXPECT_TRUE(is_refused({{"sec-fetch-site", "same-site"}}, Caller::anyone));
  EXPECT_FALSE(is_refused({cookie, marked, {"sec-fetch-site", "same-origin"}}));
  EXPECT_FALSE(is_refused({{"sec-fetch-site", "same-origin"}, {"origin", "null"}}, Caller::anyone));
}

TEST(ARequestOfAnotherSite, cannot_bear_the_mark_of_our_own_pages) {
  EXPECT_TRUE(is_refused({cookie, {"sec-fetch-site", "same-origin"}}));
  EXPECT_TRUE(is_refused({cookie, marked})) << "a browser would have named an origin";
}

TEST(ARequestOfAProgram, passes_by_its_token) {
  EXPECT_FALSE(is_refused({{"authorization", "Bearer t"}}));
  EXPECT_FALSE(is_refused({}, Caller::anyone));
}

TEST(ARequestThroughAProxy, may_come_under_the_public_name) {
  EXPECT_FALSE(
      is_refused({cookie, marked, {"origin", "https://public.example"}}, Caller::staff, "https://public.example"));
}

}  // namespace
}  // namespace quell::server
