#pragma once

#include "access/actor.h"
#include "core/seed.h"
#include "storage/transaction.h"

namespace quell::outreach {

// Queues the reminders of tomorrow's appointments, today and outside the quiet hours: each once for its time, so that
// one that was moved is told anew and one that was cancelled not at all. A job: at most `count_max` a call; returns how
// many it looked at. Without a gateway it does nothing.
Result<int> queue_reminders(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                            int count_max);

// Queues the questions for symptoms of contacts who are asked by text, on their days. What cannot be asked by text,
// and what nobody has answered within the pack's hours, goes to the phone list; without a gateway that is all of them.
// As above.
Result<int> queue_check_texts(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                              int count_max);

// Whether the above would find anything: asked in a reading transaction, so that no writer waits while nothing is due.
Result<bool> any_reminder_due(storage::Transaction& tx, const access::Actor& actor, Instant now);
Result<bool> any_check_due(storage::Transaction& tx, const access::Actor& actor, Instant now);

}  // namespace quell::outreach
