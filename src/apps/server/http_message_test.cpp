#include "apps/server/http_message.h"

#include <gtest/gtest.h>

namespace quell::server {
namespace {

TEST(Cookies, are_found_by_their_whole_name) {
  HttpRequest request;
  request.headers = {{"cookie", "a=1; quell_sign_in=tok=en; b"}};
  EXPECT_EQ(request.cookie("quell_sign_in"), "tok=en");
  EXPECT_EQ(request.cookie("a"), "1");
  EXPECT_EQ(request.cookie("sign_in"), "");
  EXPECT_EQ(request.cookie("b"), "");
}

TEST(Segments, are_unescaped_or_refused) {
  EXPECT_EQ(unescaped_segment("caf%C3%A9"), "café");
  EXPECT_EQ(unescaped_segment("a%2Fb"), "a/b");
  for (const std::string broken : {"%", "%4", "%zz", "%ff", "%00", "%0d%0a"}) EXPECT_FALSE(unescaped_segment(broken));
}

TEST(Headers, of_an_answer_are_set_once) {
  Answer answer;
  answer.set("vary", "a");
  answer.set("vary", "b");
  EXPECT_EQ(answer.headers.size(), 1u);
  EXPECT_EQ(answer.header("vary"), "b");
}

}  // namespace
}  // namespace quell::server
