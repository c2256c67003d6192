#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "apps/server/routes/room_routes.h"
#include "apps/server/testing/test_server.h"

namespace quell::server {
namespace {

using access::Permission;

struct PeopleRoutes : ServerTest {
  std::vector<AuditedRequest> audited;

  PeopleRoutes() {
    find_actor = [](storage::Transaction&, const Credentials& shown, Instant) -> Result<std::optional<access::Actor>> {
      if (shown.sign_in.empty()) return std::nullopt;
      access::Actor actor{.program = {"spring"}, .staff = {shown.sign_in}};
      if (shown.sign_in == "desk") actor.permissions = {Permission::find_people, Permission::edit_people};
      return actor;
    };
    audit = [this](storage::Transaction&, const access::Actor&, const AuditedRequest& request, Instant,
                   Seed) -> Result<void> {
      audited.push_back(request);
      return {};
    };
    start(people_routes());
  }

  HttpAnswer as(const std::string& staff, std::string_view method, std::string_view path, std::string body = "",
                const std::string& headers = "") {
    return client().send(method, path,
                         "Authorization: Bearer " + staff + "\r\nContent-Type: application/json\r\n" + headers, body);
  }
  HttpAnswer register_ana() {
    return as(
        "desk", "POST", "/api/people",
        R"({"id":"ana","jurisdiction":"connecticut","identity":{"name_to_call":"Ana Soto"},"contact_points":[]})");
  }
};

TEST_F(PeopleRoutes, find_read_edit_and_undo_a_person_and_audit_each) {
  ASSERT_EQ(register_ana().status / 100, 2);
  const HttpAnswer found = as("desk", "POST", "/api/people/search", R"({"name":"sot"})");
  EXPECT_EQ(found.status, 200) << found.body;
  EXPECT_NE(found.body.find("Ana Soto"), std::string::npos);
  EXPECT_NE(found.headers.at("cache-control").find("no-store"), std::string::npos);

  EXPECT_EQ(
      as("desk", "PUT", "/api/people/ana", R"({"identity":{"name_to_call":"Beatriz"}})", "If-Match: \"1\"\r\n").status,
      200);
  const HttpAnswer read = client().get("/api/people/ana", "Authorization: Bearer desk\r\n");
  EXPECT_NE(read.body.find("Beatriz"), std::string::npos);
  EXPECT_EQ(as("desk", "POST", "/api/people/ana/undo", R"({"version":2})").status, 200);
  const HttpAnswer history = client().get("/api/people/ana/history", "Authorization: Bearer desk\r\n");
  EXPECT_EQ(boost::json::parse(history.body).at("versions").as_array().size(), 3u);

  ASSERT_EQ(audited.size(), 6u);
  for (const AuditedRequest& request : audited) {
    ASSERT_EQ(request.touched.empty(), false) << request.operation;
    EXPECT_EQ(request.touched[0].subject_id, "ana");
  }
  EXPECT_EQ(audited[1].operation, "people.find_people");
}

TEST_F(PeopleRoutes, refuse_an_edit_of_a_version_that_is_no_longer_in_force) {
  register_ana();
  const HttpAnswer refused =
      as("desk", "PUT", "/api/people/ana", R"({"identity":{"name_to_call":"B"}})", "If-Match: \"7\"\r\n");
  EXPECT_TRUE(refused.status == 409 || refused.status == 412) << refused.status;
  EXPECT_NE(refused.body.find("people.changed_meanwhile"), std::string::npos);
}

TEST_F(PeopleRoutes, show_nothing_to_those_who_may_not) {
  register_ana();
  EXPECT_EQ(as("partner", "POST", "/api/people/search", R"({"name":"sot"})").status, 403);
  EXPECT_EQ(client().get("/api/people/ana").status, 401);
}

TEST_F(PeopleRoutes, name_the_wrong_field) {
  const HttpAnswer refused = as("desk", "POST", "/api/people/search", R"({"name":7})");
  EXPECT_EQ(refused.status / 100, 4);
  EXPECT_NE(refused.body.find("/name"), std::string::npos);
}

}  // namespace
}  // namespace quell::server
