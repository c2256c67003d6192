#pragma once

#include <vector>

#include "clinics/call_back.h"
#include "clinics/list_standby.h"

namespace quell::clinics {

struct CallBackQuestion {};
BOOST_DESCRIBE_STRUCT(CallBackQuestion, (), ())

enum class ClaimedBy { nobody, me, someone };
BOOST_DESCRIBE_ENUM(ClaimedBy, nobody, me, someone)

struct CallBackLine {
  CallBackId call_back;
  int version = 1;
  PersonId person;
  people::NameText name_to_call;  // who to ask for
  std::optional<Private<people::Language>> language;
  BestTime best_time{};
  Channel channel{};
  CallBackState state{};
  Instant asked_at;
  int tries = 0;
  std::optional<Instant> last_tried_at;
  std::optional<CallOutcome> outcome;  // of the last try
  Instant changed_at;
  ClaimedBy claimed{};
  std::optional<Instant> claim_ends_at;
  bool voicemail_allowed = false;
  int same_phone = 0;                  // further ones on this list with the same phone
  std::optional<PhoneToCall> to_call;  // while one holds it oneself
};
BOOST_DESCRIBE_STRUCT(CallBackLine, (),
                      (call_back, version, person, name_to_call, language, best_time, channel, state, asked_at, tries,
                       last_tried_at, outcome, changed_at, claimed, claim_ends_at, voicemail_allowed, same_phone,
                       to_call))

struct CallBackList {
  int waiting = 0;                  // all of them
  std::vector<CallBackLine> lines;  // oldest first, at most 100; one's own claim is always among them
  std::vector<CallBackLine> today;  // closed or taken back today, the latest first, at most 50
};
BOOST_DESCRIBE_STRUCT(CallBackList, (), (waiting, lines, today))

// Who waits to be called. Every person shown is touched for the audit event.
//
// Fails: not_permitted access.permission_missing   work_call_backs
Result<CallBackList> list_call_backs(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                     const CallBackQuestion& question);

}  // namespace quell::clinics
