#include "inventory/discrepancy.h"

#include "worklist/open_task.h"

namespace quell::inventory {

worklist::Task open_discrepancy(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                                const LedgerEntry& entry) {
  return worklist::open_task(tx, actor, now,
                             {
                                 .id = seed.next_id<TaskId>(),
                                 .kind = discrepancy_task,
                                 .subject_id = entry.id.text,
                                 .site = entry.site,
                                 .permission = access::Permission::manage_stock,
                                 .due_at = now + std::chrono::hours{24},
                                 .note = {},
                                 .repeats = worklist::Repeats::one_at_a_time,
                             });
}

}  // namespace quell::inventory
