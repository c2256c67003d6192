#include "apps/server/routes/lab_intake_routes.h"

#include "apps/server/log.h"
#include "apps/server/server.h"
#include "apps/server/testing/http_client.h"
#include "apps/server/testing/with_laboratory.h"

namespace quell::server {
namespace {

struct LabIntakeRoute : WithLaboratory {
  const Templates templates = *Templates::load(embedded_in_the_program(), texts);
  std::unique_ptr<Server> server;

  void SetUp() override {
    silence_log();
    WithLaboratory::SetUp();
    ServerParts parts{*database, texts, templates, embedded_in_the_program(), programs::river_fever};
    parts.find_actor = actor_by_sign_in(programs::river_fever);
    parts.audit = audit_into_access();
    parts.clock = [this] { return now; };
    const ServerSettings settings{.port = 0};
    server = std::make_unique<Server>(parts, settings, lab_intake_routes(parts));
    ASSERT_TRUE(server->start());
  }
  void TearDown() override { server->stop(); }

  HttpAnswer post(const std::string& body, const std::string& type, const std::string& bearer) {
    const std::string authorization = bearer.empty() ? "" : "Authorization: Bearer " + bearer + "\r\n";
    return HttpClient{server->port()}.send("POST", "/api/lab-results", "Content-Type: " + type + "\r\n" + authorization,
                                           body);
  }
};
ON_EACH_DATABASE(LabIntakeRoute);

TEST_P(LabIntakeRoute, answers_messages_with_acknowledgments) {
  for (const char* type : {"application/hl7-v2", "x-application/hl7-v2+er7; charset=utf-8", "text/plain"}) {
    const HttpAnswer answer = post(messages(1), type, token);
    EXPECT_EQ(answer.status, 200) << type;
    EXPECT_EQ(answer.headers.at("content-type"), "application/hl7-v2");
    EXPECT_EQ(answer.headers.at("cache-control"), "no-store");
    EXPECT_NE(answer.body.find("\rMSA|AA|1\r"), std::string::npos) << answer.body;
  }
  EXPECT_EQ(rows("interop_hl7_message"), 1);
}

TEST_P(LabIntakeRoute, answers_nothing_where_nobody_wants_it) {
  std::string silent = messages(1);
  silent.replace(silent.find("|2.5.1|"), 7, "|2.5.1|||NE|NE");
  EXPECT_EQ(post(silent, "text/plain", token).status, 204);
}

TEST_P(LabIntakeRoute, takes_a_table_of_results_the_same_way) {
  const std::string table =
      "patient_last_name,patient_first_name,patient_dob,accession_number,test_performed_code,test_result,"
      "date_result_released,testing_lab_name\nDoe,Jane,1/20/1962,123,1-1,260373001,8/1/2022 9:00,North\n";
  const HttpAnswer answer = post(table, "text/csv", token);
  EXPECT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(rows("surveillance_case"), 1);
  EXPECT_EQ(post("a,b\n1,2\n", "text/csv", token).status, 400);
}

TEST_P(LabIntakeRoute, is_for_who_may_send_results) {
  EXPECT_EQ(post(messages(1), "text/plain", "").status, 401);
  EXPECT_EQ(post(messages(1), "text/plain", "quell_send_guess").status, 401);
  EXPECT_EQ(post(messages(1), "application/json", token).status, 415);
  EXPECT_EQ(post("hello", "text/plain", token).status, 400);
  EXPECT_EQ(rows("interop_hl7_message"), 0);
}

}  // namespace
}  // namespace quell::server
