#include "apps/server/connection.h"

#include "apps/server/testing/notes.h"

namespace quell::server {
namespace {

using namespace std::chrono_literals;

struct AConnection : NotesServer {
  std::string problem_of(std::string_view bytes) {
    auto connection = client();
    connection.say(bytes);
    const auto answer = connection.hear();
    if (!answer) return "closed";
    EXPECT_TRUE(connection.is_closed());
    return std::to_string(answer->status);
  }
};

TEST_F(AConnection, with_a_header_beyond_the_limit_gets_431) {
  start(note_routes());
  const std::string cookies(20'000, 'c');
  EXPECT_EQ(problem_of("GET /health/live HTTP/1.1\r\nHost: a\r\nCookie: " + cookies + "\r\n\r\n"), "431");
  EXPECT_EQ(problem_of("GET /" + cookies + " HTTP/1.1\r\nHost: a\r\n\r\n"), "431");
}

TEST_F(AConnection, with_a_body_beyond_the_routes_limit_gets_413) {
  start(note_routes());
  const std::string head = "POST /api/notes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
  EXPECT_EQ(problem_of(head + "Content-Length: 70000\r\n\r\n{"), "413");
  const std::string chunk = "11170\r\n" + std::string(70'000, ' ') + "\r\n0\r\n\r\n";
  EXPECT_EQ(problem_of(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk), "413");
  EXPECT_EQ(problem_of("GET /api/notes HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello"), "413");
  EXPECT_EQ(kept_notes(), 0u);
}

TEST_F(AConnection, that_sends_its_header_or_body_too_slowly_gets_408) {
  settings.header_time = 100ms;
  settings.body_time = -4000ms;  // and a second for each 16 kB of the limit: 96 ms in all
  start(note_routes());
  EXPECT_EQ(problem_of("GET /health/live HTTP/1.1\r\nHo"), "408");
  EXPECT_EQ(problem_of("POST /api/notes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                       "Content-Length: 70\r\n\r\n{"),
            "408");
}

TEST_F(AConnection, that_says_nothing_is_closed) {
  settings.idle_time = 50ms;
  start();
  EXPECT_TRUE(client().is_closed());
}

TEST_F(AConnection, that_speaks_no_http_gets_400) {
  start(note_routes());
  EXPECT_EQ(problem_of("hello\r\n\r\n"), "400");
  EXPECT_EQ(problem_of("GET /health/live HTTP/1.1\r\n\r\n"), "400") << "no Host";
  EXPECT_EQ(problem_of("GET /health/live HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"), "400");
  EXPECT_EQ(problem_of("GET http://a/health/live HTTP/1.1\r\nHost: a\r\n\r\n"), "400");
  EXPECT_EQ(problem_of("POST /api/notes HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n"
                       "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
            "400")
      << "two lengths would let a request hide in another";
  EXPECT_EQ(problem_of("POST /api/notes HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n"), "400");
}

TEST_F(AConnection, beyond_the_number_for_one_client_is_refused) {
  settings.connections_per_client_max = 1;
  start();
  auto first = client();
  first.get("/health/live");

  auto second = client();

  EXPECT_EQ(second.hear().value_or(HttpAnswer{}).status, 503);
  EXPECT_EQ(first.get("/health/live").status, 200);
}

TEST_F(AConnection, is_kept_until_the_client_asks_to_close_it) {
  start();
  auto connection = client();
  EXPECT_EQ(connection.get("/health/live").status, 200);
  EXPECT_EQ(connection.get("/health/live", "Connection: close\r\n").status, 200);
  EXPECT_TRUE(connection.is_closed());
}

TEST_F(AConnection, is_told_to_go_on_before_a_body_that_will_be_read) {
  start(note_routes());
  auto connection = client();
  const std::string body = note_json("n-1");
  connection.say(
      "POST /api/notes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n"
      "Content-Length: " +
      std::to_string(body.size()) + "\r\n\r\n");
  EXPECT_EQ(connection.hear()->status, 100);
  connection.say(body);
  EXPECT_EQ(connection.hear()->status, 200);
}

TEST_F(AConnection, that_comes_too_often_gets_429_and_when_to_come_again) {
  settings.rate_percent = 1;  // two pages at once, then one each five seconds
  start(note_routes());
  auto connection = client();
  connection.get("/api/notes");
  connection.get("/api/notes");

  const HttpAnswer answer = connection.get("/api/notes");

  EXPECT_EQ(answer.status, 429);
  EXPECT_GE(std::stoi(answer.headers.at("retry-after")), 1);
  EXPECT_NE(answer.body.find("server.too_many_requests"), std::string::npos);
}

}  // namespace
}  // namespace quell::server
