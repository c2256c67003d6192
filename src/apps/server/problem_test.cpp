#include "apps/server/problem.h"

#include <boost/json.hpp>

#include "apps/server/testing/notes.h"

namespace quell::server {
namespace {

using boost::json::parse;

struct AProblem : NotesServer {
  void SetUp() override { start(note_routes()); }
};

TEST_F(AProblem, names_every_wrong_field_in_the_language_of_the_reader) {
  const HttpAnswer answer =
      client().send("POST", "/api/notes", "Content-Type: application/json\r\nAccept-Language: es\r\n",
                    R"({"id":"N 1","site":"harbor","count":"many","color":"red"})");

  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(answer.headers.at("content-type"), "application/problem+json");
  EXPECT_EQ(answer.headers.at("content-language"), "es");
  const auto problem = parse(answer.body).as_object();
  EXPECT_EQ(problem.at("reason").as_string(), "core.request_invalid");
  EXPECT_EQ(problem.at("request_id").as_string(), answer.headers.at("x-request-id"));
  std::vector<std::string> pointers;
  for (const auto& fault : problem.at("faults").as_array()) {
    pointers.emplace_back(fault.at("pointer").as_string());
    EXPECT_NE(fault.at("detail").as_string(), fault.at("reason").as_string()) << "no sentence";
  }
  EXPECT_EQ(pointers, (std::vector<std::string>{"/id", "/text", "/count", "/color"}));
  EXPECT_EQ(kept_notes(), 0u);
}

TEST_F(AProblem, of_a_body_that_is_no_json_says_so) {
  for (const std::string body : {"{", "", "[]", "\"\xff\xfe\"", "{\"id\":\"n\xc3\"}"}) {
    const HttpAnswer answer =
        client().send("POST", "/api/notes", "Content-Type: application/json\r\n", body.empty() ? " " : body);
    EXPECT_EQ(answer.status, 400) << body;
  }
  EXPECT_EQ(kept_notes(), 0u);
}

TEST_F(AProblem, has_the_status_of_its_kind) {
  auto connection = client();
  connection.send("POST", "/api/notes", json_headers, note_json("n-1"));

  EXPECT_EQ(connection.send("POST", "/api/notes", json_headers, note_json("n-1")).status, 409);
  EXPECT_EQ(connection.get("/api/notes/n-7").status, 404);
  EXPECT_EQ(connection.send("POST", "/api/spoiled", json_headers, note_json("n-2")).status, 412);
  EXPECT_EQ(kept_notes(), 1u) << "a verb that fails leaves nothing";
}

TEST_F(AProblem, is_made_for_a_path_or_method_that_is_not_there) {
  auto connection = client();

  EXPECT_EQ(connection.get("/api/nothing").status, 404);
  EXPECT_EQ(connection.get("/api/notes/").status, 404);
  EXPECT_EQ(connection.get("/api//notes").status, 404);
  EXPECT_EQ(connection.get("/api/notes/%ff").status, 404);
  EXPECT_EQ(connection.get("/api/notes/a%00b").status, 404);
  EXPECT_EQ(connection.get("/api/../etc/passwd").status, 404);
  const HttpAnswer wrong = connection.send("DELETE", "/api/notes", {}, {});
  EXPECT_EQ(wrong.status, 405);
  EXPECT_EQ(wrong.headers.at("allow"), "GET, HEAD, POST, OPTIONS");
  EXPECT_EQ(connection.send("BREW", "/api/notes", {}, {}).status, 405);
}

TEST_F(AProblem, is_made_for_content_that_cannot_be_read_or_shown) {
  EXPECT_EQ(client().send("POST", "/api/notes", "Content-Type: text/xml\r\n", "<a/>").status, 415);
  EXPECT_EQ(
      client().send("POST", "/api/notes", "Content-Type: application/json\r\nContent-Encoding: br\r\n", "{}").status,
      415);
  EXPECT_EQ(client().get("/api/notes", "Accept: image/png\r\n").status, 406);
  EXPECT_EQ(client().get("/api/notes", "Accept: application/json;q=0, */*\r\n").status, 406);
  EXPECT_EQ(client().get("/api/notes", "Accept: application/*\r\n").status, 200);
}

TEST_F(AProblem, is_made_for_an_if_match_that_is_no_version) {
  const HttpAnswer answer =
      client().send("POST", "/api/notes", "Content-Type: application/json\r\nIf-Match: \"x\"\r\n", note_json("n-1"));
  EXPECT_EQ(answer.status, 412);
  EXPECT_NE(answer.body.find("server.precondition_failed"), std::string::npos);
  EXPECT_EQ(kept_notes(), 0u);
}

TEST(StatusOfAFailure, follows_its_kind_and_the_edges_own_reasons) {
  EXPECT_EQ(status_of({FailureKind::not_permitted, "access.permission_missing"}), 403);
  EXPECT_EQ(status_of({FailureKind::unavailable, "storage.busy"}), 503);
  EXPECT_EQ(status_of({FailureKind::not_permitted, "server.sign_in_needed"}), 401);
  EXPECT_EQ(status_of({FailureKind::unavailable, "server.internal"}), 500);
  EXPECT_EQ(status_of({FailureKind::conflict, "people.changed_meanwhile"}), 412);
}

}  // namespace
}  // namespace quell::server
