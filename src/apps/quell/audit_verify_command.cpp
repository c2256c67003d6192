#include <cstdio>
#include <cstdlib>

#include "access/verify_audit.h"
#include "apps/quell/commands.h"
#include "apps/quell/keys_file.h"
#include "storage/connection.h"
#include "storage/key_check.h"
#include "storage/migrate.h"

namespace quell::command_line {
namespace {

struct AuditVerifyOptions {
  std::string database = "sqlite://quell.db";
  std::string keys = "quell.keys";
  std::string position = "0";
  std::optional<std::string> hash;
};
BOOST_DESCRIBE_STRUCT(AuditVerifyOptions, (), (database, keys, position, hash))

void print(const access::AuditVerified& found) {
  std::printf("verified %lld, up to position %lld\nhash %s\nunsealed %lld\n", static_cast<long long>(found.verified),
              static_cast<long long>(found.reached.position), found.reached.hash.c_str(),
              static_cast<long long>(found.unsealed));
  if (found.verified == 0 && found.unsealed > 0)
    std::printf("Nothing is sealed yet: servers seal the log while they run. Run this again after a minute.\n");
  if (found.fault)
    std::printf("BROKEN: %s at position %lld\n", std::string{name_of(*found.fault)}.c_str(),
                static_cast<long long>(found.broken_at.value_or(0)));
}

Result<int> run_audit_verify(const AuditVerifyOptions& options) {
  const KeyRing keys = TRY(keys_in(options.keys));
  const auto connection = TRY(storage::connect(options.database, keys, storage::Access::write));
  TRY(storage::require_migrated(*connection));
  TRY(storage::require_same_keys(*connection));
  connection->begin(storage::Access::read);
  const auto found = TRY(access::verify_audit(
      *connection, {std::strtoll(options.position.c_str(), nullptr, 10), options.hash.value_or("")}));
  connection->rollback();
  print(found);
  return found.fault ? 1 : 0;
}

}  // namespace

Command audit_verify_command() {
  return make_command<AuditVerifyOptions>("audit verify",
                                          "Walk the chain of the audit log; exit code 1 where it is broken",
                                          {{"database", {"sqlite:///path/file.db or postgresql://user@host:port/name"}},
                                           {"keys", {"the key file (quell make-keys)"}},
                                           {"position", {"go on from here, where an earlier run came to"}},
                                           {"hash", {"the hash that the earlier run printed"}}},
                                          run_audit_verify);
}

}  // namespace quell::command_line
