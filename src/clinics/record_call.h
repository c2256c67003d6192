#pragma once

#include "clinics/claim_call_back.h"

namespace quell::clinics {

struct CallTry {
  CallBackId call_back;
  int version = 0;  // that the list showed
  CallOutcome outcome{};
};
BOOST_DESCRIBE_STRUCT(CallTry, (), (call_back, version, outcome))

// Notes what came of a call, and lets go of it: it is closed, or waits for the next try. Sent twice it is noted once.
//
// Fails: not_permitted access.permission_missing             work_call_backs
//        not_found     clinics.call_back_unknown
//        conflict      clinics.call_back_changed_meanwhile
//        conflict      clinics.call_back_not_yours           claim it first
//        conflict      clinics.voicemail_not_allowed         the person did not allow a message
Result<CallBackChange> record_call(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                   const CallTry& request);

struct CallUndo {
  CallBackId call_back;
  int version = 0;
};
BOOST_DESCRIBE_STRUCT(CallUndo, (), (call_back, version))

// Takes the last noted try back: the call-back stands on the list as before, claimed again by the actor where the actor
// holds no other. The history keeps both.
//
// Fails: not_permitted access.permission_missing
//        not_found     clinics.call_back_unknown
//        conflict      clinics.call_back_changed_meanwhile
//        conflict      clinics.call_back_nothing_to_undo   the last thing that happened was no try
Result<CallBackChange> undo_call(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                 const CallUndo& request);

}  // namespace quell::clinics
