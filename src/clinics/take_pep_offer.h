#pragma once

#include "clinics/book_appointment.h"
#include "clinics/pep_offer.h"
#include "core/seed.h"
#include "core/text.h"

namespace quell::clinics {

// Books the place that an offer keeps. For verbs of this room, which checked who asks. Fails: as book_held.
Result<BookedAppointment> take_offered_place(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                             Seed& seed, const programs::InForce& program, PepOffer offer);

struct PepOfferCode {
  Text<64> code;
};
BOOST_DESCRIBE_STRUCT(PepOfferCode, (), (code))

// What the page behind a link shows: the time, the place and the days; nothing of who it is for.
struct OwnPepOffer {
  SiteId site;
  Instant starts_at;
  Date pep_by;
  Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(OwnPepOffer, (), (site, starts_at, pep_by, expires_at))

// Fails: not_found clinics.offer_unknown   none of ours
//        conflict  clinics.offer_over      its time went by, it was taken back, or it has booked already
Result<OwnPepOffer> show_pep_offer(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                   const PepOfferCode& request);

// Books the kept place for the contact whom the offer is for. Once: a form that is sent
// again within the minutes of a hold is answered alike. Fails: as above, and as book_held.
Result<BookedAppointment> take_pep_offer(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                         const PepOfferCode& request);

// Gives places back whose offer is over, and puts their contacts on the list of those to be offered a dose again (a
// job; at most `count_max` a call). Returns how many.
Result<int> end_old_pep_offers(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                               int count_max);

}  // namespace quell::clinics
