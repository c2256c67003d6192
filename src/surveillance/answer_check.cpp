#include "surveillance/answer_check.h"

#include "core/code.h"
#include "surveillance/contact_tasks.h"

namespace quell::surveillance {
namespace {

struct CheckAsked {
  ProgramId program;
  SymptomCheckId id;
  std::optional<std::string> token_hash;
};
BOOST_DESCRIBE_STRUCT(CheckAsked, (), (program, id, token_hash))

// An answer is for its own day and until the next one asks.
bool is_over(storage::Transaction& tx, const SymptomCheck& check, const Contact& contact, Date today) {
  if (contact.state != ContactState::following && contact.state != ContactState::stopped) return true;
  for (const SymptomCheck& other : checks_of_contact(tx, check.contact_id))
    if (other.due_on > check.due_on && other.due_on <= today) return true;
  return contact.monitor_until_on && today > *contact.monitor_until_on;
}

void save_answer(storage::Transaction& tx, const SymptomCheck& check) {
  tx.execute(
      "update surveillance_symptom_check set tries = :tries, last_tried_at = :last_tried_at, answer = :answer, "
      "answered_at = :answered_at, answered_by = :answered_by where id = :id",
      check);
}

}  // namespace

Result<SymptomCheck> check_of_code(storage::Transaction& tx, const ProgramId& program, const std::string& typed) {
  const auto code = normal_code(typed);
  std::optional<SymptomCheck> found;
  if (code)
    found = tx.find<SymptomCheck>(
        "select * from surveillance_symptom_check where program_id = :program and token_hash = :token_hash",
        CheckAsked{.program = program, .token_hash = hash_of_check_code(tx, *code)});
  if (!found) return fail(FailureKind::not_found, "surveillance.check_unknown");
  return *std::move(found);
}

void take_check_answer(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                       const programs::InForce& program, const SymptomCheck& check, Contact contact) {
  save_answer(tx, check);
  if (check.answer == CheckAnswer::call_me) open_call_task(tx, actor, now, seed, contact);
  if (check.answer == CheckAnswer::symptoms) open_symptoms_task(tx, actor, now, seed, contact);
  if (check.answer != CheckAnswer::stop_asking) return;
  contact.rhythm = Rhythm::self;
  save_contact(tx, contact);
  plan_symptom_checks(tx, program, contact, seed);
}

Result<SymptomCheck> find_check(storage::Transaction& tx, const ProgramId& program, const SymptomCheckId& id) {
  auto found =
      tx.find<SymptomCheck>("select * from surveillance_symptom_check where program_id = :program and id = :id",
                            CheckAsked{.program = program, .id = id});
  if (!found) return fail(FailureKind::not_found, "surveillance.check_unknown");
  return *std::move(found);
}

Result<CheckShown> show_check(storage::Transaction& tx, const access::Actor& actor, Instant now,
                              const CheckQuestion& question) {
  const SymptomCheck check = TRY(check_of_code(tx, actor.program, question.code.value));
  const Contact contact = TRY(find_contact(tx, actor.program, check.contact_id));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  return CheckShown{check.due_on, check.answered_at.has_value(), is_over(tx, check, contact, program.today)};
}

Result<CheckShown> answer_check(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                const CheckAnswered& request) {
  SymptomCheck check = TRY(check_of_code(tx, actor.program, request.code.value));
  const Contact contact = TRY(find_contact(tx, actor.program, check.contact_id));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  if (is_over(tx, check, contact, program.today)) return fail(FailureKind::conflict, "surveillance.check_is_over");
  tx.touch("surveillance.contact", contact.id.text);
  check.answer = request.answer;
  check.answered_at = now;
  check.answered_by = actor.staff;
  take_check_answer(tx, actor, now, seed, program, check, contact);
  return CheckShown{check.due_on, true, false};
}

Result<CheckState> record_check_call(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const CheckCall& request) {
  TRY(access::require(actor, access::Permission::investigate_cases));
  SymptomCheck check = TRY(find_check(tx, actor.program, request.check));
  const Contact contact = TRY(find_own_contact(tx, actor, check.contact_id));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  tx.touch("surveillance.contact", contact.id.text);
  ++check.tries;
  check.last_tried_at = now;
  switch (request.outcome) {
    case CallOutcome::well: check.answer = CheckAnswer::well; break;
    case CallOutcome::symptoms: check.answer = CheckAnswer::symptoms; break;
    case CallOutcome::stop_asking: check.answer = CheckAnswer::stop_asking; break;
    case CallOutcome::no_answer:
    case CallOutcome::wrong_number: break;
  }
  if (check.answer) {
    check.answered_at = now;
    check.answered_by = actor.staff;
  }
  take_check_answer(tx, actor, now, seed, program, check, contact);
  return CheckState{check.id, check.tries, check.answer};
}

}  // namespace quell::surveillance
