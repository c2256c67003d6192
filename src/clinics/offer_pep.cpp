#include "clinics/offer_pep.h"

#include "clinics/nearest_place.h"
#include "clinics/offer_day.h"
#include "clinics/place.h"
#include "clinics/take_pep_offer.h"
#include "core/code.h"
#include "people/read_person.h"
#include "programs/site.h"
#include "surveillance/contact_tasks.h"

namespace quell::clinics {
namespace {

using surveillance::Contact;
using surveillance::Pep;
using surveillance::PepStage;

// Whom an offer is for, and through which days a dose is in time.
struct ToOffer {
  Contact contact;
  surveillance::ExposureClock clock;
  PepStage stage{};
};

Result<ToOffer> contact_to_offer(storage::Transaction& tx, const access::Actor& actor, const programs::InForce& program,
                                 const ContactId& id) {
  ToOffer to{.contact = TRY(surveillance::find_own_contact(tx, actor, id)), .clock = {}, .stage = {}};
  to.clock = surveillance::clock_of(to.contact, program.pack->schedule.pep);
  to.stage = surveillance::pep_stage(to.clock, program.today);
  const bool runs = to.stage == PepStage::ideal || to.stage == PepStage::useful;
  if (!runs || to.contact.state != surveillance::ContactState::following)
    return fail(FailureKind::conflict, "clinics.pep_not_advised");
  if (!to.contact.person_id) return fail(FailureKind::conflict, "clinics.pep_has_no_person");
  if (to.contact.pep == Pep::booked || to.contact.pep == Pep::given)
    return fail(FailureKind::conflict, "clinics.pep_settled");
  return to;
}

std::optional<Text<80>> home_of(const people::Person& person) {
  if (!person.identity.address) return {};
  const people::Address& address = *person.identity.address;
  if (address.zip) return Text<80>::from(address.zip->reveal().value).value_or(Text<80>{});
  if (address.town) return Text<80>::from(address.town->reveal().value).value_or(Text<80>{});
  return {};
}

// Places in time, the best first: those by the day through which a dose prevents, then those by which it still helps.
std::vector<NearPlace> places_in_time(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                      const ToOffer& to, NearPlaceQuestion question) {
  std::vector<NearPlace> places;
  for (const auto& last : {to.clock.ideal_until, to.clock.useful_until}) {
    question.through = *last;
    if (places.empty()) places = nearest_places(tx, actor, now, question);
  }
  return places;
}

PepOfferShown offer_shown(storage::Transaction& tx, const PepOffer& offer) {
  const auto site = programs::find_site(tx, offer.program_id, offer.site_id);
  return {.id = offer.id,
          .state = offer.state,
          .code = shown_code(code_of_pep_offer(tx, offer.id)),
          .site = offer.site_id,
          .site_name = site ? site->name : "",
          .town = site ? site->town : "",
          .time_zone = site ? site->time_zone : "",
          .starts_at = offer.starts_at,
          .pep_by = offer.pep_by,
          .expires_at = offer.expires_at,
          .miles = {},
          .appointment_code = {}};
}

// Holds the first of these places that can be held: another may have been faster.
Result<Hold> hold_one(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                      const std::vector<NearPlace>& places, Instant until, NearPlace& taken) {
  Failure last{FailureKind::conflict, "clinics.no_place_in_time"};
  for (const NearPlace& place : places) {
    auto held = hold_until(tx, actor, now, {seed.next_id<HoldId>(), place.place}, std::min(until, place.starts_at));
    if (held) {
      taken = place;
      return held;
    }
    last = held.error();
  }
  return tl::unexpected(last);
}

Result<PepOffer> make_offer(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                            const programs::InForce& program, const ToOffer& to, const PepOffering& request,
                            std::optional<double>& miles) {
  if (find_pep_offer(tx, actor.program, request.id)) return fail(FailureKind::conflict, "clinics.offer_id_used");
  const people::Person person = TRY(people::open_person(tx, actor.program, *to.contact.person_id));
  const auto places = places_in_time(tx, actor, now, to,
                                     {.service = packs::Service::vaccination,
                                      .near = request.near && !request.near->empty() ? request.near : home_of(person),
                                      .through = {},
                                      .site = request.site});
  if (places.empty()) return fail(FailureKind::conflict, "clinics.no_place_in_time");
  const int dose = TRY(dose_to_book(tx, program, person.id, packs::Service::vaccination, {}, places.front().held_on));
  if (active_appointment(tx, actor.program, person.id, packs::Service::vaccination, dose))
    return fail(FailureKind::conflict, "clinics.already_booked");
  const Instant until = now + std::chrono::hours{program.pack->monitoring.pep_offer_hours};
  NearPlace taken;
  const Hold held = TRY(hold_one(tx, actor, now, seed, places, until, taken));
  miles = taken.miles;
  PepOffer offer{.id = request.id,
                 .program_id = actor.program,
                 .contact_id = to.contact.id,
                 .person_id = person.id,
                 .hold_id = held.id,
                 .site_id = held.site,
                 .place_id = held.place,
                 .starts_at = taken.starts_at,
                 .pep_by = to.stage == PepStage::ideal ? *to.clock.ideal_until : *to.clock.useful_until,
                 .code_hash = {},
                 .state = PepOfferState::standing,
                 .made_at = now,
                 .made_by = actor.staff,
                 .expires_at = held.expires_at,
                 .ended_at = {},
                 .appointment_id = {}};
  if (!insert_pep_offer(tx, offer)) return fail(FailureKind::conflict, "clinics.offer_stands");
  surveillance::note_pep(tx, actor.program, to.contact.id, Pep::offered, now);
  Contact offered = to.contact;
  offered.pep = Pep::offered;
  surveillance::open_offer_task(tx, actor, now, seed, program, offered);
  return offer;
}

// An offer whose time went by gives its place back first, whoever asks.
Result<std::optional<PepOffer>> standing_offer(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                               Seed& seed, const programs::InForce& program, const ContactId& contact) {
  const auto last = last_pep_offer(tx, actor.program, contact);
  if (!last || last->state != PepOfferState::standing) return std::optional<PepOffer>{};
  if (last->stands(now)) return last;
  guard_site(tx, last->site_id);
  end_pep_offer(tx, actor, now, seed, program, *last, PepOfferState::ended);
  return std::optional<PepOffer>{};
}

}  // namespace

Result<PepOfferShown> offer_pep(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                const PepOffering& request) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  TRY(surveillance::find_own_contact(tx, actor, request.contact));
  tx.touch("surveillance.contact", request.contact.text);
  if (const auto before = find_pep_offer(tx, actor.program, request.id);
      before && before->contact_id == request.contact)
    return offer_shown(tx, *before);
  if (TRY(standing_offer(tx, actor, now, seed, program, request.contact)))
    return fail(FailureKind::conflict, "clinics.offer_stands");
  const ToOffer to = TRY(contact_to_offer(tx, actor, program, request.contact));
  std::optional<double> miles;
  const PepOffer offer = TRY(make_offer(tx, actor, now, seed, program, to, request, miles));
  PepOfferShown made = offer_shown(tx, offer);
  made.miles = miles;
  return made;
}

