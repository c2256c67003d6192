#include "apps/server/routes/sign_in_routes.h"

#include <gtest/gtest.h>

#include "access/create_first_lead_link.h"
#include "access/list_audit_events.h"
#include "apps/server/access_seams.h"
#include "apps/server/testing/test_server.h"

namespace quell::server {
namespace {

struct SignInOverHttp : ServerTest {
  const ProgramId program{"test"};
  std::string token;

  void SetUp() override {
    settings.rate_percent = 0;
    settings.trusted_proxies = {"127.0.0.1"};
    find_actor = actor_by_sign_in(program);
    audit = audit_into_access();
    start(capability_routes(std::make_shared<AccessDoor>(database(), program, Cookies::plain)));
    token = database()
                .write("setup",
                       [&](storage::Transaction& tx) {
                         return access::create_first_lead_link(tx, wall_clock(), Seed::from_number(1),
                                                               {program, {"Department"}, {"Ana Lead"}, {"ana"}});
                       })
                ->token;
  }

  std::string code(int steps_later = 0) {
    const auto secret = access::offered_second_step(database().keys(), token);
    return access::second_step_code(secret, access::second_step_at(wall_clock()) + steps_later);
  }
  HttpAnswer post(const std::string& path, const std::string& body, const std::string& headers = {}) {
    return client().send(
        "POST", path,
        "Content-Type: application/json\r\nSec-Fetch-Site: same-origin\r\nX-Quell-Request: 1\r\n" + headers, body);
  }
  HttpAnswer accept(const std::string& password) {
    return post("/api/invitations/accept",
                R"({"token":")" + token + R"(","password":")" + password + R"(","second_step":")" + code() + R"("})");
  }
  HttpAnswer sign_in(const std::string& password, const std::string& second_step) {
    return post("/api/sign-in",
                R"({"sign_in_name":"ana","password":")" + password + R"(","second_step":")" + second_step + R"("})");
  }
  static std::string cookie_of(const HttpAnswer& answer) {
    const std::string text = answer.headers.at("set-cookie");
    return "Cookie: " + text.substr(0, text.find(';')) + "\r\n";
  }
  std::string staff_id(const std::string& signed_in) {
    const std::string me = client().get("/api/me", signed_in).body;
    const auto begin = me.find("\"id\":\"", me.find("\"staff\"")) + 6;
    return me.substr(begin, me.find('"', begin) - begin);
  }
  std::vector<access::AuditEvent> events() {
    return database()
        .read([&](storage::Transaction& tx) {
          return access::list_audit_events(tx, access::system_actor(program), wall_clock(), {});
        })
        ->events;
  }
};

const std::string password = "copper lantern drifts eastward";

TEST_F(SignInOverHttp, goes_from_the_one_time_link_to_the_staff_pages_and_out_again) {
  const auto found = post("/api/invitations/find", R"({"token":")" + token + R"("})");
  EXPECT_EQ(found.status, 200);
  EXPECT_NE(found.body.find("otpauth://totp/"), std::string::npos);

  const auto weak = accept("password1234");
  EXPECT_EQ(weak.status, 400);
  EXPECT_NE(weak.body.find("access.password_too_easy"), std::string::npos);

  const auto accepted = accept(password);
  ASSERT_EQ(accepted.status, 200) << accepted.body;
  EXPECT_NE(accepted.body.find("recovery_codes"), std::string::npos);
  EXPECT_NE(accepted.headers.at("set-cookie").find("HttpOnly; SameSite=Strict"), std::string::npos);
  const std::string cookie = cookie_of(accepted);

  EXPECT_EQ(client().get("/api/staff").status, 401);
  EXPECT_EQ(client().get("/api/staff", cookie).status, 200);
  EXPECT_NE(client().get("/api/me", cookie).body.find("Ana Lead"), std::string::npos);

  EXPECT_EQ(post("/api/sign-out", R"({"shift":"ends"})", cookie).status, 204);
  EXPECT_EQ(client().get("/api/staff", cookie).status, 401);
}

TEST_F(SignInOverHttp, is_put_on_record_right_or_wrong_and_limited) {
  ASSERT_EQ(accept(password).status, 200);
  EXPECT_EQ(sign_in(password, code(1)).status, 200);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(sign_in("wrong", code()).status, 403);
  const auto limited = sign_in(password, code());
  EXPECT_EQ(limited.status, 429);
  EXPECT_NE(limited.body.find("access.too_many_attempts"), std::string::npos);

  const auto recorded = events();
  ASSERT_EQ(recorded.size(), 7u);
  EXPECT_EQ(recorded.front().outcome, "access.sign_in_wrong");
  EXPECT_EQ(recorded.back().operation, "access.accept_invitation");
  EXPECT_EQ(recorded.back().outcome, "done");
}

TEST_F(SignInOverHttp, makes_a_site_device_and_a_day_vaccinator_whose_pin_unlocks_it) {
  const std::string lead = cookie_of(accept(password));
  const auto device = post("/api/sites/harbor/devices", R"({"id":"d-1","name":"Desk"})", lead);
  ASSERT_EQ(device.status, 200) << device.body;
  const std::string on_device = cookie_of(device);

  const std::string tonight = to_rfc3339(wall_clock() + std::chrono::hours{8});
  const auto helper = post("/api/sites/harbor/day-vaccinators",
                           R"({"id":"h-1","display_name":"Helper","ends_at":")" + tonight + R"("})", lead);
  ASSERT_EQ(helper.status, 200) << helper.body;
  const std::string pin = helper.body.substr(helper.body.find("\"pin\":\"") + 7, 6);

  EXPECT_NE(client().get("/api/device", on_device).body.find("Helper"), std::string::npos);
  EXPECT_EQ(client().get("/api/device").status, 403);
  EXPECT_EQ(post("/api/device/unlock", R"({"staff":"h-1","pin":"000000"})", on_device).status, 403);
  const auto unlocked = post("/api/device/unlock", R"({"staff":"h-1","pin":")" + pin + R"("})", on_device);
  ASSERT_EQ(unlocked.status, 200) << unlocked.body;
  EXPECT_EQ(client().get("/api/staff", cookie_of(unlocked)).status, 403);
  EXPECT_EQ(post("/api/pin", R"({"pin":"402917"})", cookie_of(unlocked)).status, 403);
  EXPECT_EQ(post("/api/pin", R"({"pin":"402917"})", lead).status, 204);
}

TEST_F(SignInOverHttp, asks_for_the_right_before_it_makes_a_pin_and_keeps_the_refusal_on_record) {
  const std::string lead = cookie_of(accept(password));
  const std::string tonight = to_rfc3339(wall_clock() + std::chrono::hours{8});
  const std::string helper = R"({"id":"h-1","display_name":"Helper","ends_at":")" + tonight + R"("})";
  const auto added = post("/api/sites/harbor/day-vaccinators", helper, lead);
  ASSERT_EQ(added.status, 200) << added.body;
  const std::string pin = added.body.substr(added.body.find("\"pin\":\"") + 7, 6);
  const std::string device = cookie_of(post("/api/sites/harbor/devices", R"({"id":"d-1","name":"Desk"})", lead));
  const std::string vaccinator =
      cookie_of(post("/api/device/unlock", R"({"staff":"h-1","pin":")" + pin + R"("})", device));

  EXPECT_EQ(post("/api/sites/harbor/day-vaccinators", helper).status, 401);
  EXPECT_EQ(post("/api/sites/harbor/day-vaccinators", "not even read").status, 400);
  EXPECT_EQ(post("/api/sites/harbor/day-vaccinators", helper, vaccinator).status, 403);
  EXPECT_EQ(events().front().operation, "access.add_day_vaccinator");
  EXPECT_EQ(events().front().outcome, "access.permission_missing");

  const auto refused = [&](const std::string& path, const std::string& body, const std::string& operation) {
    const std::size_t before = events().size();
    EXPECT_EQ(post(path, body, vaccinator).status, 403) << path;
    ASSERT_EQ(events().size(), before + 1) << path;
    EXPECT_EQ(events().front().operation, operation);
    EXPECT_EQ(events().front().outcome, "access.full_sign_in_needed") << path;
    EXPECT_EQ(events().front().staff_id.text, "h-1") << path;
  };
  refused("/api/pin", R"({"pin":"408173"})", "access.set_pin");
  refused("/api/me/recovery-codes", R"({"password":"something else entirely"})", "access.renew_own_recovery_codes");
  refused("/api/me/second-step/offer", "{}", "access.offer_own_second_step");
}

TEST_F(SignInOverHttp, counts_wrong_sign_ins_of_one_ipv6_customer_together) {
  const auto from = [&](const std::string& address, int number) {
    return post("/api/sign-in",
                R"({"sign_in_name":"nobody)" + std::to_string(number) + R"(","password":"x","second_step":"000000"})",
                "X-Forwarded-For: " + address + "\r\n")
        .status;
  };
  for (int i = 0; i < 20; ++i) EXPECT_EQ(from("2001:db8::" + std::to_string(i + 1), i), 403) << i;
  EXPECT_EQ(from("2001:db8:0:0:ffff::1", 20), 429);
  EXPECT_EQ(from("2001:db8:0:1::1", 21), 403);
}

TEST_F(SignInOverHttp, lets_staff_change_their_own_password_codes_and_phone) {
  const std::string lead = cookie_of(accept(password));
  const auto change = [&](const std::string& old, const std::string& fresh) {
    return post("/api/me/password", R"({"password":")" + old + R"(","new_password":")" + fresh + R"("})", lead);
  };
  EXPECT_NE(change(password, "password1234").body.find("access.password_too_easy"), std::string::npos);
  const auto wrong = change("something else entirely", "harbor violet sandwich moonlit");
  EXPECT_EQ(wrong.status, 400);
  EXPECT_NE(wrong.body.find("access.password_wrong"), std::string::npos);
  EXPECT_EQ(change(password, "harbor violet sandwich moonlit").status, 204);
  EXPECT_EQ(change(password, "harbor violet sandwich moonlit").status, 400);

  const std::string now_in_use = R"({"password":"harbor violet sandwich moonlit")";
  EXPECT_NE(post("/api/me/recovery-codes", now_in_use + "}", lead).body.find("recovery_codes"), std::string::npos);
  const auto offer = post("/api/me/second-step/offer", "{}", lead);
  ASSERT_EQ(offer.status, 200) << offer.body;
  EXPECT_NE(offer.body.find("second_step_qr"), std::string::npos);
  const std::string offered = offer.body.substr(offer.body.find("\"token\":\"") + 9, 43);
  const auto secret = access::offered_second_step(database().keys(), staff_id(lead) + "/" + offered);
  const std::string first_code = access::second_step_code(secret, access::second_step_at(wall_clock()));
  const auto replaced =
      post("/api/me/second-step", now_in_use + R"(,"token":")" + offered + R"(","second_step":")" + first_code + "\"}",
           lead);
  EXPECT_EQ(replaced.status, 200) << replaced.body;

  EXPECT_EQ(post("/api/me/end-sign-ins", "{}", lead).status, 204);
  EXPECT_EQ(client().get("/api/staff", lead).status, 401);
  EXPECT_EQ(post("/api/me/recovery-codes", now_in_use + "}", lead).status, 401);
}

TEST_F(SignInOverHttp, keeps_tokens_and_passwords_out_of_addresses_and_answers) {
  const auto missing = post("/api/invitations/find", R"({"token":"canary-token"})");
  EXPECT_EQ(missing.status, 404);
  EXPECT_EQ(missing.body.find("canary"), std::string::npos);
  const auto wrong = sign_in("canary-password", "canary");
  EXPECT_EQ(wrong.status, 403);
  EXPECT_EQ(wrong.body.find("canary"), std::string::npos);
}

}  // namespace
}  // namespace quell::server
