#include "clinics/take_pep_offer.h"

#include <gtest/gtest.h>

#include "clinics/cancel_appointment.h"
#include "clinics/check_in.h"
#include "clinics/give_dose.h"
#include "clinics/offer_pep.h"
#include "clinics/site_day.h"
#include "clinics/testing/with_exposed.h"

namespace quell::clinics {
namespace {

using surveillance::Pep;

struct TakePepOffer : WithExposed {
  PepOfferShown offered;

  void SetUp() override {
    WithExposed::SetUp();
    offered = *offer_pep(tx(), investigator, now, seed(), {contact, {"offer-1"}, {}, {}});
  }
  Result<OwnPepOffer> show() { return show_pep_offer(tx(), anyone, now, {Text<64>{offered.code}}); }
  Result<BookedAppointment> take() { return take_pep_offer(tx(), anyone, now, seed(), {Text<64>{offered.code}}); }
  int end_old() { return *end_old_pep_offers(tx(), system, now, seed(), 50); }
  std::optional<Date> pep_by_on_the_list() {
    const auto day = site_day(tx(), desk, now, {pier, wednesday});
    return day->lines.at(0).pep_by;
  }
};
ON_EACH_DATABASE(TakePepOffer);

TEST_P(TakePepOffer, books_by_the_link_alone_and_the_site_learns_the_day_and_no_more) {
  EXPECT_EQ(show()->pep_by, make_date(2022, 8, 5));
  const auto booked = take();
  ASSERT_TRUE(booked) << booked.error().reason;
  EXPECT_EQ(booked->person, ben);
  EXPECT_EQ(booked->starts_at, offered.starts_at);
  EXPECT_EQ(pep(), Pep::booked);
  EXPECT_EQ(pep_by_on_the_list(), make_date(2022, 8, 5));
  EXPECT_EQ(committed_on(pier, wednesday), 1);
}

TEST_P(TakePepOffer, serves_once_and_tells_nobody_else_of_the_booking) {
  const auto booked = take();
  EXPECT_EQ(take()->code, booked->code) << "a form that is sent twice";
  EXPECT_EQ(show().error().reason, "clinics.offer_over");
  now += std::chrono::hours{1};
  EXPECT_EQ(take().error().reason, "clinics.offer_over");
}

TEST_P(TakePepOffer, gives_the_place_back_when_its_time_is_over_and_the_contact_is_to_be_offered_again) {
  const int free = free_on_wednesday();
  now = offered.expires_at;
  EXPECT_EQ(show().error().reason, "clinics.offer_over");
  EXPECT_EQ(end_old(), 0) << "who pressed the button in time is waited for";
  now += std::chrono::minutes{5};
  EXPECT_EQ(take().error().reason, "clinics.offer_over");
  EXPECT_EQ(end_old(), 1);
  EXPECT_EQ(end_old(), 0);
  EXPECT_EQ(free_on_wednesday(), free + 1);
  EXPECT_EQ(committed_on(pier, wednesday), 0);
  EXPECT_EQ(pep(), Pep::none);
  EXPECT_EQ(offers_to_make(), 1u);
}

TEST_P(TakePepOffer, that_was_taken_back_or_never_made_says_so) {
  ASSERT_TRUE(withdraw_pep_offer(tx(), investigator, now, seed(), {contact}));
  EXPECT_EQ(show().error().reason, "clinics.offer_over");
  EXPECT_EQ(take().error().reason, "clinics.offer_over");
  EXPECT_EQ(show_pep_offer(tx(), anyone, now, {Text<64>{"7KQ2-M4TD-9XA"}}).error().reason, "clinics.offer_unknown");
}

TEST_P(TakePepOffer, leads_to_a_dose_that_the_contact_s_record_knows_until_it_was_a_mistake) {
  const auto booked = take();
  now = booked->starts_at;
  ASSERT_TRUE(check_in(tx(), desk, now, seed(), {.id = booked->id, .code = {}}));
  const auto lots = tx().all<inventory::Lot>("select * from inventory_lot", storage::NoParameters{});
  const DoseGift gift{.id = {"the-dose"},
                      .appointment = booked->id,
                      .lot = lots.front().id,
                      .vial = {},
                      .route = {"subcutaneous"},
                      .volume_ul = {500},
                      .body_site = {"left_arm"},
                      .given_at = now};
  const auto given = give_dose(tx(), nurse, now, seed(), gift);
  ASSERT_TRUE(given) << given.error().reason;
  EXPECT_EQ(pep(), Pep::given);
  EXPECT_EQ(pep_by_on_the_list(), std::nullopt);
  ASSERT_TRUE(undo_dose(tx(), nurse, now, seed(), {gift.id, booked->id, {"wrong person"}}));
  EXPECT_EQ(pep(), Pep::booked);
}

TEST_P(TakePepOffer, is_to_be_offered_again_where_the_booking_is_cancelled_or_nobody_comes) {
  const auto booked = take();
  ASSERT_TRUE(cancel_appointment(tx(), anyone, now, seed(), {{.id = {}, .code = Text<64>{booked->code}}, {}}));
  EXPECT_EQ(pep(), Pep::none);
  EXPECT_EQ(offers_to_make(), 1u);
  ASSERT_TRUE(restore_appointment(tx(), anyone, now, seed(), {.id = {}, .code = Text<64>{booked->code}}));
  EXPECT_EQ(pep(), Pep::booked);
  now = booked->starts_at + std::chrono::hours{1};
  ASSERT_TRUE(record_no_show(tx(), desk, now, seed(), {.id = booked->id, .code = {}}));
  EXPECT_EQ(pep(), Pep::none);
  ASSERT_TRUE(check_in(tx(), desk, now, seed(), {.id = booked->id, .code = {}}));
  EXPECT_EQ(pep(), Pep::booked);
}

}  // namespace
}  // namespace quell::clinics
