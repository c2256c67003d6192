#pragma once

#include <string>

#include "core/ids.h"
#include "core/instant.h"
#include "storage/transaction.h"

namespace quell::storage {

// What a verb announces to upper rooms, written in the verb's own transaction. Ids only, no personal data.
struct Event {
  EventId id;
  std::string kind;  // "clinics.dose_given"
  int schema_version = 1;
  ProgramId program;
  std::string subject_id;
  Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(Event, (), (id, kind, schema_version, program, subject_id, occurred_at))

void announce(Transaction& tx, const Event& event);

}  // namespace quell::storage
