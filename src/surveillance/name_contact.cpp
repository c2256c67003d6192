#include "surveillance/name_contact.h"

#include <algorithm>

#include "people/person_in_force.h"
#include "people/read_person.h"
#include "people/sealed_text.h"
#include "storage/event.h"
#include "surveillance/contact_tasks.h"
#include "surveillance/symptom_check.h"

namespace quell::surveillance {
namespace {

// The person whom the request names; nobody where the contact is unnamed.
Result<std::optional<people::Person>> person_named(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                                   Seed& seed, const NameContact& request) {
  if (request.naming == Naming::unnamed) return std::optional<people::Person>{};
  if (request.person.known) {
    auto person = people::open_person(tx, actor.program, *request.person.known);
    if (!person) return tl::unexpected(person.error());
    return std::optional{*std::move(person)};
  }
  if (!request.person.fresh) return invalid("/person", "surveillance.person_missing");
  auto person = people::register_person(tx, actor, now, seed.branch(), *request.person.fresh);
  if (!person) return tl::unexpected(person.error());
  return std::optional{*std::move(person)};
}

// The jurisdiction of a contact: of the person, else of the case that named them.
Result<JurisdictionId> jurisdiction_for(storage::Transaction& tx, const access::Actor& actor,
                                        const std::optional<people::Person>& person,
                                        const std::vector<NewExposure>& exposures) {
  if (person) return person->jurisdiction;
  for (const NewExposure& exposure : exposures)
    if (exposure.case_id) {
      const Case of = TRY(find_case(tx, actor.program, *exposure.case_id));
      return of.jurisdiction_id;
    }
  return actor.jurisdiction.value_or(JurisdictionId{});
}

Result<void> check_case(storage::Transaction& tx, const access::Actor& actor, const NewExposure& exposure,
                        const std::optional<PersonId>& person) {
  if (!exposure.case_id) return {};
  const Case of = TRY(find_own_case(tx, actor, *exposure.case_id));
  if (!person) return {};
  const PersonId in_force = people::person_in_force(tx, actor.program, of.person_id);
  if (in_force == people::person_in_force(tx, actor.program, *person))
    return fail(FailureKind::conflict, "surveillance.own_contact");
  return {};
}

// What was told of the exposure is about the case's life as much as the contact's: it goes with the case's person.
Result<std::optional<std::string>> sealed_note(storage::Transaction& tx, const access::Actor& actor,
                                               const NewExposure& told) {
  if (!told.note || told.note->reveal().empty() || !told.case_id) return std::optional<std::string>{};
  const Case of = TRY(find_case(tx, actor.program, *told.case_id));
  auto sealed = people::seal_for(tx, {actor.program, of.person_id}, {"surveillance_exposure", told.id.text},
                                 told.note->reveal().value);
  if (!sealed) return tl::unexpected(sealed.error());
  return std::optional{*std::move(sealed)};
}

Result<void> keep_exposures(storage::Transaction& tx, const access::Actor& actor, Instant now,
                            const programs::InForce& program, const Contact& contact,
                            const std::vector<NewExposure>& told, bool is_list) {
  for (std::size_t at = 0; at < told.size(); ++at) {
    const std::string pointer = is_list ? "/exposures/" + std::to_string(at) : "/exposure";
    Exposure exposure = TRY(checked_exposure(program.pack->monitoring, told[at], contact.id, program.today, pointer));
    TRY(check_case(tx, actor, told[at], contact.person_id));
    exposure.program_id = actor.program;
    exposure.sealed_note = TRY(sealed_note(tx, actor, told[at]));
    exposure.recorded_at = now;
    exposure.recorded_by = actor.staff;
    insert_exposure(tx, exposure);
  }
  return {};
}

std::optional<Contact> contact_already(storage::Transaction& tx, const access::Actor& actor,
                                       const std::optional<people::Person>& person) {
  if (!person) return {};
  const auto contacts = contacts_of_people(tx, actor.program, people::ids_of_person(tx, actor.program, person->id));
  const auto found = std::ranges::find_if(contacts, [](const Contact& contact) {
    return contact.state == ContactState::following || contact.state == ContactState::became_case;
  });
  return found == contacts.end() ? std::nullopt : std::optional{*found};
}

Contact new_contact(const access::Actor& actor, Instant now, const NameContact& request,
                    const std::optional<people::Person>& person, const JurisdictionId& jurisdiction) {
  Contact contact{.id = request.id,
                  .program_id = actor.program,
                  .jurisdiction_id = jurisdiction,
                  .naming = request.naming,
                  .exposed_last_on = request.exposures.front().last_on.value_or(request.exposures.front().first_on),
                  .opened_at = now,
                  .opened_by = actor.staff};
  if (!person) return contact;
  contact.person_id = person->id;
  const bool takes_texts =
      std::ranges::any_of(person->contact_points, [](const auto& point) { return point.consent.text; });
  contact.channel = takes_texts ? CheckChannel::text : CheckChannel::phone;
  return contact;
}

// Days follow from the exposures; checks and the task to offer a dose follow from the days.
ContactFacts followed(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                      const programs::InForce& program, const Contact& contact) {
  const Contact counted = recounted(tx, program, contact, now);
  plan_symptom_checks(tx, program, counted, seed);
  open_offer_task(tx, actor, now, seed, program, counted);
  storage::announce(tx, {.id = seed.next_id<EventId>(),
                         .kind = "surveillance.contact_changed",
                         .program = actor.program,
                         .subject_id = contact.id.text,
                         .occurred_at = now});
  tx.touch("surveillance.contact", contact.id.text);
  if (contact.person_id) tx.touch("people.person", contact.person_id->text);
  return facts_of(counted, program);
}

}  // namespace

ContactFacts facts_of(const Contact& contact, const programs::InForce& program) {
  ContactFacts facts{.id = contact.id,
                     .person = contact.person_id,
                     .jurisdiction = contact.jurisdiction_id,
                     .naming = contact.naming,
                     .state = contact.state,
                     .owner = contact.owner,
                     .became_case = contact.became_case_id,
                     .clock = clock_of(contact, program.pack->schedule.pep),
                     .pep = contact.pep,
                     .rhythm = contact.rhythm,
                     .channel = contact.channel,
                     .opened_at = contact.opened_at};
  facts.stage = pep_stage(facts.clock, program.today);
  return facts;
}

Result<ContactFacts> name_contact(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                  const NameContact& request) {
  TRY(access::require(actor, access::Permission::investigate_cases));
  if (request.exposures.empty()) return invalid("/exposures", "surveillance.exposure_missing");
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  if (const auto standing = find_contact(tx, actor.program, request.id)) return facts_of(*standing, program);

  const auto person = TRY(person_named(tx, actor, now, seed, request));
  const JurisdictionId jurisdiction = TRY(jurisdiction_for(tx, actor, person, request.exposures));
  std::optional<Contact> contact = contact_already(tx, actor, person);
  if (!contact) {
    contact = new_contact(actor, now, request, person, jurisdiction);
    insert_contact(tx, *contact);
  }
  TRY(keep_exposures(tx, actor, now, program, *contact, request.exposures, true));
  return followed(tx, actor, now, seed, program, *contact);
}

Result<ContactFacts> add_exposure(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                  const AddExposure& request) {
  Contact contact = TRY(find_own_contact(tx, actor, request.contact));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  TRY(keep_exposures(tx, actor, now, program, contact, {request.exposure}, false));
  const bool followed_no_more = contact.state == ContactState::completed ||
                                contact.state == ContactState::lost_to_follow_up ||
                                contact.state == ContactState::stopped;
  if (followed_no_more) {
    contact.state = ContactState::following;
    contact.ended_at = {};
  }
  return followed(tx, actor, now, seed, program, contact);
}

Result<ContactFacts> decide_exposure(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const DecideExposure& request) {
  TRY(access::require(actor, access::Permission::investigate_cases));
  Exposure exposure = TRY(find_exposure(tx, actor.program, request.exposure));
  const Contact contact = TRY(find_own_contact(tx, actor, exposure.contact_id));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  if (request.decision == ExposureDecision::withdraw) {
    if (!exposure.withdrawn_at) exposure.withdrawn_at = now, exposure.withdrawn_by = actor.staff;
  } else {
    exposure.pep_approved = request.decision == ExposureDecision::approve_pep ? Approved::yes : Approved::no;
    exposure.approved_by = actor.staff;
  }
  save_exposure(tx, exposure);
  return followed(tx, actor, now, seed, program, contact);
}

}  // namespace quell::surveillance
