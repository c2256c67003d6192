#include "apps/server/server.h"

#include <thread>

#include "apps/server/testing/notes.h"

namespace quell::server {
namespace {

struct AServer : NotesServer {
  void SetUp() override { start(note_routes()); }
};

TEST_F(AServer, says_that_it_lives_and_that_its_database_answers) {
  EXPECT_EQ(client().get("/health/live").body, R"({"status":"alive"})");
  EXPECT_EQ(client().get("/health/ready").body, R"({"status":"ready"})");
}

TEST_F(AServer, does_what_a_verb_does_and_answers_what_it_returns) {
  auto connection = client();

  const HttpAnswer made = connection.send("POST", "/api/notes", json_headers, note_json("n-1"));
  const HttpAnswer found = connection.get("/api/notes/n-1");

  EXPECT_EQ(made.status, 200);
  EXPECT_EQ(made.body, note_json("n-1"));
  EXPECT_EQ(found.body, note_json("n-1"));
  EXPECT_EQ(found.headers.at("content-type"), "application/json");
}

TEST_F(AServer, fills_a_request_from_path_query_and_body) {
  auto connection = client();

  const HttpAnswer made =
      connection.send("PUT", "/api/sites/fair-haven/notes/n-2", json_headers, R"({"text":"cold","count":1})");
  const HttpAnswer here = connection.get("/api/notes?site=fair-haven");
  const HttpAnswer elsewhere = connection.get("/api/notes?site=harbor");

  EXPECT_EQ(made.body, R"({"id":"n-2","site":"fair-haven","text":"cold","count":1})");
  EXPECT_NE(here.body.find("cold"), std::string::npos);
  EXPECT_EQ(elsewhere.body, R"({"notes":[]})");
}

TEST_F(AServer, refuses_a_body_that_names_another_record_than_the_path) {
  const HttpAnswer answer =
      client().send("PUT", "/api/sites/harbor/notes/n-2", json_headers, R"({"id":"n-3","text":"cold","count":1})");

  EXPECT_EQ(answer.status, 400);
  EXPECT_NE(answer.body.find("server.path_disagrees"), std::string::npos);
  EXPECT_EQ(kept_notes(), 0u);
}

TEST_F(AServer, answers_pipelined_requests_in_their_order) {
  auto connection = client();

  connection.say(
      "GET /health/live HTTP/1.1\r\nHost: a\r\n\r\nGET /api/notes HTTP/1.1\r\nHost: a\r\n\r\n"
      "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n");

  EXPECT_EQ(connection.hear()->body, R"({"status":"alive"})");
  EXPECT_EQ(connection.hear()->body, R"({"notes":[]})");
  EXPECT_EQ(connection.hear()->status, 404);
}

TEST_F(AServer, serves_many_clients_at_once) {
  std::vector<std::thread> clients;
  std::atomic<int> made = 0;
  for (int i = 0; i < 20; ++i) {
    clients.emplace_back([&, i] {
      auto connection = client();
      for (int j = 0; j < 10; ++j) {
        const std::string id = "n-" + std::to_string(i) + "-" + std::to_string(j);
        if (connection.send("POST", "/api/notes", json_headers, note_json(id)).status == 200) ++made;
      }
    });
  }
  for (std::thread& each : clients) each.join();

  EXPECT_EQ(made, 200);
  EXPECT_EQ(kept_notes(), 200u);
}

TEST_F(AServer, that_stops_answers_what_was_asked_and_closes_idle_connections) {
  auto idle = client();
  idle.get("/health/live");

  stop();

  EXPECT_TRUE(idle.is_closed());
  EXPECT_THROW(client(), std::runtime_error);
}

TEST_F(AServer, that_stops_finishes_a_request_that_had_begun) {
  auto busy = client();
  busy.say("POST /api/notes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 70\r\n\r\n{");
  busy.say("");
  auto other = client();
  other.get("/health/live");  // by now the first request has begun

  std::thread stopping{[this] { stop(); }};
  std::string rest = note_json("n-9").substr(1);
  rest.resize(69, ' ');
  busy.say(rest);
  const auto answer = busy.hear();
  stopping.join();

  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->status, 200);
  EXPECT_EQ(kept_notes(), 1u);
}

TEST_F(AServer, whose_port_is_taken_says_so) {
  settings.port = port();
  const Texts texts = Texts::load(files_of({})).value();
  const Templates templates = Templates::load(files_of({}), texts).value();
  Server second{{database(), texts, templates, files_of({}), ProgramId{"test"}}, settings, {}};

  const auto started = second.start();

  ASSERT_FALSE(started);
  EXPECT_EQ(started.error().reason, "server.cannot_listen");
}

TEST_F(AServer, refuses_to_listen_where_there_is_no_address) {
  settings.listen = "everywhere";
  const Texts texts = Texts::load(files_of({})).value();
  const Templates templates = Templates::load(files_of({}), texts).value();
  Server second{{database(), texts, templates, files_of({}), ProgramId{"test"}}, settings, {}};

  EXPECT_EQ(second.start().error().reason, "server.listen_unknown");
}

}  // namespace
}  // namespace quell::server
