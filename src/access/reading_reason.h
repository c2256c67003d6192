#pragma once

#include <boost/describe.hpp>
#include <optional>

#include "access/actor.h"
#include "storage/transaction.h"

namespace quell::access {

// Why someone opens a person who is not on the own worklist. Codes, never free text: what people type may hold personal
// data, and audit holds none.
enum class ReadingReason {
  person_asks,        // the person is on the phone or at the desk
  urgent_care,        // a reaction, an error, an exposure whose clock runs
  contact_follow_up,  // a contact or a case of the own investigation
  likely_same_person,
  data_correction,
  complaint,
};
BOOST_DESCRIBE_ENUM(ReadingReason, person_asks, urgent_care, contact_follow_up, likely_same_person, data_correction,
                    complaint)

// Break-glass: the reason goes into the request's audit event, as its purpose.
// Fails: invalid_input access.reading_reason_missing   at "/reading_reason"
Result<void> require_reading_reason(storage::Transaction& tx, const std::optional<ReadingReason>& reason);

}  // namespace quell::access
