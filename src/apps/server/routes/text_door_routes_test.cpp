#include "apps/server/routes/text_door_routes.h"

#include <gtest/gtest.h>

#include "apps/server/access_seams.h"
#include "apps/server/embedded.h"
#include "apps/server/log.h"
#include "apps/server/server.h"
#include "apps/server/testing/http_client.h"
#include "outreach/stopped_number.h"
#include "outreach/text_segments.h"
#include "programs/testing/with_program.h"

namespace quell::server {
namespace {

// Text replies are asked for over HTTP, as a gateway does.
struct TheDoorOfTheGateway : testing::TestWithParam<storage::Engine> {
  const std::string token = "a-token-of-the-gateway";
  const Texts texts = Texts::load(embedded_in_the_program()).value();
  const Templates templates = Templates::load(embedded_in_the_program(), texts).value();
  storage::TemporaryDatabase kept{GetParam()};
  std::unique_ptr<storage::Database> database = kept.open();
  std::unique_ptr<Server> server;

  void SetUp() override {
    silence_log();
    ASSERT_TRUE(database->write("test", [](storage::Transaction& tx) -> Result<void> {
      programs::install_small_pack(tx);
      return {};
    }));
    ServerParts parts{*database, texts, templates, embedded_in_the_program(), programs::river_fever};
    parts.find_actor = actor_by_gateway_token(actor_by_sign_in(programs::river_fever), token, programs::river_fever);
    parts.audit = audit_into_access();
    parts.clock = [] { return programs::tuesday_morning; };
    const ServerSettings settings{.port = 0};
    server = std::make_unique<Server>(parts, settings, text_door_routes(parts));
    ASSERT_TRUE(server->start());
  }
  void TearDown() override { server->stop(); }

  HttpAnswer post(const std::string& path, const std::string& body, const std::string& bearer) {
    return HttpClient{server->port()}.send(
        "POST", path, "Content-Type: application/json\r\nAuthorization: Bearer " + bearer + "\r\n", body);
  }
  HttpAnswer hear(const std::string& words, const std::string& id) {
    return post("/api/texts/heard", R"({"id":")" + id + R"(","from":"+12035550123","text":")" + words + R"("})", token);
  }
  bool stopped() {
    return *database->read([](storage::Transaction& tx) -> Result<bool> {
      return outreach::is_stopped(tx, programs::river_fever, "+12035550123");
    });
  }
};
ON_EACH_DATABASE(TheDoorOfTheGateway);

TEST_P(TheDoorOfTheGateway, hears_stop_start_and_help_and_says_what_to_reply) {
  const HttpAnswer stop = hear("Stop", "1");
  EXPECT_EQ(stop.status, 200) << stop.body;
  EXPECT_NE(stop.body.find("no more texts"), std::string::npos) << stop.body;
  EXPECT_TRUE(stopped());
  EXPECT_EQ(hear("Stop", "1").body.find("reply"), std::string::npos) << "handed in again, nobody is texted again";
  EXPECT_NE(hear("AYUDA", "2").body.find("2-1-1"), std::string::npos);
  hear("START", "3");
  EXPECT_FALSE(stopped());
}

TEST_P(TheDoorOfTheGateway, opens_by_the_token_alone) {
  const std::string body = R"({"id":"1","from":"+12035550123","text":"STOP"})";
  EXPECT_EQ(post("/api/texts/heard", body, "a-token-of-the-gatewax").status, 401);
  EXPECT_EQ(post("/api/texts/receipts", R"({"id":"1","receipt":"failed"})", "x").status, 401);
  EXPECT_FALSE(stopped());
  EXPECT_EQ(post("/api/texts/receipts", R"({"id":"1","receipt":"failed"})", token).status, 404);
}

TEST_P(TheDoorOfTheGateway, is_nobody_s_without_a_token) {
  const FindActor others = [](storage::Transaction&, const Credentials&, Instant) {
    return Result<std::optional<access::Actor>>{};
  };
  const FindActor find = actor_by_gateway_token(others, "", programs::river_fever);
  const auto found =
      database->read([&](storage::Transaction& tx) { return find(tx, {""}, programs::tuesday_morning); });
  EXPECT_FALSE(found->has_value());
}

TEST_P(TheDoorOfTheGateway, replies_in_two_segments_at_most) {
  for (const std::string& language : texts.languages())
    for (const char* as : {"stop", "start", "help", "other"}) {
      const std::string words = texts.say(language, std::string{"text.heard_"} + as,
                                          {{"program", "Connecticut health appointments"}, {"phone", "2-1-1"}});
      EXPECT_LE(outreach::count_segments(words).segments, 2) << words;
      EXPECT_EQ(outreach::count_segments(words).encoding, outreach::TextEncoding::gsm_7) << words;
    }
}

}  // namespace
}  // namespace quell::server
