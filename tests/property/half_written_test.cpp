// P10 on both databases: whatever statement of a writing verb fails, and however, the database is as it was before; the
// same request sent again then does all of it.
//
// A story runs verb by verb. Each verb is first stopped at its first statement, then at its second, and so on, and at
// the commit; only then it is let through.

#include <gtest/gtest.h>

#include <cstdlib>
#include <future>

#include "access/append_audit_event.h"
#include "access/seal_audit.h"
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
#include "inventory/ship_vials.h"
#include "outreach/answer_question.h"
#include "outreach/ask_question.h"
#include "outreach/claim_question.h"
#include "people/add_contact_point.h"
#include "people/edit_person.h"
#include "people/record_demographics.h"
#include "people/testing/made_up_people.h"
#include "people/undo_edit.h"
#include "programs/announce_count.h"
#include "programs/testing/with_program.h"
#include "storage/lane.h"
#include "tests/property/everything_kept.h"
#include "tests/property/faulty_connection.h"

namespace quell {
namespace {

using storage::Transaction;
using storage::Trouble;

struct HalfWritten : testing::TestWithParam<storage::Engine> {
  storage::TemporaryDatabase temporary{GetParam()};
  EverythingKept kept{GetParam(), temporary.url(), storage::test_keys()};
  PlannedFault plan;
  storage::Lane lane{
      [this] { return faulty_connection(plan, temporary.url(), storage::test_keys()); }, {}, [](const std::string&) {}};
  const access::Actor lead = access::system_actor(programs::river_fever);
  const SiteId pier = programs::pier_clinic;
  const SiteId hill = programs::hill_clinic;
  Instant now = programs::tuesday_morning;
  std::uint64_t seeds = 0;
  int stopped = 0;
  int verbs = 0;

  Result<void> run(const storage::Work& work) {
    std::promise<Result<void>> ended;
    lane.submit(work, [&](Result<void> result) { ended.set_value(std::move(result)); });
    return ended.get_future().get();
  }

  // In the short form the ways to fail take turns; in the long one each statement fails in each way.
  std::vector<Trouble> troubles_at(int statement) const {
    const std::vector<Trouble> all{Trouble::statement, Trouble::ended, Trouble::lost};
    if (std::getenv("QUELL_LONG")) return all;
    return {all[static_cast<std::size_t>(statement % 8 == 0 ? 2 : statement % 2)]};
  }

  // One verb of the story: stopped everywhere, then done.
  template <class Verb>
  auto step(const char* name, Verb verb) {
    const Seed seed = Seed::from_number(++seeds);
    std::decay_t<decltype(verb(std::declval<Transaction&>(), seed))> answer =
        fail(FailureKind::unavailable, "storage.failed");
    const storage::Work work = [&](Transaction& tx) -> Result<void> {
      answer = verb(tx, seed);
      if (!answer) return tl::unexpected(answer.error());
      return {};
    };
    const auto before = kept.rows();
    const auto stop = [&](PlannedFault fault) {
      plan = fault;
      const Result<void> result = run(work);
      if (!plan.happened) return false;
      ++stopped;
      EXPECT_EQ(result ? "done" : result.error().reason, "storage.failed") << name;
      EXPECT_EQ(kept.rows(), before) << name << ", stopped at statement " << fault.statement;
      return !testing::Test::HasFailure();
    };
    const int statements = count_statements(work);
    EXPECT_GT(statements, 0) << name << " does nothing";
    for (int statement = 1; statement <= statements; ++statement)
      for (const Trouble trouble : troubles_at(statement))
        if (!stop({PlannedFault::At::statement, statement, trouble})) return answer;
    stop({PlannedFault::At::commit, 0, Trouble::ended});

    // A verb that the database makes run again is done once.
    plan = {PlannedFault::At::statement, (statements + 1) / 2, Trouble::run_again};
    const Result<void> done = run(work);
    plan = {};
    EXPECT_TRUE(done) << name << ": " << (done ? "" : done.error().reason);
    EXPECT_NE(kept.rows(), before) << name << " wrote nothing";
    ++verbs;
    return answer;
  }

  // How many statements the verb runs where nothing stops it; what it wrote is taken back.
  int count_statements(const storage::Work& work) {
    plan = {PlannedFault::At::statement, -1};
    const Result<void> done = run([&](Transaction& tx) -> Result<void> {
      if (const auto result = work(tx); !result) return result;
      return fail(FailureKind::conflict, "storage.taken_back");
    });
    EXPECT_EQ(done.error().reason, "storage.taken_back");
    return plan.seen;
  }

  LedgerEntryId act(const char* name) { return {name}; }
};
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

TEST_P(HalfWritten, is_no_record_of_a_person_a_question_or_the_audit) {
  ASSERT_TRUE(run([](Transaction& tx) -> Result<void> {
    programs::install_small_pack(tx);
    return {};
  }));
  const auto ana = step("register_person", [&](Transaction& tx, const Seed& seed) {
    return people::register_person(tx, lead, now, seed,
                                   people::with_phone(people::new_person("ana", people::ana()), "+12035550123"));
  });
  ASSERT_TRUE(ana) << ana.error().reason;
  const auto edited = step("edit_person", [&](Transaction& tx, const Seed& seed) {
    people::Identity identity = people::ana();
    identity.name_to_call = people::name("Anita");
    return people::edit_person(tx, lead, now, seed, {ana->id, ana->version, identity});
  });
  ASSERT_TRUE(edited) << edited.error().reason;
  step("undo_edit", [&](Transaction& tx, const Seed& seed) {
    return people::undo_edit(tx, lead, now, seed, {ana->id, edited->version});
  });
  step("add_contact_point", [&](Transaction& tx, const Seed& seed) {
    return people::add_contact_point(
        tx, lead, now, seed,
        {ana->id, {.id = {"phone-2"}, .phone = people::private_text<40>("+12035550199"), .consent = {}}});
  });
  step("record_demographics", [&](Transaction& tx, const Seed& seed) {
    return people::record_demographics(tx, lead, now, seed, {ana->id, {.races = {Private{people::Race::white}}}});
  });
  step("ask_question", [&](Transaction& tx, const Seed& seed) {
    return outreach::ask_question(tx, lead, now, seed,
                                  {{"question-1"}, outreach::Writing{LongText<2000>{"Is it free?"}}, {}, {"en"}});
  });
  step("claim_question", [&](Transaction& tx, const Seed& seed) {
    return outreach::claim_question(tx, lead, now, seed, {{"question-1"}});
  });
  step("answer_question", [&](Transaction& tx, const Seed& seed) {
    return outreach::answer_question(tx, lead, now, seed,
                                     {{"answer-1"}, {"question-1"}, outreach::Writing{LongText<2000>{"It is."}}});
  });
  step("append_audit_event", [&](Transaction& tx, const Seed& seed) -> Result<access::AuditEventId> {
    return access::append_audit_event(tx, lead, now, seed,
                                      {.operation = "people.read_person", .touched = {{"people.person", "ana"}}});
  });
  step("seal_audit", [&](Transaction& tx, const Seed&) { return access::seal_audit(tx, now); });
  EXPECT_GT(stopped, 4 * verbs) << "the verbs were hardly stopped";
}

}  // namespace
}  // namespace quell
