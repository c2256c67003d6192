#include "surveillance/contact.h"

#include <algorithm>

#include "people/person_in_force.h"

namespace quell::surveillance {
namespace {

struct ContactAsked {
  ProgramId program;
  ContactId id;
  PersonId person;
  Pep pep = Pep::none;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(ContactAsked, (), (program, id, person, pep, now))

}  // namespace

ExposureClock clock_of(const Contact& contact, const packs::PepWindows& pep) {
  return with_windows({.high_first_on = contact.high_first_on,
                       .pep_from_on = contact.pep_from_on,
                       .ideal_until = {},
                       .useful_until = {},
                       .exposed_last_on = contact.exposed_last_on,
                       .monitor_until_on = contact.monitor_until_on},
                      pep);
}

Result<Contact> find_contact(storage::Transaction& tx, const ProgramId& program, const ContactId& id) {
  auto found = tx.find<Contact>("select * from surveillance_contact where program_id = :program and id = :id",
                                ContactAsked{.program = program, .id = id});
  if (!found) return fail(FailureKind::not_found, "surveillance.contact_unknown");
  return *std::move(found);
}

Result<Contact> find_own_contact(storage::Transaction& tx, const access::Actor& actor, const ContactId& id) {
  TRY(access::require(actor, access::Permission::investigate_cases));
  Contact found = TRY(find_contact(tx, actor.program, id));
  TRY(require_jurisdiction(actor, found.jurisdiction_id));
  return found;
}

std::vector<Contact> contacts_of_people(storage::Transaction& tx, const ProgramId& program,
                                        const std::vector<PersonId>& ids) {
  std::vector<Contact> contacts;
  for (const PersonId& person : ids)
    tx.each<Contact>("select * from surveillance_contact where program_id = :program and person_id = :person",
                     ContactAsked{.program = program, .person = person},
                     [&](Contact contact) { contacts.push_back(std::move(contact)); });
  std::ranges::sort(contacts, std::greater{}, [](const Contact& one) { return std::pair{one.opened_at, one.id}; });
  return contacts;
}

void insert_contact(storage::Transaction& tx, const Contact& contact) {
  tx.execute(
      "insert into surveillance_contact (id, program_id, jurisdiction_id, person_id, naming, state, owner, "
      "became_case_id, high_first_on, pep_from_on, exposed_last_on, monitor_until_on, pep, pep_changed_at, rhythm, "
      "ask_on_days, channel, opened_at, opened_by, ended_at) values (:id, :program_id, :jurisdiction_id, :person_id, "
      ":naming, :state, :owner, :became_case_id, :high_first_on, :pep_from_on, :exposed_last_on, :monitor_until_on, "
      ":pep, :pep_changed_at, :rhythm, :ask_on_days, :channel, :opened_at, :opened_by, :ended_at)",
      contact);
}

void save_contact(storage::Transaction& tx, const Contact& contact) {
  tx.execute(
      "update surveillance_contact set person_id = :person_id, naming = :naming, state = :state, owner = :owner, "
      "became_case_id = :became_case_id, high_first_on = :high_first_on, pep_from_on = :pep_from_on, "
      "exposed_last_on = :exposed_last_on, monitor_until_on = :monitor_until_on, pep = :pep, "
      "pep_changed_at = :pep_changed_at, rhythm = :rhythm, ask_on_days = :ask_on_days, channel = :channel, "
      "ended_at = :ended_at where id = :id",
      contact);
}

Contact recounted(storage::Transaction& tx, const programs::InForce& program, Contact contact, Instant now) {
  const auto exposures = exposures_of_contact(tx, contact.id);
  if (exposures.empty()) {
    contact.high_first_on = contact.pep_from_on = contact.monitor_until_on = std::nullopt;
    if (contact.state == ContactState::following) {
      contact.state = ContactState::stopped;
      contact.ended_at = now;
    }
  } else {
    const ExposureClock clock = clock_of(exposures, program.pack->monitoring, program.pack->schedule.pep);
    contact.high_first_on = clock.high_first_on;
    contact.pep_from_on = clock.pep_from_on;
    contact.exposed_last_on = clock.exposed_last_on;
    contact.monitor_until_on = clock.monitor_until_on;
  }
  save_contact(tx, contact);
  return contact;
}

void end_contacts_of_case(storage::Transaction& tx, const Case& opened, Instant now) {
  const auto ids = people::ids_of_person(tx, opened.program_id, opened.person_id);
  for (Contact& contact : contacts_of_people(tx, opened.program_id, ids)) {
    if (contact.became_case_id || contact.state == ContactState::stopped) continue;
    contact.state = ContactState::became_case;
    contact.became_case_id = opened.id;
    contact.ended_at = now;
    save_contact(tx, contact);
  }
}

void note_pep(storage::Transaction& tx, const ProgramId& program, const ContactId& id, Pep pep, Instant now) {
  tx.execute(
      "update surveillance_contact set pep = :pep, pep_changed_at = :now where program_id = :program and id = :id and "
      "(pep <> 'given' or :pep = 'given')",
      ContactAsked{.program = program, .id = id, .pep = pep, .now = now});
}

}  // namespace quell::surveillance
