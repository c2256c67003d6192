#include "access/verify_audit.h"

#include <gtest/gtest.h>

#include "access/append_audit_event.h"
#include "access/seal_audit.h"
#include "access/testing/staff.h"
#include "storage/connection.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

using storage::Engine;

struct VerifyAudit : storage::EachDatabase {
  void append(int number) {
    append_audit_event(
        tx(), system_actor(spring), morning + std::chrono::seconds{number},
        Seed::from_number(static_cast<std::uint64_t>(number)),
        {"people.open_person", AuditKind::read, "done", {{"people.person", "p-" + std::to_string(number)}}});
  }
  void seal(int events) {
    for (int i = 0; i < events; ++i) append(i);
    seal_audit(tx(), morning);
  }
  AuditVerified verify(const AuditCheckpoint& from = {}) { return *verify_audit(tx(), from); }

  // As an intruder with the database in hand would: without the triggers that refuse change.
  void tamper(const std::string& table, const std::string& sql) {
    auto& connection = static_cast<storage::Connection&>(tx());
    if (GetParam() == Engine::sqlite)
      connection.command("drop trigger " + table + "_refuses_update; drop trigger " + table + "_refuses_delete");
    else connection.command("drop trigger " + table + "_is_append_only on " + table);
    connection.command(sql);
  }
  static std::string at(int position) {
    return "(select event_id from access_audit_seal where position = " + std::to_string(position) + ")";
  }
};
ON_EACH_DATABASE(VerifyAudit);

TEST_P(VerifyAudit, of_an_empty_log_finds_nothing_wrong) {
  const AuditVerified found = verify();
  EXPECT_FALSE(found.fault);
  EXPECT_EQ(found.verified, 0);
  EXPECT_EQ(found.unsealed, 0);
}

TEST_P(VerifyAudit, counts_what_holds_and_the_unsealed_tail) {
  seal(6);
  append(6);
  append(7);
  const AuditVerified found = verify();
  EXPECT_FALSE(found.fault);
  EXPECT_EQ(found.verified, 6);
  EXPECT_EQ(found.unsealed, 2);
}

TEST_P(VerifyAudit, by_hand_is_for_auditors) {
  const Actor auditor{.program = spring, .permissions = {Permission::read_audit}};
  seal(2);
  EXPECT_EQ(check_audit(tx(), auditor, morning, {})->verified, 2);
  EXPECT_EQ(reason_of(check_audit(tx(), public_actor(spring), morning, {})), "access.permission_missing");
}

TEST_P(VerifyAudit, goes_on_from_a_checkpoint) {
  seal(4);
  const AuditCheckpoint checkpoint = verify().reached;
  append(4);
  seal_audit(tx(), morning);
  EXPECT_EQ(verify(checkpoint).verified, 1);
  EXPECT_EQ(verify({checkpoint.position, "0000"}).fault, AuditFault::chain_broken);
  EXPECT_EQ(verify({99, "0000"}).fault, AuditFault::chain_broken);
}

TEST_P(VerifyAudit, walks_over_more_than_one_page) {
  for (int i = 0; i < 5200; ++i) append(i);
  for (int i = 0; i < 6; ++i) seal_audit(tx(), morning);
  EXPECT_EQ(verify().verified, 5200);
}

TEST_P(VerifyAudit, finds_each_changed_field_of_an_event) {
  seal(3);
  const char* changes[] = {"program_id = 'x'", "occurred_at = 1", "staff_id = 'x'",  "organization_id = 'x'",
                           "request_id = 'x'", "operation = 'x'", "kind = 'change'", "kind = 'x'",
                           "subjects = ''",    "fields = 'x'",    "purpose = 'x'",   "outcome = 'x'"};
  tamper("access_audit_event", "select 1");
  auto& connection = static_cast<storage::Connection&>(tx());
  for (const char* change : changes) {
    connection.command("savepoint change; update access_audit_event set " + std::string{change} +
                       " where id = " + at(2));
    const AuditVerified found = verify();
    EXPECT_EQ(found.fault, AuditFault::event_changed) << change;
    EXPECT_EQ(found.broken_at, 2) << change;
    EXPECT_EQ(found.verified, 1) << change;
    connection.command("rollback to savepoint change");
  }
  EXPECT_FALSE(verify().fault);
}

TEST_P(VerifyAudit, finds_a_deleted_event) {
  seal(3);
  tamper("access_audit_event", "delete from access_audit_event where id = " + at(3));
  EXPECT_EQ(verify().fault, AuditFault::event_missing);
  EXPECT_EQ(verify().broken_at, 3);
}

TEST_P(VerifyAudit, finds_a_deleted_event_together_with_its_seal) {
  seal(3);
  tamper("access_audit_seal", "delete from access_audit_seal where position = 2");
  EXPECT_EQ(verify().fault, AuditFault::seal_missing);
  EXPECT_EQ(verify().broken_at, 2);
}

TEST_P(VerifyAudit, finds_that_the_end_was_cut_off) {
  seal(3);
  tamper("access_audit_seal", "delete from access_audit_seal where position = 3");
  EXPECT_EQ(verify().fault, AuditFault::end_missing);
}

TEST_P(VerifyAudit, finds_a_changed_seal) {
  seal(3);
  tamper("access_audit_seal", "update access_audit_seal set previous_hash = 'x' where position = 2");
  EXPECT_EQ(verify().fault, AuditFault::chain_broken);
}

TEST_P(VerifyAudit, finds_an_event_removed_before_it_was_sealed) {
  append(1);
  tamper("access_audit_event", "delete from access_audit_event");
  EXPECT_EQ(verify().fault, AuditFault::unsealed_removed);
}

TEST_P(VerifyAudit, finds_an_event_hidden_from_the_sealer) {
  append(1);
  tx().execute("delete from access_audit_waiting", storage::NoParameters{});
  EXPECT_EQ(verify().fault, AuditFault::unsealed_hidden);
}

TEST_P(VerifyAudit, finds_the_rewritten_chain_by_a_checkpoint_kept_elsewhere) {
  seal(3);
  const AuditCheckpoint kept = verify().reached;
  tamper("access_audit_seal",
         "delete from access_audit_seal; update access_audit_head set position = 0, hash = '';"
         "insert into access_audit_waiting (event_id) select id from access_audit_event");
  static_cast<storage::Connection&>(tx()).command(
      GetParam() == Engine::sqlite ? "drop trigger access_audit_event_refuses_update"
                                   : "drop trigger access_audit_event_is_append_only on access_audit_event");
  static_cast<storage::Connection&>(tx()).command("update access_audit_event set staff_id = 'someone-else'");
  seal_audit(tx(), morning);
  EXPECT_FALSE(verify().fault);  // a whole new chain holds in itself
  EXPECT_EQ(verify(kept).fault, AuditFault::chain_broken);
}

}  // namespace
}  // namespace quell::access
