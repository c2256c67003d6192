#pragma once

#include <optional>
#include <string>
#include <vector>

#include "surveillance/case.h"
#include "surveillance/exposure_clock.h"

namespace quell::surveillance {

// How somebody is known: by name, by an alias, by a handle (of an app, say), or not at all.
enum class Naming { named, alias, handle, unnamed };
BOOST_DESCRIBE_ENUM(Naming, named, alias, handle, unnamed)

enum class ContactState { following, completed, lost_to_follow_up, became_case, stopped };
BOOST_DESCRIBE_ENUM(ContactState, following, completed, lost_to_follow_up, became_case, stopped)

// What came of the offer of a dose after the exposure, as far as it is known.
enum class Pep { none, offered, booked, given, declined, not_reached, protected_before };
BOOST_DESCRIBE_ENUM(Pep, none, offered, booked, given, declined, not_reached, protected_before)

// How the contact is asked for symptoms: on the pack's days, on days of the own choice, or not (self-monitoring).
enum class Rhythm { department, own_days, self };
BOOST_DESCRIBE_ENUM(Rhythm, department, own_days, self)
enum class CheckChannel { text, phone };
BOOST_DESCRIBE_ENUM(CheckChannel, text, phone)

// A person with an exposure. The days follow from the exposures and are kept so that lists can sort by them.
struct Contact {
  ContactId id;
  ProgramId program_id;
  JurisdictionId jurisdiction_id;
  std::optional<PersonId> person_id;  // absent: unnamed
  Naming naming = Naming::named;
  ContactState state = ContactState::following;
  std::optional<StaffId> owner;
  std::optional<CaseId> became_case_id;
  std::optional<Date> high_first_on;
  std::optional<Date> pep_from_on;
  Date exposed_last_on;
  std::optional<Date> monitor_until_on;
  Pep pep = Pep::none;
  std::optional<Instant> pep_changed_at;
  Rhythm rhythm = Rhythm::department;
  std::string ask_on_days;  // by spaces; of own_days
  CheckChannel channel = CheckChannel::phone;
  Instant opened_at;
  StaffId opened_by;
  std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(Contact, (),
                      (id, program_id, jurisdiction_id, person_id, naming, state, owner, became_case_id, high_first_on,
                       pep_from_on, exposed_last_on, monitor_until_on, pep, pep_changed_at, rhythm, ask_on_days,
                       channel, opened_at, opened_by, ended_at))

ExposureClock clock_of(const Contact& contact, const packs::PepWindows& pep);

// Fails: not_found surveillance.contact_unknown
Result<Contact> find_contact(storage::Transaction& tx, const ProgramId& program, const ContactId& id);

// Fails: also not_permitted access.permission_missing, surveillance.other_jurisdiction
Result<Contact> find_own_contact(storage::Transaction& tx, const access::Actor& actor, const ContactId& id);

// Those of persons, under any of these ids, newest first.
std::vector<Contact> contacts_of_people(storage::Transaction& tx, const ProgramId& program,
                                        const std::vector<PersonId>& ids);

void insert_contact(storage::Transaction& tx, const Contact& contact);
void save_contact(storage::Transaction& tx, const Contact& contact);

// Counts the days anew from the exposures that stand. Without any left, the contact is followed no more.
Contact recounted(storage::Transaction& tx, const programs::InForce& program, Contact contact, Instant now);

// Whose illness became a case is followed as that case. Called where a case is opened.
void end_contacts_of_case(storage::Transaction& tx, const Case& opened, Instant now);

// What came of the offer of a dose; upper rooms know. A dose given is never taken back by a later word.
void note_pep(storage::Transaction& tx, const ProgramId& program, const ContactId& id, Pep pep, Instant now);

}  // namespace quell::surveillance
