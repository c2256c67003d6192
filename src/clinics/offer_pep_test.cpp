#include "clinics/offer_pep.h"

#include <gtest/gtest.h>

#include "clinics/testing/with_exposed.h"

namespace quell::clinics {
namespace {

using surveillance::Pep;

struct OfferPep : WithExposed {
  Result<PepOfferShown> offer(const std::string& id = "offer-1") {
    return offer_pep(tx(), investigator, now, seed(), {contact, {id}, {}, {}});
  }
  Result<PepOfferShown> book_now(const std::string& id = "offer-1") {
    return book_pep(tx(), investigator, now, seed(), {contact, {id}, {}, {}});
  }
};
ON_EACH_DATABASE(OfferPep);

TEST_P(OfferPep, keeps_the_first_place_with_a_dose_in_time_and_takes_the_task_off_the_list) {
  const int free = free_on_wednesday();
  const auto offered = offer();
  ASSERT_TRUE(offered) << offered.error().reason;
  EXPECT_EQ(offered->site, pier);
  EXPECT_EQ(offered->starts_at, place_at(pier, wednesday).starts_at);
  EXPECT_EQ(offered->pep_by, make_date(2022, 8, 5));
  EXPECT_EQ(offered->expires_at, now + std::chrono::hours{24});
  EXPECT_EQ(free_on_wednesday(), free - 1);
  EXPECT_EQ(committed_on(pier, wednesday), 1);
  EXPECT_EQ(pep(), Pep::offered);
  EXPECT_EQ(offers_to_make(), 0u);
}

TEST_P(OfferPep, asked_twice_keeps_one_place_and_another_only_after_it_was_taken_back) {
  const int free = free_on_wednesday();
  const auto first = offer();
  EXPECT_EQ(offer()->code, first->code);
  EXPECT_EQ(offer("offer-2").error().reason, "clinics.offer_stands");
  EXPECT_EQ(free_on_wednesday(), free - 1);
  const auto after = withdraw_pep_offer(tx(), investigator, now, seed(), {contact});
  EXPECT_EQ(after->offer->state, PepOfferState::withdrawn);
  EXPECT_EQ(free_on_wednesday(), free);
  EXPECT_EQ(pep(), Pep::none);
  EXPECT_EQ(offers_to_make(), 1u);
  EXPECT_TRUE(withdraw_pep_offer(tx(), investigator, now, seed(), {contact}));
  EXPECT_NE(offer("offer-2")->code, first->code);
}

TEST_P(OfferPep, never_keeps_a_place_longer_than_until_it_begins) {
  now = programs::instant("2022-08-03T10:00:00Z");
  EXPECT_EQ(offer()->expires_at, place_at(pier, wednesday).starts_at);
}

TEST_P(OfferPep, books_at_once_for_who_is_on_the_phone) {
  const auto booked = book_now();
  ASSERT_TRUE(booked) << booked.error().reason;
  ASSERT_TRUE(booked->appointment_code);
  const auto appointment = find_appointment_by_code(tx(), programs::river_fever, *booked->appointment_code);
  EXPECT_EQ(appointment->person_id, ben);
  EXPECT_EQ(pep(), Pep::booked);
  EXPECT_EQ(offers_to_make(), 0u);
  EXPECT_EQ(committed_on(pier, wednesday), 1);
  EXPECT_EQ(book_now()->appointment_code, booked->appointment_code) << "sent again";
  EXPECT_EQ(offer("offer-2").error().reason, "clinics.pep_settled");
}

TEST_P(OfferPep, books_the_place_that_an_offer_keeps_already) {
  const auto offered = offer();
  const auto booked = book_now("offer-2");
  ASSERT_TRUE(booked) << booked.error().reason;
  EXPECT_EQ(booked->id, offered->id);
  EXPECT_EQ(committed_on(pier, wednesday), 1);
  EXPECT_EQ(pep_offer_of(tx(), investigator, now, {contact})->offer->state, PepOfferState::booked);
}

TEST_P(OfferPep, makes_one_offer_with_one_id) {
  ASSERT_TRUE(offer());
  ASSERT_TRUE(withdraw_pep_offer(tx(), investigator, now, seed(), {contact}));
  EXPECT_EQ(book_now().error().reason, "clinics.offer_id_used");
  register_person("cleo", "cleo");
  expose({"cleo"}, {"cleo"}, "swam_together");
  EXPECT_EQ(offer_pep(tx(), investigator, now, seed(), {{"cleo"}, {"offer-1"}, {}, {}}).error().reason,
            "clinics.offer_id_used");
}

TEST_P(OfferPep, promises_no_dose_twice) {
  std::vector<ContactId> exposed;
  for (int i = 0; i < 12; ++i) {
    const std::string id = "exposed-" + std::to_string(i);
    register_person(id, id);
    expose({id}, {id}, "swam_together");
    exposed.push_back({id});
  }
  int kept = 0;
  for (const ContactId& id : exposed)
    kept += offer_pep(tx(), investigator, now, seed(), {id, {"offer-" + id.text}, {}, {}}).has_value();
  EXPECT_EQ(kept, 5) << "five vials of one dose each";
  const auto one_more = offer();
  EXPECT_EQ(one_more.error().reason, "clinics.no_place_in_time");
  EXPECT_EQ(hold(place_at(pier, wednesday, 5)).error().reason, "clinics.doses_all_promised");
}

TEST_P(OfferPep, takes_a_day_on_which_a_dose_helps_less_only_where_none_is_free_before) {
  now = programs::instant("2022-08-05T12:00:00Z");
  EXPECT_EQ(offer().error().reason, "clinics.no_place_in_time");
  publish(pier, make_date(2022, 8, 10), 1);
  const auto later = offer();
  ASSERT_TRUE(later) << later.error().reason;
  EXPECT_EQ(later->pep_by, make_date(2022, 8, 5));
  EXPECT_EQ(later->starts_at, place_at(pier, make_date(2022, 8, 10)).starts_at);
}

TEST_P(OfferPep, is_for_whom_a_clock_runs_and_who_can_be_named) {
  register_person("low", "Low");
  expose({"low"}, {"low"}, "same_pier");
  EXPECT_EQ(offer_pep(tx(), investigator, now, seed(), {{"low"}, {"o"}, {}, {}}).error().reason,
            "clinics.pep_not_advised");
  const auto unnamed = surveillance::name_contact(tx(), investigator, now, seed(),
                                                  {.id = {"unnamed"},
                                                   .naming = surveillance::Naming::unnamed,
                                                   .person = {},
                                                   .exposures = {{.id = {next_id()},
                                                                  .case_id = case_of_ana,
                                                                  .kind = {"swam_together"},
                                                                  .setting = {"party"},
                                                                  .first_on = make_date(2022, 8, 1)}}});
  ASSERT_TRUE(unnamed) << unnamed.error().reason;
  EXPECT_EQ(offer_pep(tx(), investigator, now, seed(), {{"unnamed"}, {"o"}, {}, {}}).error().reason,
            "clinics.pep_has_no_person");
  EXPECT_EQ(offer_pep(tx(), nurse, now, seed(), {contact, {"o"}, {}, {}}).error().reason, "access.permission_missing");
  now += std::chrono::days{20};
  EXPECT_EQ(offer().error().reason, "clinics.pep_not_advised");
}

TEST_P(OfferPep, is_not_for_who_has_a_booking_of_this_dose) {
  ASSERT_TRUE(book(place_at(pier, wednesday), {.person = ben}, 1));
  EXPECT_EQ(pep(), Pep::booked) << "a booking by any door counts";
  EXPECT_EQ(offer().error().reason, "clinics.pep_settled");
  register_person("eve", "Eve");
  ASSERT_TRUE(book(place_at(pier, wednesday), {.person = PersonId{"eve"}}, 1));
  expose({"eve"}, {"eve"}, "swam_together");
  EXPECT_EQ(offer_pep(tx(), investigator, now, seed(), {{"eve"}, {"o"}, {}, {}}).error().reason,
            "clinics.already_booked");
}

}  // namespace
}  // namespace quell::clinics
