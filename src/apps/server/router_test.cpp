#include "apps/server/router.h"

#include <gtest/gtest.h>

namespace quell::server {
namespace {

Route route_at(Method method, std::string path, Shows shows = Shows::json) {
  Route route;
  route.method = method;
  route.path = std::move(path);
  route.shows = shows;
  return route;
}

const Router router{{
                        route_at(Method::get, "/api/sites/{site}"),
                        route_at(Method::get, "/api/sites/open"),
                        route_at(Method::put, "/api/sites/{site}/places/{place}"),
                        route_at(Method::get, "/assets/{path...}"),
                        route_at(Method::get, "/", Shows::page),
                        route_at(Method::get, "/find", Shows::page),
                    },
                    {"en", "es"}};

Match match_of(Method method, std::string_view path) {
  const auto found = router.find(method, path);
  const auto* match = std::get_if<Match>(&found);
  return match ? *match : Match{};
}

TEST(TheRouter, takes_values_from_the_path_with_their_escapes_resolved) {
  const Match match = match_of(Method::put, "/api/sites/fair%2Dhaven/places/p%201");
  EXPECT_EQ(match.values, (PathValues{{"site", "fair-haven"}, {"place", "p 1"}}));
}

TEST(TheRouter, prefers_a_fixed_name_to_a_value) {
  EXPECT_EQ(match_of(Method::get, "/api/sites/open").route->path, "/api/sites/open");
  EXPECT_EQ(match_of(Method::get, "/api/sites/harbor").route->path, "/api/sites/{site}");
}

TEST(TheRouter, gives_the_rest_of_a_path_to_a_folders_route) {
  EXPECT_EQ(match_of(Method::get, "/assets/a/b.js").values.at("path"), "a/b.js");
  EXPECT_EQ(match_of(Method::get, "/assets").values.at("path"), "");
}

TEST(TheRouter, finds_pages_under_each_language) {
  EXPECT_EQ(match_of(Method::get, "/es/find").language, "es");
  EXPECT_EQ(match_of(Method::get, "/find").language, "");
  for (const std::string home : {"/es", "/es/"}) EXPECT_EQ(match_of(Method::get, home).language, "es") << home;
  EXPECT_EQ(match_of(Method::get, "/es/api/sites/open").route, nullptr);
}

TEST(TheRouter, knows_the_language_of_a_page_that_is_not_there) {
  for (const std::string path : {"/es", "/es/", "/es/nothing", "/es/%ff", "/es//"})
    EXPECT_EQ(router.language_of(path), "es") << path;
  for (const std::string path : {"", "/", "/nothing", "/essay", "/find/es"})
    EXPECT_EQ(router.language_of(path), "") << path;
}

TEST(TheRouter, finds_nothing_where_a_path_is_broken) {
  for (const std::string path : {"", "find", "/find/", "//find", "/api/sites/%", "/api/sites/%e", "/api/sites/%ff",
                                 "/api/sites/%00", "/api/sites/%0a", "/api/sites", "/api"})
    EXPECT_TRUE(std::holds_alternative<NoSuchPath>(router.find(Method::get, path))) << path;
}

TEST(TheRouter, says_what_else_can_be_done_at_a_path) {
  const auto found = router.find(Method::post, "/api/sites/open");
  EXPECT_EQ(std::get<NoSuchMethod>(found).allow, "GET, HEAD, OPTIONS");
}

TEST(TheRouter, refuses_to_be_made_of_two_routes_for_one_thing) {
  EXPECT_THROW((Router{{route_at(Method::get, "/a"), route_at(Method::get, "/a")}, {"en"}}), std::logic_error);
}

}  // namespace
}  // namespace quell::server
