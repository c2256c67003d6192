#include "clinics/change_places.h"

#include <gtest/gtest.h>

#include "clinics/cancel_appointment.h"
#include "clinics/testing/with_clinic.h"

namespace quell::clinics {
namespace {

struct ChangePlaces : WithClinic {
  PlacesPattern pattern{
      pier, packs::Service::vaccination, wednesday, wednesday, {packs::Weekday::wednesday}, {"09:00"}, {"11:00"}, 30,
      {3}};
  const PublishedDay day{pier, packs::Service::vaccination, wednesday};

  PlaceChange published() {
    const auto change = publish_for_lead(tx(), system, now, seed(), {{next_id()}, {pattern}});
    EXPECT_TRUE(change) << change.error().reason;
    return change.value_or(PlaceChange{});
  }
  Result<PlaceChange> withdraw(const std::string& reason = "The nurse is ill") {
    return withdraw_places(tx(), system, now, seed(), {{next_id()}, {day}, {reason}});
  }
  Result<PlaceChange> capacity(int number) {
    return change_capacity(tx(), system, now, seed(), {{next_id()}, {day}, {number}});
  }
  Result<PlaceChange> undo(const RequestId& change) { return undo_place_change(tx(), system, now, seed(), {change}); }
  int free() {
    int sum = 0;
    for (const Place& place : all_places(pier, wednesday)) sum += place.free();
    return sum;
  }
  void book_first() {
    receive(pier, 5);
    ASSERT_TRUE(book(place_at(pier, wednesday), someone("Ari")));
  }
};
ON_EACH_DATABASE(ChangePlaces);

TEST_P(ChangePlaces, publishes_and_undoes_it_but_for_what_is_booked) {
  const PlaceChange change = published();
  EXPECT_EQ(change.places, 4);
  book_first();
  const auto undone = undo(change.id);
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->kept, 1);
  EXPECT_EQ(free(), 0);
  EXPECT_EQ(place_at(pier, wednesday).taken.number, 1);
  EXPECT_FALSE(place_at(pier, wednesday).closed);
}

TEST_P(ChangePlaces, publishes_once_what_is_sent_twice) {
  const PlacesPublication publication{{next_id()}, {pattern}};
  ASSERT_TRUE(publish_for_lead(tx(), system, now, seed(), publication));
  EXPECT_EQ(publish_for_lead(tx(), system, now, seed(), publication)->places, 4);
  EXPECT_EQ(publish_for_lead(tx(), system, now, seed(), {{next_id()}, {pattern}}).error().reason,
            "clinics.nothing_to_publish");
  EXPECT_EQ(all_places(pier, wednesday).size(), 4u);
}

TEST_P(ChangePlaces, publishes_nothing_where_a_site_is_not_open) {
  pattern.site = hill;
  EXPECT_EQ(publish_for_lead(tx(), system, now, seed(), {{next_id()}, {pattern}}).error().reason,
            "clinics.nothing_to_publish");
  EXPECT_TRUE(all_places(hill, wednesday).empty());
}

TEST_P(ChangePlaces, withdraws_what_is_not_booked_and_can_undo_it) {
  published();
  book_first();
  const auto change = withdraw();
  ASSERT_TRUE(change);
  EXPECT_EQ(change->places, 4);
  EXPECT_EQ(change->kept, 1);
  EXPECT_EQ(free(), 0);
  ASSERT_TRUE(undo(change->id));
  EXPECT_EQ(free(), 11);
  EXPECT_EQ(undo(change->id).error().reason, "clinics.nothing_to_change");
}

TEST_P(ChangePlaces, publishes_again_what_was_withdrawn) {
  published();
  ASSERT_TRUE(withdraw());
  EXPECT_EQ(published().places, 4);
  EXPECT_EQ(free(), 12);
}

TEST_P(ChangePlaces, gives_another_capacity_but_not_below_what_is_booked) {
  published();
  book_first();
  ASSERT_TRUE(book(place_at(pier, wednesday), someone("Bo")));
  const auto change = capacity(1);
  ASSERT_TRUE(change);
  EXPECT_EQ(change->kept, 1);
  EXPECT_EQ(place_at(pier, wednesday).capacity.number, 2);
  EXPECT_EQ(free(), 3);
  EXPECT_EQ(capacity(1).error().reason, "clinics.nothing_to_change");
  ASSERT_TRUE(undo(change->id));
  EXPECT_EQ(free(), 10);
}

TEST_P(ChangePlaces, leaves_what_has_begun) {
  published();
  now = all_places(pier, wednesday).at(1).starts_at;
  EXPECT_EQ(withdraw()->places, 2);
}

TEST_P(ChangePlaces, refuses_what_cannot_be) {
  published();
  EXPECT_EQ(withdraw("").error().reason, "programs.reason_missing");
  EXPECT_EQ(capacity(0).error().reason, "clinics.pattern_capacity");
  EXPECT_EQ(withdraw_places(tx(), system, now, seed(), {{next_id()}, {}, {"x"}}).error().reason,
            "clinics.days_missing");
  EXPECT_EQ(undo({"none"}).error().reason, "clinics.place_change_unknown");
  EXPECT_EQ(withdraw_places(tx(), nurse, now, seed(), {{next_id()}, {day}, {"x"}}).error().reason,
            "access.permission_missing");
  EXPECT_EQ(change_capacity(tx(), nurse, now, seed(), {{next_id()}, {day}, {1}}).error().reason,
            "access.permission_missing");
  const auto manager_elsewhere = access::Actor{.program = programs::river_fever, .permissions = {P::manage_site}};
  EXPECT_EQ(withdraw_places(tx(), manager_elsewhere, now, seed(), {{next_id()}, {day}, {"x"}}).error().reason,
            "access.other_site");
  EXPECT_EQ(free(), 12);
}

TEST_P(ChangePlaces, withdrawn_stay_so_when_a_booking_is_cancelled) {
  published();
  receive(pier, 5);
  const auto booked = *book(place_at(pier, wednesday), someone("Ana"));
  ASSERT_TRUE(withdraw());
  ASSERT_TRUE(cancel_appointment(tx(), phone_operator, now, seed(), {{.id = booked.id, .code = {}}, {}}));
  EXPECT_EQ(free(), 0);
  EXPECT_EQ(book(place_at(pier, wednesday), someone("Bo")).error().reason, "clinics.place_closed");
}

}  // namespace
}  // namespace quell::clinics
