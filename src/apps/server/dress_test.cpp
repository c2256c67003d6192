#include "apps/server/dress.h"

#include <zlib.h>

#include "apps/server/testing/notes.h"

namespace quell::server {
namespace {

struct AnAnswer : NotesServer {
  void SetUp() override { start(note_routes()); }
  void keep_many_notes() {
    auto connection = client();
    for (int i = 0; i < 30; ++i)
      connection.send("POST", "/api/notes", json_headers, note_json("n-" + std::to_string(i)));
  }
};

std::string unzipped(const std::string& gzip) {
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  std::string out(1'000'000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(gzip.data()));
  stream.avail_in = static_cast<uInt>(gzip.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int ended = inflate(&stream, Z_FINISH);
  out.resize(ended == Z_STREAM_END ? stream.total_out : 0);
  inflateEnd(&stream);
  return out;
}

TEST_F(AnAnswer, that_the_client_has_already_is_not_sent_again) {
  auto connection = client();
  const HttpAnswer first = connection.get("/api/notes");
  const std::string known = "If-None-Match: " + first.headers.at("etag") + "\r\n";

  const HttpAnswer again = connection.get("/api/notes", known);
  connection.send("POST", "/api/notes", json_headers, note_json("n-1"));
  const HttpAnswer changed = connection.get("/api/notes", known);

  EXPECT_EQ(again.status, 304);
  EXPECT_TRUE(again.body.empty());
  EXPECT_EQ(changed.status, 200);
  EXPECT_NE(changed.headers.at("etag"), first.headers.at("etag"));
}

TEST_F(AnAnswer, beyond_a_kilobyte_is_compressed_for_who_accepts_it) {
  keep_many_notes();
  auto connection = client();

  const HttpAnswer plain = connection.get("/api/notes");
  const HttpAnswer small = connection.get("/api/notes", "Accept-Encoding: br, gzip\r\n");
  const HttpAnswer refused = connection.get("/api/notes", "Accept-Encoding: gzip;q=0\r\n");

  EXPECT_EQ(small.headers.at("content-encoding"), "gzip");
  EXPECT_EQ(unzipped(small.body), plain.body);
  EXPECT_LT(small.body.size(), plain.body.size() / 3);
  EXPECT_EQ(small.headers.at("vary"), "Accept-Encoding");
  EXPECT_NE(small.headers.at("etag"), plain.headers.at("etag")) << "each encoding is a thing of its own";
  EXPECT_FALSE(refused.headers.contains("content-encoding"));
  const std::string known = "Accept-Encoding: gzip\r\nIf-None-Match: " + small.headers.at("etag") + "\r\n";
  EXPECT_EQ(connection.get("/api/notes", known).status, 304);
}

TEST_F(AnAnswer, to_head_states_the_length_without_the_body) {
  auto connection = client();
  const HttpAnswer got = connection.get("/api/notes");
  const HttpAnswer head = connection.send("HEAD", "/api/notes", {}, {});

  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.headers.at("content-length"), std::to_string(got.body.size()));
  EXPECT_EQ(connection.get("/api/notes").status, 200) << "the connection goes on";
}

TEST_F(AnAnswer, to_options_says_what_can_be_done) {
  const HttpAnswer answer = client().send("OPTIONS", "/api/notes", {}, {});
  EXPECT_EQ(answer.status, 204);
  EXPECT_EQ(answer.headers.at("allow"), "GET, HEAD, POST, OPTIONS");
}

TEST_F(AnAnswer, bears_the_security_headers_whatever_its_status) {
  for (const std::string path : {"/api/notes", "/nowhere", "/health/live"}) {
    const HttpAnswer answer = client().get(path);
    EXPECT_NE(answer.headers.at("content-security-policy").find("frame-ancestors 'none'"), std::string::npos) << path;
    EXPECT_EQ(answer.headers.at("content-security-policy").find("unsafe"), std::string::npos) << path;
    EXPECT_EQ(answer.headers.at("x-content-type-options"), "nosniff") << path;
    EXPECT_EQ(answer.headers.at("referrer-policy"), "same-origin") << path;
    EXPECT_EQ(answer.headers.at("x-request-id").size(), 36u) << path;
    EXPECT_FALSE(answer.headers.contains("strict-transport-security")) << path;
  }
}

TEST_F(AnAnswer, to_a_change_or_a_mistake_is_never_kept) {
  EXPECT_EQ(client().send("POST", "/api/notes", json_headers, note_json("n-1")).headers.at("cache-control"),
            "no-store");
  EXPECT_EQ(client().get("/api/notes/n-7").headers.at("cache-control"), "no-store");
  EXPECT_EQ(client().get("/api/notes").headers.at("cache-control"), "no-cache");
}

}  // namespace
}  // namespace quell::server
