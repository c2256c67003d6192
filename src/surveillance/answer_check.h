#pragma once

#include "surveillance/symptom_check.h"

namespace quell::surveillance {

// What the page behind a text's link shows: nothing of who it is for.
struct CheckShown {
  Date due_on;
  bool answered = false;
  bool ended = false;  // the monitoring is over, or another check has come since
};
BOOST_DESCRIBE_STRUCT(CheckShown, (), (due_on, answered, ended))

struct CheckQuestion {
  Text<64> code;
};
BOOST_DESCRIBE_STRUCT(CheckQuestion, (), (code))

// Fails: not_found surveillance.check_unknown   no text carried this code
Result<CheckShown> show_check(storage::Transaction& tx, const access::Actor& actor, Instant now,
                              const CheckQuestion& question);

struct CheckAnswered {
  Text<64> code;
  CheckAnswer answer = CheckAnswer::well;
};
BOOST_DESCRIBE_STRUCT(CheckAnswered, (), (code, answer))

// Answers by the link of a text. An answer may be changed on its day: symptoms may come in the evening. Symptoms make
// an urgent task; whoever wants no more texts is followed by oneself.
//
// Fails: not_found surveillance.check_unknown
//        conflict  surveillance.check_is_over   another day has come, or the monitoring is over
Result<CheckShown> answer_check(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                const CheckAnswered& request);

enum class CallOutcome { well, symptoms, no_answer, wrong_number, stop_asking };
BOOST_DESCRIBE_ENUM(CallOutcome, well, symptoms, no_answer, wrong_number, stop_asking)

struct CheckCall {
  SymptomCheckId check;
  CallOutcome outcome = CallOutcome::no_answer;
};
BOOST_DESCRIBE_STRUCT(CheckCall, (), (check, outcome))

struct CheckState {
  SymptomCheckId id;
  std::int64_t tries = 0;
  std::optional<CheckAnswer> answer;
};
BOOST_DESCRIBE_STRUCT(CheckState, (), (id, tries, answer))

// What came of a call. Fails: not_permitted access.permission_missing, surveillance.other_jurisdiction
//                             not_found     surveillance.check_unknown
Result<CheckState> record_check_call(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const CheckCall& request);

// Keeps an answer and does what follows from it: symptoms, and who wants to be called, make an urgent task; whoever
// wants to be asked no more is followed by oneself.
void take_check_answer(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                       const programs::InForce& program, const SymptomCheck& check, Contact contact);

// By the code of a text. Fails: not_found surveillance.check_unknown
Result<SymptomCheck> check_of_code(storage::Transaction& tx, const ProgramId& program, const std::string& typed);

// By its id. Fails: not_found surveillance.check_unknown
Result<SymptomCheck> find_check(storage::Transaction& tx, const ProgramId& program, const SymptomCheckId& id);

}  // namespace quell::surveillance
