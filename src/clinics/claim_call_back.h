#pragma once

#include "clinics/call_back.h"
#include "core/seed.h"

namespace quell::clinics {

struct CallBackChoice {
  CallBackId call_back;
};
BOOST_DESCRIBE_STRUCT(CallBackChoice, (), (call_back))

struct CallBackChange {
  CallBackId call_back;
  int version = 1;
  CallBackState state{};
  bool mine = false;  // claimed by who asks
};
BOOST_DESCRIBE_STRUCT(CallBackChange, (), (call_back, version, state, mine))

// Takes one call-back: nobody else calls the person while it lasts (30 minutes). Claiming one's own
// again changes nothing. One that was left too long is anyone's.
//
// Fails: not_permitted access.permission_missing          work_call_backs
//        not_found     clinics.call_back_unknown
//        conflict      clinics.call_back_closed
//        conflict      clinics.call_back_withdrawn        the person took it back
//        conflict      clinics.call_back_taken            someone else was first
//        conflict      clinics.one_call_back_at_a_time    the actor holds another: note its outcome or give it back
//        conflict      clinics.call_back_changed_meanwhile
Result<CallBackChange> claim_call_back(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                       const CallBackChoice& request);

// Gives it back to the list without a try. Twice is as good as once.
//
// Fails: not_permitted access.permission_missing
//        not_found     clinics.call_back_unknown
//        conflict      clinics.call_back_not_yours   someone else holds it
Result<CallBackChange> give_back_call_back(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                           const CallBackChoice& request);

}  // namespace quell::clinics
