#include "clinics/take_pep_offer.h"

#include "clinics/place.h"
#include "packs/criteria_in_force.h"

namespace quell::clinics {
namespace {

// A form that is sent again is answered alike for as long as one is filled in; later the link leads nobody to a
// booking.
bool is_in_time(const PepOffer& offer, const packs::Settings& settings, Instant now) {
  if (offer.state == PepOfferState::booked) return now <= *offer.ended_at + std::chrono::minutes{settings.hold_minutes};
  const std::chrono::seconds grace{settings.hold_grace_seconds};
  return offer.state == PepOfferState::standing && now <= offer.expires_at + grace;
}

}  // namespace

Result<BookedAppointment> take_offered_place(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                             Seed& seed, const programs::InForce& program, PepOffer offer) {
  const auto* criteria = packs::criteria_in_force(*program.pack, program.today);
  BookedAppointment booked =
      TRY(book_held(tx, actor, now, seed, program,
                    {.id = offer.appointment_id.value_or(seed.next_id<AppointmentId>()),
                     .hold_token = token_of_hold(tx, offer.hold_id),
                     .person = offer.person_id,
                     .dose_number = {},
                     .criteria_version = criteria ? std::optional{criteria->id} : std::nullopt}));
  offer.state = PepOfferState::booked;
  offer.ended_at = now;
  offer.appointment_id = booked.id;
  turn_pep_offer(tx, offer);
  return booked;
}

Result<OwnPepOffer> show_pep_offer(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                   const PepOfferCode& request) {
  const PepOffer offer = TRY(find_pep_offer_by_code(tx, actor.program, request.code.value));
  if (!offer.stands(now)) return fail(FailureKind::conflict, "clinics.offer_over");
  return OwnPepOffer{offer.site_id, offer.starts_at, offer.pep_by, offer.expires_at};
}

Result<BookedAppointment> take_pep_offer(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                         const PepOfferCode& request) {
  TRY(require_booking(actor));
  const PepOffer offer = TRY(find_pep_offer_by_code(tx, actor.program, request.code.value));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  if (!is_in_time(offer, program.pack->program.settings, now)) return fail(FailureKind::conflict, "clinics.offer_over");
  return take_offered_place(tx, actor, now, seed, program, offer);
}

Result<int> end_old_pep_offers(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                               int count_max) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const std::chrono::seconds grace{program.pack->program.settings.hold_grace_seconds};
  const auto old = old_pep_offers(tx, now - grace, count_max);
  // Sites in id order: two verbs that guard several sites must not wait for each other.
  const SiteId* guarded = nullptr;
  for (const PepOffer& offer : old) {
    if (!guarded || *guarded != offer.site_id) guard_site(tx, offer.site_id);
    guarded = &offer.site_id;
  }
  int ended = 0;
  for (const PepOffer& offer : old) ended += end_pep_offer(tx, actor, now, seed, program, offer, PepOfferState::ended);
  return ended;
}

}  // namespace quell::clinics
