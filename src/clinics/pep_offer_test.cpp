#include "clinics/pep_offer.h"

#include <gtest/gtest.h>

#include "clinics/offer_pep.h"
#include "clinics/testing/with_exposed.h"
#include "core/code.h"

namespace quell::clinics {
namespace {

struct PepOffers : WithExposed {
  PepOffer made() {
    EXPECT_TRUE(offer_pep(tx(), investigator, now, seed(), {contact, {"offer-1"}, {}, {}}));
    return *last_pep_offer(tx(), programs::river_fever, contact);
  }
};
ON_EACH_DATABASE(PepOffers);

TEST_P(PepOffers, are_found_by_their_code_which_is_kept_nowhere) {
  const PepOffer offer = made();
  const std::string code = code_of_pep_offer(tx(), offer.id);
  EXPECT_EQ(find_pep_offer_by_code(tx(), programs::river_fever, shown_code(code))->id, offer.id);
  EXPECT_EQ(offer.code_hash.find(code), std::string::npos);
  EXPECT_EQ(find_pep_offer(tx(), {"another-program"}, offer.id).error().reason, "clinics.offer_unknown");
}

TEST_P(PepOffers, end_once_and_only_while_they_stand) {
  const PepOffer offer = made();
  const auto program = *programs::program_in_force(tx(), programs::river_fever, now);
  Seed dice = seed();
  guard_site(tx(), offer.site_id);
  EXPECT_TRUE(end_pep_offer(tx(), system, now, dice, program, offer, PepOfferState::withdrawn));
  EXPECT_FALSE(end_pep_offer(tx(), system, now, dice, program, offer, PepOfferState::ended));
  EXPECT_EQ(find_pep_offer(tx(), programs::river_fever, offer.id)->state, PepOfferState::withdrawn);
  EXPECT_TRUE(old_pep_offers(tx(), offer.expires_at + std::chrono::hours{1}, 10).empty());
  EXPECT_EQ(committed_on(pier, wednesday), 0);
}

TEST_P(PepOffers, stand_one_at_a_time_for_a_contact_whoever_makes_them_at_once) {
  PepOffer second = made();
  second.id = {"offer-2"};
  EXPECT_FALSE(insert_pep_offer(tx(), second));
}

}  // namespace
}  // namespace quell::clinics
