#pragma once

#include <optional>
#include <string>

#include "clinics/book_appointment.h"
#include "clinics/pep_offer.h"
#include "surveillance/contact.h"

namespace quell::clinics {

struct PepOffering {
  ContactId contact;
  PepOfferId id;                 // made by the caller: asking twice offers once
  std::optional<Text<80>> near;  // a town or a zip; the contact's own where absent
  std::optional<SiteId> site;    // the nearest where absent
};
BOOST_DESCRIBE_STRUCT(PepOffering, (), (contact, id, near, site))

// An offer as who follows the contact sees it.
struct PepOfferShown {
  PepOfferId id;
  PepOfferState state{};
  std::string code;  // what the link carries
  SiteId site;
  std::string site_name;
  std::string town;
  std::string time_zone;
  Instant starts_at;
  Date pep_by;
  Instant expires_at;
  std::optional<double> miles;                  // of a new one
  std::optional<std::string> appointment_code;  // of one that was booked just now
};
BOOST_DESCRIBE_STRUCT(PepOfferShown, (),
                      (id, state, code, site, site_name, town, time_zone, starts_at, pep_by, expires_at, miles,
                       appointment_code))

// Keeps the nearest place with a dose for a contact whose clock runs, for the pack's hours (`pep_offer_hours`), and
// makes a link of it that serves once. In time means: through the last day on which a dose may prevent the illness or,
// where nothing is free by then, through the last one on which it may make it milder.
//
// Fails: as surveillance::find_own_contact
//        conflict clinics.pep_not_advised    no clock for a dose runs, or the contact is followed no more
//        conflict clinics.pep_has_no_person  nobody who could come is named
//        conflict clinics.pep_settled        a dose is booked or given
//        conflict clinics.offer_stands       another offer stands: take it back first
//        conflict clinics.offer_id_used      the id is another contact's, or of an offer that ended
//        conflict clinics.no_place_in_time   no free place with a dose by the last day
//        conflict clinics.before_offer_day, clinics.dose_not_next, clinics.already_booked
Result<PepOfferShown> offer_pep(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                const PepOffering& request);

// The same, booked at once for a contact who is on the phone: in one click, an offer that stands or else a new one.
Result<PepOfferShown> book_pep(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                               const PepOffering& request);

struct PepOfferOf {
  ContactId contact;
};
BOOST_DESCRIBE_STRUCT(PepOfferOf, (), (contact))

struct LastPepOffer {
  std::optional<PepOfferShown> offer;
};
BOOST_DESCRIBE_STRUCT(LastPepOffer, (), (offer))

// The latest offer of a contact, if there was one. Fails: as surveillance::find_own_contact.
Result<LastPepOffer> pep_offer_of(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                  const PepOfferOf& request);

// Takes a standing offer back: the place is free again. Twice is as good as once. Fails: as above.
Result<LastPepOffer> withdraw_pep_offer(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                        const PepOfferOf& request);

}  // namespace quell::clinics
