// P10 of bookings, doses and stock (half_written.h).

#include "tests/property/half_written.h"

#include "clinics/cancel_appointment.h"
#include "clinics/check_in.h"
#include "clinics/give_dose.h"
#include "clinics/hold_place.h"
#include "clinics/move_appointment.h"
#include "clinics/publish_places.h"
#include "immunization/correct_dose.h"
#include "immunization/record_outside_dose.h"
#include "immunization/record_screening.h"
#include "immunization/report_mishap.h"
#include "inventory/accept_transfer.h"
#include "inventory/allot_vials.h"
#include "inventory/close_vial.h"
#include "inventory/count_shelf.h"
#include "inventory/decide_request.h"
#include "inventory/draw_doses.h"
#include "inventory/move_stock.h"
#include "inventory/open_vial.h"
#include "inventory/quarantine_lot.h"
#include "inventory/receive_shipment.h"
#include "inventory/record_supply.h"
#include "inventory/record_wastage.h"
#include "inventory/request_supply.h"
#include "inventory/return_stock.h"
#include "inventory/reverse_entry.h"
#include "inventory/send_stock.h"
#include "inventory/ship_vials.h"
#include "people/testing/made_up_people.h"
#include "programs/announce_count.h"

namespace quell {
namespace {

ON_EACH_DATABASE(HalfWritten);

TEST_P(HalfWritten, is_no_verb_of_a_booking_and_a_dose) {
  using namespace clinics;
  step("install_pack", [&](Transaction& tx, const Seed&) -> Result<void> {
    return programs::install_pack(tx, lead, now, Seed::from_number(1),
                                  {packs::testing::small_pack(), programs::instant("2022-08-01T04:00:00Z"), {"first"}})
        .map([](const auto&) {});
  });
  step("announce_count", [&](Transaction& tx, const Seed& seed) {
    return programs::announce_count(tx, lead, now, seed,
                                    {{"count-1"}, {"cases"}, make_date(2022, 8, 2), 28, {"The department"}});
  });
  step("publish_places", [&](Transaction& tx, const Seed& seed) {
    return publish_places(tx, lead, now, seed,
                          {{{pier,
                             packs::Service::vaccination,
                             make_date(2022, 8, 3),
                             make_date(2022, 8, 3),
                             {packs::Weekday::wednesday},
                             {"12:00"},
                             {"13:00"},
                             30,
                             {2}}}});
  });
  const auto delivered = step("receive_shipment", [&](Transaction& tx, const Seed& seed) {
    return inventory::receive_shipment(
        tx, lead, now, seed,
        {.id = act("delivery"),
         .site = pier,
         .lot = {.product = {"fevax"}, .lot_number = {"F1"}, .expires_on = make_date(2023, 4, 30), .ndc = {}},
         .cartons = {1},
         .vials_per_carton = {20},
         .loose_vials = {2},
         .broken = {1},
         .listed = Vials{21},
         .shipment = {},
         .occurred_at = now,
         .note = {}});
  });
  ASSERT_TRUE(delivered);
  const LotId lot = delivered->entries.front().lot;
  std::vector<Place> places;
  ASSERT_TRUE(run([&](Transaction& tx) -> Result<void> {
    places = tx.all<Place>("select * from clinics_place order by starts_at", storage::NoParameters{});
    return {};
  }));
  const auto held = step("hold_place", [&](Transaction& tx, const Seed& seed) {
    return hold_place(tx, lead, now, seed, {{"hold-1"}, places.at(0).id});
  });
  ASSERT_TRUE(held);
  const auto booked = step("book_appointment", [&](Transaction& tx, const Seed& seed) {
    return book_appointment(tx, lead, now, seed,
                            {.id = {"appointment-1"},
                             .hold_token = {held->token},
                             .booker = {.name_to_call = people::NameText{{"Sam"}},
                                        .born_on = Private<Date>{make_date(1990, 4, 28)},
                                        .phone = people::private_text<40>("+12035550123"),
                                        .consent = people::Consent{.text = true}}});
  });
  ASSERT_TRUE(booked) << booked.error().reason;
  const AppointmentRef ref{.id = booked->id, .code = {}};
  step("move_appointment", [&](Transaction& tx, const Seed& seed) {
    return move_appointment(tx, lead, now, seed, {ref, places.at(1).id});
  });
  step("cancel_appointment", [&](Transaction& tx, const Seed& seed) {
    return cancel_appointment(tx, lead, now, seed, {ref, {}});
  });
  step("restore_appointment",
       [&](Transaction& tx, const Seed& seed) { return restore_appointment(tx, lead, now, seed, ref); });
  const auto held_again = step("hold_place again", [&](Transaction& tx, const Seed& seed) {
    return hold_place(tx, lead, now, seed, {{"hold-2"}, places.at(0).id});
  });
  step("release_hold",
       [&](Transaction& tx, const Seed& seed) { return release_hold(tx, lead, now, seed, {{held_again->token}}); });
  now = places.at(1).starts_at;  // the day has come
  step("check_in", [&](Transaction& tx, const Seed& seed) { return check_in(tx, lead, now, seed, ref); });
  step("record_screening", [&](Transaction& tx, const Seed& seed) {
    immunization::ScreeningReport report{
        .id = {"screening-1"}, .person_id = booked->person, .site_id = pier, .answers = {}, .screened_at = now};
    for (const char* question : {"severe_reaction", "allergy", "keloid"})
      report.answers.push_back({{question}, packs::Answer::no});
    return immunization::record_screening(tx, lead, now, seed, report);
  });
  const auto gift = [&](const char* id) {
    return DoseGift{.id = {id},
                    .appointment = booked->id,
                    .lot = lot,
                    .vial = {},
                    .route = {"intradermal"},  // not allowed on that day: an administration error and its task
                    .volume_ul = {100},
                    .body_site = {"forearm"},
                    .given_at = now,
                    .given_by = {},
                    .information_sheet = {},
                    .information_sheet_edition = {}};
  };
  step("give_dose", [&](Transaction& tx, const Seed& seed) { return give_dose(tx, lead, now, seed, gift("dose-1")); });
  step("undo_dose", [&](Transaction& tx, const Seed& seed) {
    return undo_dose(tx, lead, now, seed, {{"dose-1"}, booked->id, {"Another person's line"}});
  });
  step("give_dose again",
       [&](Transaction& tx, const Seed& seed) { return give_dose(tx, lead, now, seed, gift("dose-2")); });
  step("end_observation", [&](Transaction& tx, const Seed& seed) {
    return immunization::end_observation(tx, lead, now, seed, {{"dose-2"}, immunization::ObservationOutcome::well});
  });
  step("resume_observation", [&](Transaction& tx, const Seed& seed) {
    return immunization::resume_observation(tx, lead, now, seed, {{"dose-2"}});
  });
  step("report_mishap", [&](Transaction& tx, const Seed& seed) {
    return immunization::report_mishap(
        tx, lead, now, seed,
        {.id = {"mishap-1"}, .dose_id = {"dose-2"}, .mishap = {"too_much"}, .onset_at = {}, .action_taken = {}});
  });
  step("record_outside_dose", [&](Transaction& tx, const Seed& seed) {
    return immunization::record_outside_dose(
        tx, lead, now, seed,
        {.id = {"dose-3"}, .person_id = booked->person, .given_on = make_date(2022, 6, 1), .product_cvx = {"999"}});
  });
  step("correct_outside_dose", [&](Transaction& tx, const Seed& seed) {
    return immunization::correct_outside_dose(tx, lead, now, seed,
                                              {.id = {"correction-1"}, .dose_id = {"dose-3"}, .note = {}});
  });
  step("register_walk_in", [&](Transaction& tx, const Seed& seed) {
    return register_walk_in(
        tx, lead, now, seed,
        {.id = {"walk-in-1"},
         .site = pier,
         .service = packs::Service::vaccination,
         .booker = {.name_to_call = people::NameText{{"Sam"}}, .born_on = Private<Date>{make_date(1990, 4, 28)}}});
  });
  EXPECT_GT(stopped, 10 * verbs) << "the verbs were hardly stopped";
}

TEST_P(HalfWritten, is_no_act_on_stock) {
  using namespace inventory;
  ASSERT_TRUE(run([](Transaction& tx) -> Result<void> {
    programs::install_small_pack(tx);
    return {};
  }));
  step("record_supply", [&](Transaction& tx, const Seed& seed) {
    return record_supply(tx, lead, now, seed,
                         {{"supply-1"}, {"fevax"}, 100, make_date(2022, 8, 2), {"federal order 1182"}});
  });
  step("allot_vials", [&](Transaction& tx, const Seed& seed) {
    return allot_vials(tx, lead, now, seed, {{"allotment-1"}, {"fevax"}, pier, {40}, {}});
  });
  step("ship_vials", [&](Transaction& tx, const Seed& seed) {
    return ship_vials(tx, lead, now, seed, {{"shipment-1"}, {"allotment-1"}, {20}, make_date(2022, 8, 3), {}});
  });
  step("cancel_shipment",
       [&](Transaction& tx, const Seed& seed) { return cancel_shipment(tx, lead, now, seed, {{"shipment-1"}}); });
  step("ship_vials again", [&](Transaction& tx, const Seed& seed) {
    return ship_vials(tx, lead, now, seed, {{"shipment-2"}, {"allotment-1"}, {20}, make_date(2022, 8, 3), {}});
  });
  step("request_supply", [&](Transaction& tx, const Seed&) {
    return request_supply(tx, lead, now, {{"request-1"}, pier, {"fevax"}, {5}, {}, {}});
  });
  step("approve_request", [&](Transaction& tx, const Seed& seed) {
    return approve_request(tx, lead, now, seed, {{"request-1"}, {"allotment-2"}, {5}, {}});
  });
  const auto delivered = step("receive_shipment", [&](Transaction& tx, const Seed& seed) {
    return receive_shipment(
        tx, lead, now, seed,
        {.id = act("delivery"),
         .site = pier,
         .lot = {.product = {"fevax"}, .lot_number = {"F1"}, .expires_on = make_date(2023, 4, 30), .ndc = {}},
         .cartons = {1},
         .vials_per_carton = {20},
         .loose_vials = {0},
         .broken = {0},
         .listed = {},
         .shipment = ShipmentId{"shipment-2"},
         .occurred_at = now,
         .note = {}});
  });
  ASSERT_TRUE(delivered) << delivered.error().reason;
  const LotId lot = delivered->entries.front().lot;
  const auto vial = step("open_vial", [&](Transaction& tx, const Seed& seed) {
    return open_vial(tx, lead, now, seed, {act("opening"), pier, lot, {"subcutaneous"}, now});
  });
  ASSERT_TRUE(vial) << vial.error().reason;
  step("draw_doses", [&](Transaction& tx, const Seed& seed) {
    return draw_doses(tx, lead, now, seed, {act("draw"), vial->id, {1}, now});
  });
  step("close_vial", [&](Transaction& tx, const Seed& seed) {
    return close_vial(tx, lead, now, seed, {act("closing"), vial->id, {0}, {}, now, {}});
  });
  step("record_wastage", [&](Transaction& tx, const Seed& seed) {
    return record_wastage(tx, lead, now, seed,
                          {act("waste"), pier, Unit::vial, lot, {}, 2, WastageReason::broken, now, {}});
  });
  step("move_stock", [&](Transaction& tx, const Seed& seed) {
    return move_stock(tx, lead, now, seed, {act("transfer"), pier, hill, lot, {3}, now, {}});
  });
  step("send_stock", [&](Transaction& tx, const Seed& seed) {
    return send_stock(tx, lead, now, seed, {act("sending"), pier, hill, lot, {2}, {}, now, {}});
  });
  step("accept_transfer", [&](Transaction& tx, const Seed& seed) {
    return accept_transfer(tx, lead, now, seed, {act("acceptance"), act("sending"), {1}, {0}, now, {}});
  });
  step("return_stock", [&](Transaction& tx, const Seed& seed) {
    return return_stock(tx, lead, now, seed, {act("return"), pier, lot, {1}, now, {}});
  });
  step("count_shelf", [&](Transaction& tx, const Seed& seed) {
    return count_shelf(tx, lead, now, seed, {act("count"), pier, {{lot, {5}, {}}}, now, {}, true});
  });
  step("reverse_entry", [&](Transaction& tx, const Seed& seed) {
    return reverse_entry(tx, lead, now, seed, {act("undo"), act("transfer"), {"It never left"}});
  });
  step("quarantine_lot", [&](Transaction& tx, const Seed&) {
    return quarantine_lot(tx, lead, now, {{"quarantine-1"}, lot, pier, {"The fridge was warm"}});
  });
  step("release_lot", [&](Transaction& tx, const Seed&) {
    return release_lot(tx, lead, now, {{"quarantine-1"}, {"The manufacturer says it is stable"}});
  });
  EXPECT_GT(stopped, 4 * verbs) << "the verbs were hardly stopped";
}

}  // namespace
}  // namespace quell
