#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "apps/server/routes/room_routes.h"
#include "apps/server/testing/test_server.h"

namespace quell::server {
namespace {

using access::Permission;

struct MatchRoutes : ServerTest {
  MatchRoutes() {
    find_actor = [](storage::Transaction&, const Credentials& shown, Instant) -> Result<std::optional<access::Actor>> {
      if (shown.sign_in.empty()) return std::nullopt;
      access::Actor actor{.program = {"spring"}, .staff = {shown.sign_in}};
      actor.permissions = {Permission::find_people, Permission::edit_people};
      if (shown.sign_in == "ines") actor.permissions.add(Permission::investigate_cases);
      return actor;
    };
    Routes routes = people_routes();
    for (Route& route : match_routes()) routes.push_back(std::move(route));
    start(std::move(routes));
    for (const char* id : {"ana", "annie"})
      send("POST", "/api/people",
           R"({"id":")" + std::string{id} +
               R"(","jurisdiction":"connecticut","identity":{"name_to_call":"Ana Soto"},"contact_points":[]})");
  }

  HttpAnswer send(std::string_view method, std::string_view path, const std::string& body = "",
                  const std::string& staff = "ines") {
    return client().send(method, path, "Authorization: Bearer " + staff + "\r\nContent-Type: application/json\r\n",
                         body);
  }
};

TEST_F(MatchRoutes, merge_two_records_and_part_them_again) {
  const HttpAnswer both = send("GET", "/api/possible-matches/compare?person=ana&other=annie");
  ASSERT_EQ(both.status, 200) << both.body;
  EXPECT_NE(both.headers.at("cache-control").find("no-store"), std::string::npos);
  const HttpAnswer merged = send("POST", "/api/merges",
                                 R"({"id":"m1","kept":"ana","kept_version":1,"merged":"annie","merged_version":1,)"
                                 R"("identity":{"name_to_call":"Ana Soto"},"take_phones":[]})");
  ASSERT_EQ(merged.status / 100, 2) << merged.body;
  const HttpAnswer list = send("GET", "/api/people/annie/merges");
  EXPECT_EQ(boost::json::parse(list.body).at("merges").as_array().size(), 1u);
  EXPECT_EQ(send("POST", "/api/merges/m1/undo", "{}").status / 100, 2);
  EXPECT_EQ(boost::json::parse(send("GET", "/api/people/annie/merges").body).at("merges").as_array().size(), 0u);
}

TEST_F(MatchRoutes, show_an_empty_list_and_refuse_a_pair_that_was_not_found) {
  EXPECT_EQ(boost::json::parse(send("GET", "/api/possible-matches").body).at("matches").as_array().size(), 0u);
  EXPECT_EQ(send("POST", "/api/possible-matches/apart", R"({"person":"ana","other":"annie"})").status, 404);
}

TEST_F(MatchRoutes, are_for_investigators) {
  EXPECT_EQ(send("GET", "/api/possible-matches", "", "desk").status, 403);
  EXPECT_EQ(send("GET", "/api/possible-matches/compare?person=ana&other=annie", "", "desk").status, 403);
}

}  // namespace
}  // namespace quell::server
