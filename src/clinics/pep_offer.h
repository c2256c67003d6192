#pragma once

#include <optional>
#include <string>

#include "access/actor.h"
#include "clinics/hold_place.h"
#include "programs/program.h"

namespace quell::clinics {

using PepOfferId = Id<struct PepOfferTag>;

// standing: the place is kept; booked: it became an appointment; ended: its time went by, and the place went back;
// withdrawn: staff took it back.
enum class PepOfferState { standing, booked, ended, withdrawn };
BOOST_DESCRIBE_ENUM(PepOfferState, standing, booked, ended, withdrawn)

// A place with a dose in time, kept for a contact at high risk for the pack's hours. Whoever bears its code may take
// it, once. Holds ids only.
struct PepOffer {
  PepOfferId id;
  ProgramId program_id;
  ContactId contact_id;
  PersonId person_id;
  HoldId hold_id;
  SiteId site_id;
  PlaceId place_id;
  Instant starts_at;
  Date pep_by;
  std::string code_hash;
  PepOfferState state{};
  Instant made_at;
  StaffId made_by;
  Instant expires_at;
  std::optional<Instant> ended_at;
  std::optional<AppointmentId> appointment_id;

  bool stands(Instant now) const { return state == PepOfferState::standing && now < expires_at; }
};
BOOST_DESCRIBE_STRUCT(PepOffer, (),
                      (id, program_id, contact_id, person_id, hold_id, site_id, place_id, starts_at, pep_by, code_hash,
                       state, made_at, made_by, expires_at, ended_at, appointment_id))

// The code of a link, the same whenever it is made.
std::string code_of_pep_offer(storage::Transaction& tx, const PepOfferId& id);

// Fails: not_found clinics.offer_unknown
Result<PepOffer> find_pep_offer(storage::Transaction& tx, const ProgramId& program, const PepOfferId& id);
Result<PepOffer> find_pep_offer_by_code(storage::Transaction& tx, const ProgramId& program, const std::string& typed);

// The latest of a contact; nothing where none was made.
std::optional<PepOffer> last_pep_offer(storage::Transaction& tx, const ProgramId& program, const ContactId& contact);

// False where another stands for the contact already.
bool insert_pep_offer(storage::Transaction& tx, const PepOffer& offer);

// Only who turns the state of a standing offer acts on it. False where somebody else was first.
bool turn_pep_offer(storage::Transaction& tx, const PepOffer& offer);

// Those whose time is over while they stand, by site (at most `count_max`).
std::vector<PepOffer> old_pep_offers(storage::Transaction& tx, Instant overdue, int count_max);

// Gives the kept place back and says what became of the offer; the contact is to be offered a dose again, where none
// was booked otherwise. Call guard_site first. False where somebody else was first.
bool end_pep_offer(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                   const programs::InForce& program, PepOffer offer, PepOfferState ending);

}  // namespace quell::clinics
