#pragma once

#include <optional>
#include <vector>

#include "access/actor.h"
#include "clinics/appointment.h"
#include "programs/program.h"

namespace quell::clinics {

using CallBackId = Id<struct CallBackTag>;

// withdrawn: taken back by whoever asked, by code
enum class CallBackState { waiting, closed, withdrawn };
BOOST_DESCRIBE_ENUM(CallBackState, waiting, closed, withdrawn)

enum class BestTime { any_time, morning, afternoon, evening };
BOOST_DESCRIBE_ENUM(BestTime, any_time, morning, afternoon, evening)

// no_answer and left_message leave it on the list; the others close it.
enum class CallOutcome { no_answer, left_message, wrong_number, booked, answered, not_wanted };
BOOST_DESCRIBE_ENUM(CallOutcome, no_answer, left_message, wrong_number, booked, answered, not_wanted)
bool closes(CallOutcome outcome);

enum class CallBackEvent {
  asked,
  claimed,
  given_back,
  no_answer,
  left_message,
  wrong_number,
  booked,
  answered,
  not_wanted,
  undone,
  withdrawn,
  returned
};
BOOST_DESCRIBE_ENUM(CallBackEvent, asked, claimed, given_back, no_answer, left_message, wrong_number, booked, answered,
                    not_wanted, undone, withdrawn, returned)

// Someone who asked to be called. Holds ids only: name, phone, language and consent stand in `people`.
struct CallBack {
  CallBackId id;
  ProgramId program_id;
  int version = 1;
  PersonId person_id;
  CallBackState state{};
  BestTime best_time{};
  Channel channel{};
  std::optional<std::string> code_hash;
  Instant asked_at;
  StaffId asked_by;
  int tries = 0;
  std::optional<Instant> last_tried_at;
  std::optional<CallOutcome> outcome;  // of the last try
  Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(CallBack, (),
                      (id, program_id, version, person_id, state, best_time, channel, code_hash, asked_at, asked_by,
                       tries, last_tried_at, outcome, changed_at))

// A line of the history: what the version did.
struct CallBackEntry {
  CallBackId call_back_id;
  int version = 1;
  CallBackEvent kind{};
  std::optional<int> undoes;
  Instant recorded_at;
  StaffId recorded_by;
};
BOOST_DESCRIBE_STRUCT(CallBackEntry, (), (call_back_id, version, kind, undoes, recorded_at, recorded_by))

struct CallBackClaim {
  StaffId staff_id;
  CallBackId call_back_id;
  Instant claimed_at;
};
BOOST_DESCRIBE_STRUCT(CallBackClaim, (), (staff_id, call_back_id, claimed_at))

// Fails: not_found clinics.call_back_unknown
Result<CallBack> find_call_back(storage::Transaction& tx, const ProgramId& program, const CallBackId& id);

// The code that whoever asked was given: it finds the call-back again, and takes it back.
std::string code_of_call_back(storage::Transaction& tx, const programs::InForce& program, const CallBackId& id);

void insert_call_back(storage::Transaction& tx, const CallBack& call_back);

// Writes the row back with its line of history, and raises the version.
// Fails: conflict clinics.call_back_changed_meanwhile
Result<CallBack> change_call_back(storage::Transaction& tx, const access::Actor& actor, Instant now, CallBack call_back,
                                  CallBackEvent kind, std::optional<int> undoes = {});

// The history, the newest first.
std::vector<CallBackEntry> call_back_history(storage::Transaction& tx, const CallBackId& id);

// Claims that began after this instant stand.
Instant claims_since(Instant now);

// Who calls this person now, if anyone; a claim that was left too long stands for nobody.
std::optional<CallBackClaim> standing_claim(storage::Transaction& tx, Instant now, const CallBackId& id);
void end_claim(storage::Transaction& tx, const CallBackId& id);

}  // namespace quell::clinics
