#include "outreach/queue_reminders.h"

#include "outreach/queue_text.h"
#include "outreach/text_switch.h"
#include "surveillance/turn_to_phone.h"

namespace quell::outreach {
namespace {

struct RemindersAsked {
  ProgramId program;
  Date tomorrow;
  int limit = 0;
};
BOOST_DESCRIBE_STRUCT(RemindersAsked, (), (program, tomorrow, limit))

struct ToRemind {
  AppointmentId id;
  PersonId person_id;
  Instant starts_at;
};
BOOST_DESCRIBE_STRUCT(ToRemind, (), (id, person_id, starts_at))

Result<void> queue_check(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                         const programs::InForce& program, const surveillance::SymptomCheck& check) {
  const surveillance::Contact contact = TRY(surveillance::find_contact(tx, program.id, check.contact_id));
  if (!contact.person_id) {
    surveillance::turn_to_phone(tx, check.id);
    return {};
  }
  surveillance::note_check_asked(tx, check.id, now);
  TRY(queue_text(tx, actor, now, seed,
                 {.kind = TextKind::symptom_check,
                  .subject_id = check.id.text,
                  .about_at = program.zone.at(check.due_on, {}),
                  .person = *contact.person_id,
                  .expires_at = sending_ends(program, program.today)}));
  return {};
}

std::vector<ToRemind> to_remind(storage::Transaction& tx, const programs::InForce& program, Instant now, int limit) {
  if (text_switch(tx, program.id).gateway == Gateway::none || is_quiet(program, now)) return {};
  return tx.all<ToRemind>(
      "select a.id, a.person_id, a.starts_at from clinics_appointment a where a.program_id = :program and "
      "a.held_on = :tomorrow and a.state = 'booked' and not exists (select 1 from outreach_phone_text t where "
      "t.program_id = a.program_id and t.kind = 'appointment_reminder' and t.subject_id = a.id and "
      "t.about_at = a.starts_at and t.state <> 'withdrawn') order by a.id limit :limit",
      RemindersAsked{program.id, program.today + std::chrono::days{1}, limit});
}

std::vector<surveillance::SymptomCheck> to_ask(storage::Transaction& tx, const programs::InForce& program, Instant now,
                                               int limit) {
  // Without a gateway they are turned to the phone at once, at any hour.
  if (text_switch(tx, program.id).gateway == Gateway::configured && is_quiet(program, now)) return {};
  return surveillance::checks_to_ask(tx, program.id, surveillance::CheckChannel::text, program.today, limit);
}

Instant unanswered_since(const programs::InForce& program, Instant now) {
  return now - std::chrono::hours{program.pack->monitoring.call_after_hours.value_or(24)};
}

}  // namespace

Result<int> queue_reminders(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                            int count_max) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const auto due = to_remind(tx, program, now, count_max);
  for (const ToRemind& one : due)
    TRY(queue_text(tx, actor, now, seed,
                   {.kind = TextKind::appointment_reminder,
                    .subject_id = one.id.text,
                    .about_at = one.starts_at,
                    .person = one.person_id,
                    .expires_at = sending_ends(program, program.today)}));
  return static_cast<int>(due.size());
}

Result<int> queue_check_texts(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                              int count_max) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  surveillance::turn_unanswered_to_phone(tx, program.id, unanswered_since(program, now));
  const bool texts_go_out = text_switch(tx, actor.program).gateway == Gateway::configured;
  const auto due = to_ask(tx, program, now, count_max);
  for (const surveillance::SymptomCheck& check : due) {
    if (texts_go_out) TRY(queue_check(tx, actor, now, seed, program, check));
    else surveillance::turn_to_phone(tx, check.id);
  }
  return static_cast<int>(due.size());
}

Result<bool> any_reminder_due(storage::Transaction& tx, const access::Actor& actor, Instant now) {
  return !to_remind(tx, TRY(programs::program_in_force(tx, actor.program, now)), now, 1).empty();
}

Result<bool> any_check_due(storage::Transaction& tx, const access::Actor& actor, Instant now) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  return surveillance::any_unanswered_text(tx, program.id, unanswered_since(program, now)) ||
         !to_ask(tx, program, now, 1).empty();
}

}  // namespace quell::outreach
