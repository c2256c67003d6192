#pragma once

#include "core/seed.h"
#include "people/register_person.h"
#include "surveillance/contact.h"

namespace quell::surveillance {

// Whom a case names: somebody known already, somebody new (a name, an alias or a handle is enough), or nobody who can
// be named.
struct NamedPerson {
  std::optional<PersonId> known;
  std::optional<people::NewPerson> fresh;
};
BOOST_DESCRIBE_STRUCT(NamedPerson, (), (known, fresh))

struct NameContact {
  ContactId id;  // made by the caller
  Naming naming = Naming::named;
  NamedPerson person;  // neither: unnamed
  std::vector<NewExposure> exposures;
};
BOOST_DESCRIBE_STRUCT(NameContact, (), (id, naming, person, exposures))

// A contact with its clock, as lists show it.
struct ContactFacts {
  ContactId id;
  std::optional<PersonId> person;
  JurisdictionId jurisdiction;
  Naming naming = Naming::named;
  ContactState state = ContactState::following;
  std::optional<StaffId> owner;
  std::optional<CaseId> became_case;
  ExposureClock clock;
  PepStage stage = PepStage::not_advised;
  Pep pep = Pep::none;
  Rhythm rhythm = Rhythm::department;
  CheckChannel channel = CheckChannel::phone;
  Instant opened_at;
};
BOOST_DESCRIBE_STRUCT(ContactFacts, (),
                      (id, person, jurisdiction, naming, state, owner, became_case, clock, stage, pep, rhythm, channel,
                       opened_at))
ContactFacts facts_of(const Contact& contact, const programs::InForce& program);

// Records whom a case names, and what happened. Somebody who is a contact already, or whose illness is a case, is that
// contact: the exposures are added. Whose clock for a dose runs makes an urgent task. Sent twice, it acts once.
//
// Fails: not_permitted access.permission_missing, surveillance.other_jurisdiction
//        not_found     surveillance.case_unknown, people.person_unknown, people.erased
//        invalid_input surveillance.exposure_missing   at /exposures: at least one
//        invalid_input surveillance.person_missing     at /person: a naming other than unnamed needs one
//        invalid_input as checked_exposure, at /exposures/<index>
//        conflict      surveillance.own_contact        a case is no contact of itself
//        and as people::register_person
Result<ContactFacts> name_contact(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                  const NameContact& request);

struct AddExposure {
  ContactId contact;
  NewExposure exposure;
};
BOOST_DESCRIBE_STRUCT(AddExposure, (), (contact, exposure))

// One more exposure of a contact. Fails: as above; not_found surveillance.contact_unknown
Result<ContactFacts> add_exposure(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                  const AddExposure& request);

enum class ExposureDecision { approve_pep, withdraw_approval, withdraw };
BOOST_DESCRIBE_ENUM(ExposureDecision, approve_pep, withdraw_approval, withdraw)

struct DecideExposure {
  ExposureId exposure;
  ExposureDecision decision = ExposureDecision::approve_pep;
};
BOOST_DESCRIBE_STRUCT(DecideExposure, (), (exposure, decision))

// A clinician's yes for a dose where the risk is decided case by case; or an exposure that was none after all.
// Fails: as above; not_found surveillance.exposure_unknown
Result<ContactFacts> decide_exposure(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const DecideExposure& request);

}  // namespace quell::surveillance
