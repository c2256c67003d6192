#pragma once

#include "clinics/call_back.h"
#include "core/seed.h"
#include "core/text.h"

namespace quell::clinics {

struct CallBackCode {
  Text<64> code;
};
BOOST_DESCRIBE_STRUCT(CallBackCode, (), (code))

// What the bearer of a code may know of the call that they asked for.
struct OwnCallBack {
  CallBackState state{};
  BestTime best_time{};
  Instant asked_at;
  int tries = 0;
  std::optional<Instant> last_tried_at;
};
BOOST_DESCRIBE_STRUCT(OwnCallBack, (), (state, best_time, asked_at, tries, last_tried_at))

// Fails: not_found clinics.code_unknown   the same for a wrong code and for one that never was
Result<OwnCallBack> find_own_call_back(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                       const CallBackCode& request);

// Takes it back, by code: nobody calls any more, and whoever held it is free for the next. Twice is as good as once;
// one that is closed stays so. Fails: not_found clinics.code_unknown
Result<OwnCallBack> withdraw_call_back(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                       const CallBackCode& request);

// Undo of taking it back: where they stood before.
// Fails: not_found clinics.code_unknown
//        conflict  clinics.call_back_not_withdrawn   it was closed by a call
Result<OwnCallBack> return_to_call_backs(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                         const CallBackCode& request);

}  // namespace quell::clinics
