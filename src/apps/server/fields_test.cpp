#include "apps/server/fields.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace quell::server {
namespace {

HttpRequest request_with(std::string query, std::string body, std::vector<Header> headers = {}) {
  HttpRequest request;
  request.query = std::move(query);
  request.body = std::move(body);
  request.headers = std::move(headers);
  return request;
}

TEST(Fields, come_from_path_and_query_where_there_is_no_body) {
  const auto fields =
      gather_fields(request_with("day=2022-08-01&day=2022-08-02", ""), {{"site", "harbor"}}, Body::none);
  EXPECT_EQ(boost::json::serialize(fields->document), R"({"day":["2022-08-01","2022-08-02"],"site":"harbor"})");
  EXPECT_EQ(fields->scalars, Scalars::as_text);
}

TEST(Fields, come_from_a_json_body_with_their_types) {
  const auto fields = gather_fields(request_with("ignored=1", R"({"count":2})"), {}, Body::json);
  EXPECT_EQ(boost::json::serialize(fields->document), R"({"count":2})");
  EXPECT_EQ(fields->scalars, Scalars::typed);
}

TEST(Fields, may_be_said_twice_only_alike) {
  EXPECT_TRUE(gather_fields(request_with("", R"({"site":"harbor"})"), {{"site", "harbor"}}, Body::json));
  const auto differ = gather_fields(request_with("", R"({"site":"elm"})"), {{"site", "harbor"}}, Body::json);
  EXPECT_EQ(differ.error().reason, "server.path_disagrees");
  EXPECT_EQ(differ.error().faults.front().field, "/site");
}

TEST(Fields, hold_the_version_of_an_if_match) {
  const auto typed = gather_fields(request_with("", "{}", {{"if-match", "\"7\""}}), {}, Body::json);
  const auto text = gather_fields(request_with("", "", {{"if-match", "W/\"7\""}}), {}, Body::form);
  EXPECT_EQ(boost::json::serialize(typed->document), R"({"version":7})");
  EXPECT_EQ(boost::json::serialize(text->document), R"({"version":"7"})");
  for (const std::string wrong : {"\"7\", \"8\"", "\"", "seven", "W/", "\"\""}) {
    const auto refused = gather_fields(request_with("", "{}", {{"if-match", wrong}}), {}, Body::json);
    EXPECT_EQ(refused.error().reason, "server.precondition_failed") << wrong;
  }
}

TEST(Fields, of_a_body_that_is_no_object_are_refused) {
  EXPECT_EQ(gather_fields(request_with("", "[1]"), {}, Body::json).error().reason, "core.not_an_object");
}

}  // namespace
}  // namespace quell::server
