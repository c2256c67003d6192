#include "apps/server/dispatch.h"

#include <mutex>

#include "apps/server/testing/notes.h"

namespace quell::server {
namespace {

struct Audited_ {
  std::string staff, operation, refused;
  std::vector<std::string> touched;
};

// Two people are known: "nurse" may give doses, "clerk" may not; "ended" was signed out.
struct StaffRoutes : NotesServer {
  std::mutex lock;
  std::vector<Audited_> events;

  void SetUp() override {
    find_actor = [](storage::Transaction&, const Credentials& shown, Instant) -> Result<std::optional<access::Actor>> {
      if (shown.sign_in == "ended") return fail(FailureKind::not_permitted, "access.signed_out");
      if (shown.sign_in.empty()) return std::optional<access::Actor>{};
      access::Actor actor{.program = ProgramId{"test"}, .staff = StaffId{shown.sign_in}};
      actor.sign_in = "hash of " + shown.sign_in;
      if (shown.sign_in == "nurse") actor.permissions.add(access::Permission::give_doses);
      return std::optional{actor};
    };
    audit = [this](storage::Transaction&, const access::Actor& actor, const AuditedRequest& request, Instant,
                   Seed) -> Result<void> {
      const std::lock_guard hold{lock};
      used_sign_in = actor.sign_in;
      if (fail_audit) return fail(FailureKind::unavailable, "storage.failed");
      Audited_ event{actor.staff.text, request.operation, request.refused, {}};
      for (const auto& touched : request.touched) event.touched.push_back(touched.subject_id);
      events.push_back(event);
      return {};
    };
    start(note_routes());
  }
  bool fail_audit = false;
  std::string used_sign_in;  // as the last audit event knew it

