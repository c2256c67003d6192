#include "clinics/booker.h"

#include "clinics/outside_dose.h"
#include "people/likely_same.h"
#include "people/phone_number.h"
#include "people/read_person.h"
#include "people/register_person.h"
#include "worklist/open_task.h"

namespace quell::clinics {
namespace {

// Something is allowed with a phone that was not given: to drop it unsaid would be a promise that nobody keeps.
bool speaks_of_a_phone(const Booker& booker) {
  if (booker.phone && !booker.phone->reveal().empty()) return false;
  const auto& consent = booker.consent;
  return consent && (consent->text || consent->voicemail || consent->name_to_ask_for);
}

// All that is wrong at once: nobody sends a form five times to learn five things.
Result<void> check_booker(const Booker& booker, Date today) {
  std::vector<Fault> faults;
  if (!booker.name_to_call || booker.name_to_call->reveal().empty())
    faults.push_back({"/booker/name_to_call", "clinics.booker_missing"});
  if (!booker.born_on) faults.push_back({"/booker/born_on", "clinics.booker_missing"});
  else if (booker.born_on->reveal() > today) faults.push_back({"/booker/born_on", "clinics.born_in_future"});
  if (speaks_of_a_phone(booker)) faults.push_back({"/booker/phone", "clinics.consent_without_phone"});
  else if (booker.phone && !booker.phone->reveal().empty() && !people::phone_in_e164(booker.phone->reveal().value))
    faults.push_back({"/booker/phone", "people.phone_unreadable"});
  if (faults.empty()) return {};
  const std::string reason = faults.size() == 1 ? faults.front().reason : "core.request_invalid";
  return tl::unexpected(Failure{FailureKind::invalid_input, reason, std::move(faults)});
}

Result<PersonId> new_person(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                            const programs::InForce& program, const Booker& booker) {
  TRY(check_booker(booker, program.today));
  people::NewPerson person{.id = seed.next_id<PersonId>(),
                           .jurisdiction = program.jurisdiction,
                           .identity = {.name_to_call = *booker.name_to_call,
                                        .born_on = booker.born_on,
                                        .pronouns = booker.pronouns,
                                        .pronouns_in_own_words = booker.pronouns_in_own_words,
                                        .language = booker.language,
                                        .interpreter = booker.interpreter}};
  if (booker.phone && !booker.phone->reveal().empty())
    person.contact_points.push_back({.id = seed.next_id<people::ContactPointId>(),
                                     .phone = *booker.phone,
                                     .consent = booker.consent.value_or(people::Consent{}),
                                     .preferred = true});
  return TRY(people::register_person(tx, actor, now, seed.branch(), person)).id;
}

// Its faults are those of the booking's own fields.
Result<void> record_earlier_dose(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                                 const PersonId& person, const EarlierDose& earlier) {
  auto recorded = record_outside_dose(tx, actor, now, seed.branch(),
                                      {.id = seed.next_id<DoseId>(),
                                       .person_id = person,
                                       .given_on = earlier.given_on,
                                       .product_cvx = earlier.product_cvx,
                                       .evidence = earlier.evidence});
  if (recorded) return {};
  for (Fault& fault : recorded.error().faults) fault.field = "/booker/earlier_dose" + fault.field;
  return tl::unexpected(std::move(recorded.error()));
}

Result<PersonId> known_or_new(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                              const programs::InForce& program, const Booker& booker) {
  if (booker.code) return TRY(find_appointment_by_code(tx, actor.program, booker.code->value)).person_id;
  if (!booker.person) return new_person(tx, actor, now, seed, program, booker);
  if (actor.is_public()) return fail(FailureKind::not_permitted, "access.permission_missing");
  return TRY(people::read_person(tx, actor, now, {*booker.person})).id;
}

}  // namespace

Result<PersonId> person_of_booker(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                                  const programs::InForce& program, const Booker& booker) {
  const PersonId person = TRY(known_or_new(tx, actor, now, seed, program, booker));
  if (booker.earlier_dose) TRY(record_earlier_dose(tx, actor, now, seed, person, *booker.earlier_dose));
  return person;
}

Result<void> report_likely_repeat(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                                  const Appointment& appointment) {
  const people::Person person = TRY(people::open_person(tx, appointment.program_id, appointment.person_id));
  const auto likely = TRY(people::likely_same(tx, appointment.program_id, person.identity, person.contact_points));
  for (const PersonId& other : likely) {
    if (other == person.id) continue;
    const auto active =
        active_appointment(tx, appointment.program_id, other, appointment.service, appointment.dose_number);
    if (!active) continue;
    worklist::open_task(tx, actor, now,
                        {.id = seed.next_id<TaskId>(),
                         .kind = "clinics.likely_repeat",
                         .subject_id = appointment.id.text,
                         .site = appointment.site_id,
                         .permission = access::Permission::check_in,
                         .due_at = appointment.starts_at,
                         .repeats = worklist::Repeats::one_at_a_time});
    return {};
  }
  return {};
}

}  // namespace quell::clinics
