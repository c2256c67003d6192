#include "apps/quell/link_command.h"

#include <cstdio>

#include "access/append_audit_event.h"

namespace quell::command_line {

Result<access::OneTimeLink> write_link(storage::Database& database, const ProgramId& program,
                                       const std::string& operation, const MakeLink& make) {
  const Instant now = wall_clock();
  return database.write(
      "access",
      [&, seed = Seed::fresh(), audit_seed = Seed::fresh()](storage::Transaction& tx) -> Result<access::OneTimeLink> {
        const auto link = TRY(make(tx, now, seed));
        access::append_audit_event(tx, access::system_actor(program), now, audit_seed,
                                   {operation, access::AuditKind::change, "done", tx.take_touched()});
        return link;
      });
}

void print_link(const std::string& origin, const access::OneTimeLink& link) {
  // What follows '#' stays in the browser: no server or proxy logs it.
  if (link.ended_earlier) std::printf("A link that was made before works no longer. The new one:\n");
  std::printf("%s/staff/invitation#%s\nIt works once, until %s.\n", origin.c_str(), link.token.c_str(),
              to_rfc3339(link.ends_at).c_str());
}

}  // namespace quell::command_line