  HttpAnswer keep(std::string_view headers) {
    return client().send("POST", "/api/staff/notes", std::string{json_headers} + std::string{headers},
                         note_json("n-1"));
  }
  static constexpr std::string_view own_page =
      "Cookie: quell_sign_in=nurse\r\nOrigin: http://quell.test\r\nX-Quell-Request: 1\r\n";
};

TEST_F(StaffRoutes, need_someone_who_is_signed_in) {
  EXPECT_EQ(keep("").status, 401);
  const HttpAnswer ended = keep("Authorization: Bearer ended\r\n");
  EXPECT_EQ(ended.status, 401);
  EXPECT_NE(ended.body.find("server.sign_in_needed"), std::string::npos);
  EXPECT_NE(ended.body.find("access.signed_out"), std::string::npos) << "and says why";
  EXPECT_EQ(kept_notes(), 0u);
}

TEST_F(StaffRoutes, asked_by_a_page_that_nobody_touches_are_on_record_and_keep_no_sign_in_alive) {
  EXPECT_EQ(keep(own_page).status, 200);
  EXPECT_EQ(used_sign_in, "hash of nurse");
  EXPECT_EQ(client().get("/api/staff/notes/n-1", std::string{own_page} + "X-Quell-Unattended: 1\r\n").status, 200);
  EXPECT_EQ(used_sign_in, "");
  EXPECT_EQ(events.size(), 2u);
}

TEST_F(StaffRoutes, need_the_permission_and_the_refusal_goes_on_record) {
  EXPECT_EQ(keep("Authorization: Bearer clerk\r\n").status, 403);

  EXPECT_EQ(kept_notes(), 0u);
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(events[0].staff, "clerk");
  EXPECT_EQ(events[0].refused, "access.permission_missing");
}

TEST_F(StaffRoutes, write_one_audit_event_a_request_with_whose_records_were_touched) {
  EXPECT_EQ(keep(own_page).status, 200);
  EXPECT_EQ(client().get("/api/staff/notes/n-1", own_page).status, 200);

  ASSERT_EQ(events.size(), 2u);
  EXPECT_EQ(events[0].operation, "server.keep_note");
  EXPECT_EQ(events[1].operation, "server.find_note");
  EXPECT_EQ(events[1].touched, std::vector<std::string>{"n-1"});
}

TEST_F(StaffRoutes, show_and_change_nothing_that_cannot_go_on_record) {
  keep(own_page);
  fail_audit = true;

  const HttpAnswer read = client().get("/api/staff/notes/n-1", own_page);
  const HttpAnswer written =
      client().send("POST", "/api/staff/notes", std::string{json_headers} + std::string{own_page}, note_json("n-2"));

  EXPECT_EQ(read.status, 503);
  EXPECT_EQ(read.body.find("two vials"), std::string::npos);
  EXPECT_EQ(written.status, 503);
  EXPECT_EQ(kept_notes(), 1u);
}

TEST_F(StaffRoutes, are_not_kept_by_the_browser) {
  keep(own_page);
  EXPECT_EQ(client().get("/api/staff/notes/n-1", own_page).headers.at("cache-control"), "no-store");
}

TEST_F(StaffRoutes, refuse_what_another_sites_page_sends) {
  EXPECT_EQ(keep("Cookie: quell_sign_in=nurse\r\nX-Quell-Request: 1\r\nOrigin: http://evil.test\r\n").status, 403);
  EXPECT_EQ(keep("Cookie: quell_sign_in=nurse\r\nX-Quell-Request: 1\r\nSec-Fetch-Site: cross-site\r\n").status, 403);
  EXPECT_EQ(keep("Cookie: quell_sign_in=nurse\r\nX-Quell-Request: 1\r\nOrigin: null\r\n").status, 403);
  EXPECT_EQ(keep("Cookie: quell_sign_in=nurse\r\nOrigin: http://quell.test\r\n").status, 403) << "no X-Quell-Request";
  const HttpAnswer bare = keep("Cookie: quell_sign_in=nurse\r\nX-Quell-Request: 1\r\n");
  EXPECT_EQ(bare.status, 403) << "neither Origin nor Sec-Fetch-Site";
  EXPECT_NE(bare.body.find("server.cross_site"), std::string::npos);
  EXPECT_EQ(kept_notes(), 0u);
}

TEST_F(StaffRoutes, and_all_others_are_refused_in_the_language_of_their_address) {
  for (const std::string path : {"/es/nothing", "/es/api/nothing", "/es/%ff"}) {
    const auto answer = client().get(path, "Accept-Language: en\r\n");
    EXPECT_EQ(answer.status, 404) << path;
    EXPECT_EQ(answer.headers.at("content-language"), "es") << path;
  }
  EXPECT_EQ(client().get("/nothing", "Accept-Language: es\r\n").headers.at("content-language"), "es");
}

TEST_F(StaffRoutes, also_refuse_for_the_public_what_another_sites_page_sends) {
  const auto send = [&](std::string_view headers) {
    return client()
        .send("POST", "/api/notes", std::string{json_headers} + std::string{headers}, note_json("n-1"))
        .status;
  };
  EXPECT_EQ(send("Origin: http://evil.test\r\n"), 403);
  EXPECT_EQ(send("Sec-Fetch-Site: same-site\r\n"), 403);
  EXPECT_EQ(kept_notes(), 0u);
  EXPECT_EQ(send("Origin: http://quell.test\r\nSec-Fetch-Site: same-origin\r\n"), 200);
}

TEST_F(StaffRoutes, that_are_public_serve_also_who_was_signed_out) {
  EXPECT_EQ(client().get("/api/notes", "Authorization: Bearer ended\r\n").status, 200);
}

TEST_F(StaffRoutes, hide_metrics_from_who_comes_through_a_proxy) {
  EXPECT_EQ(client().get("/metrics", "X-Forwarded-For: 192.0.2.7\r\n").status, 403);
  client().get("/api/notes/n-7");
  const HttpAnswer shown = client().get("/metrics");
  EXPECT_EQ(shown.status, 200);
  EXPECT_NE(shown.body.find(R"(route="/api/notes/{id}")"), std::string::npos);
  EXPECT_EQ(shown.body.find("n-7"), std::string::npos) << "patterns only";
}

}  // namespace
}  // namespace quell::server
