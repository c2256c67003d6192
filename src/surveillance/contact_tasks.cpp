#include "surveillance/contact_tasks.h"

#include "worklist/complete_task.h"
#include "worklist/open_task.h"

namespace quell::surveillance {
namespace {

bool wants_offer(const Contact& contact, PepStage stage) {
  if (contact.state != ContactState::following || !contact.person_id) return false;
  if (stage != PepStage::ideal && stage != PepStage::useful) return false;
  return contact.pep == Pep::none || contact.pep == Pep::not_reached;
}

void open_urgent_task(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                      const std::string& kind, const Contact& contact) {
  worklist::open_task(tx, actor, now,
                      {.id = seed.next_id<TaskId>(),
                       .kind = kind,
                       .subject_id = contact.id.text,
                       .permission = access::Permission::investigate_cases,
                       .priority = worklist::Priority::urgent,
                       .due_at = now + std::chrono::hours{4},
                       .note = {},
                       .repeats = worklist::Repeats::one_at_a_time});
}

}  // namespace

void open_offer_task(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                     const programs::InForce& program, const Contact& contact) {
  const ExposureClock clock = clock_of(contact, program.pack->schedule.pep);
  const PepStage stage = pep_stage(clock, program.today);
  if (!wants_offer(contact, stage)) {
    worklist::cancel_tasks(tx, actor, now, {"surveillance.offer_pep", contact.id.text});
    return;
  }
  const Date last_day = stage == PepStage::ideal ? *clock.ideal_until : *clock.useful_until;
  worklist::open_task(tx, actor, now,
                      {.id = seed.next_id<TaskId>(),
                       .kind = "surveillance.offer_pep",
                       .subject_id = contact.id.text,
                       .permission = access::Permission::investigate_cases,
                       .priority = worklist::Priority::urgent,
                       .due_at = program.zone.at(last_day + std::chrono::days{1}, {}),
                       .note = {},
                       .repeats = worklist::Repeats::one_at_a_time});
}

void open_symptoms_task(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                        const Contact& contact) {
  open_urgent_task(tx, actor, now, seed, "surveillance.symptoms_reported", contact);
}

void open_call_task(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                    const Contact& contact) {
  open_urgent_task(tx, actor, now, seed, "surveillance.call_contact", contact);
}

}  // namespace quell::surveillance