Result<PepOfferShown> book_pep(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                               const PepOffering& request) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  TRY(surveillance::find_own_contact(tx, actor, request.contact));
  tx.touch("surveillance.contact", request.contact.text);
  const auto before = find_pep_offer(tx, actor.program, request.id);
  std::optional<PepOffer> offer = TRY(standing_offer(tx, actor, now, seed, program, request.contact));
  std::optional<double> miles;
  if (before && before->contact_id == request.contact && before->state == PepOfferState::booked) offer = *before;
  if (!offer) {
    const ToOffer to = TRY(contact_to_offer(tx, actor, program, request.contact));
    offer = TRY(make_offer(tx, actor, now, seed, program, to, request, miles));
  }
  const BookedAppointment booked = TRY(take_offered_place(tx, actor, now, seed, program, *offer));
  offer->state = PepOfferState::booked;
  PepOfferShown made = offer_shown(tx, *offer);
  made.miles = miles;
  made.appointment_code = booked.code;
  return made;
}

Result<LastPepOffer> pep_offer_of(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                  const PepOfferOf& request) {
  TRY(surveillance::find_own_contact(tx, actor, request.contact));
  tx.touch("surveillance.contact", request.contact.text);
  const auto last = last_pep_offer(tx, actor.program, request.contact);
  if (!last) return LastPepOffer{};
  PepOfferShown offer = offer_shown(tx, *last);
  if (offer.state == PepOfferState::standing && !last->stands(now)) offer.state = PepOfferState::ended;
  return LastPepOffer{offer};
}

Result<LastPepOffer> withdraw_pep_offer(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                        const PepOfferOf& request) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  TRY(surveillance::find_own_contact(tx, actor, request.contact));
  tx.touch("surveillance.contact", request.contact.text);
  const auto standing = TRY(standing_offer(tx, actor, now, seed, program, request.contact));
  if (standing) {
    guard_site(tx, standing->site_id);
    end_pep_offer(tx, actor, now, seed, program, *standing, PepOfferState::withdrawn);
  }
  return pep_offer_of(tx, actor, now, request);
}

}  // namespace quell::clinics
