// P5 on both databases: random histories of doses given, outside, undone and corrected, through the verbs that book,
// move, restore, walk in and give. A later dose is never promised before the pack's earliest day; a dose given is never
// lost or voided by software; "not valid" is an opinion beside it.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>

#include "clinics/cancel_appointment.h"
#include "clinics/check_in.h"
#include "clinics/give_dose.h"
#include "clinics/hold_place.h"
#include "clinics/move_appointment.h"
#include "clinics/publish_places.h"
#include "immunization/correct_dose.h"
#include "immunization/dose_history.h"
#include "immunization/record_outside_dose.h"
#include "inventory/receive_shipment.h"
#include "programs/testing/with_program.h"

namespace quell::clinics {
namespace {

using immunization::DoseState;
using std::chrono::days;

constexpr days earliest_after{24};
constexpr days offered_after{28};

struct PlaceDay {
  PlaceId id;
  Date held_on;
};
BOOST_DESCRIBE_STRUCT(PlaceDay, (), (id, held_on))

// A dose as this test knows that it was acknowledged.
struct KnownDose {
  DoseId id;
  Date given_on;
  bool stands = true;
  std::optional<AppointmentId> appointment;  // none for an outside dose
};

struct Person {
  std::optional<PersonId> id;
  std::vector<std::string> codes;
  std::vector<AppointmentId> appointments;
  std::vector<KnownDose> doses;
  std::map<AppointmentId, int> versions;  // that were answered last
};

struct SecondDose : testing::TestWithParam<storage::Engine> {
  storage::TemporaryDatabase temporary{GetParam()};
  std::unique_ptr<storage::Database> database = temporary.open();
  const access::Actor staff = access::system_actor(programs::river_fever);
  const access::Actor anyone = access::public_actor(programs::river_fever);
  const SiteId pier = programs::pier_clinic;
  LotId lot;
  std::vector<PlaceDay> places;

  Seed seed = Seed::from_number(0);
  Person person;
  Date today;
  int promised = 0;
  int too_early = 0;
  int not_valid = 0;
  int given = 0;

  template <class Verb>
  auto write(Verb verb) {
    return database->write("pier", verb);
  }
  Instant now() const { return programs::tuesday_morning + (today.days - make_date(2022, 8, 2).days); }
  std::uint64_t below(std::uint64_t bound) { return seed.next_number_below(bound); }

  void SetUp() override {
    const auto done = write([&](storage::Transaction& tx) -> Result<void> {
      programs::install_small_pack(tx);
      using enum packs::Weekday;
      TRY(publish_places(tx, staff, programs::tuesday_morning, Seed::from_number(1),
                         {{{pier,
                            packs::Service::vaccination,
                            make_date(2022, 8, 3),
                            make_date(2023, 3, 31),
                            {monday, tuesday, wednesday, thursday, friday, saturday, sunday},
                            {"17:00"},
                            {"17:30"},
                            30,
                            {100'000}}}}));
      lot = TRY(inventory::receive_shipment(tx, staff, programs::tuesday_morning, Seed::from_number(2),
                                            {.id = {"delivery"},
                                             .site = pier,
                                             .lot = {.product = {"fevax"},
                                                     .lot_number = {"FDP1"},
                                                     .expires_on = make_date(2023, 12, 31),
                                                     .ndc = {}},
                                             .cartons = {9'000},
                                             .vials_per_carton = {100},
                                             .loose_vials = {0},
                                             .broken = {0},
                                             .listed = {},
                                             .shipment = {},
                                             .occurred_at = programs::tuesday_morning,
                                             .note = {}}))
                .entries.front()
                .lot;
      places = tx.all<PlaceDay>("select id, held_on from clinics_place order by held_on", storage::NoParameters{});
      return {};
    });
    ASSERT_TRUE(done) << done.error().reason;
  }

  const PlaceId& place_ahead() {
    const Date day = today + days{1 + static_cast<int>(below(27))};
    return std::ranges::find(places, day, &PlaceDay::held_on)->id;
  }
  std::optional<int> some_number() {
    const auto number = static_cast<int>(below(3));
    return number == 0 ? std::nullopt : std::optional{number};
  }

  // What the promise says, counted from what this test knows alone.
  void promised_on(const char* verb, int dose_number, Date day) {
    std::optional<Date> last;
    for (const KnownDose& dose : person.doses)
      if (dose.stands && (!last || *last < dose.given_on)) last = dose.given_on;
    EXPECT_TRUE(last || dose_number == 1) << verb << " promised a second dose to someone without a first";
    if (!last) return;
    EXPECT_LE(to_iso(*last + earliest_after), to_iso(day)) << verb << " promised dose " << dose_number;
    ++promised;
  }

  template <class Answer>
  void refused(const Answer& answer) {
    too_early += answer.error().reason == "clinics.before_offer_day";
    EXPECT_NE(answer.error().reason, "storage.failed");
  }

  Booker booker() {
    if (person.codes.empty()) {
      if (person.id) return Booker{.person = person.id};
      return Booker{.name_to_call = people::NameText{{"Sam"}}, .born_on = Private<Date>{make_date(1990, 4, 28)}};
    }
    if (below(2) == 0) return Booker{.person = person.id};
    return Booker{.code = Text<64>{person.codes[below(person.codes.size())]}};
  }

  void keep(const BookedAppointment& booked) {
    person.id = booked.person;
    person.codes.push_back(booked.code);
    person.appointments.push_back(booked.id);
    person.versions[booked.id] = 1;
  }

  void book() {
    const PlaceId place = place_ahead();
    const Booker who = booker();
    const bool by_public = who.code && below(2) == 0;
    const access::Actor& actor = by_public ? anyone : staff;
    const HoldId hold_id = seed.next_id<HoldId>();
    const AppointmentId id = seed.next_id<AppointmentId>();
    const auto number = some_number();
    const Seed own = seed.branch();
    const auto booked = write([&](storage::Transaction& tx) -> Result<BookedAppointment> {
      const Hold held = TRY(hold_place(tx, actor, now(), own, {hold_id, place}));
      return book_appointment(tx, actor, now(), own,
                              {.id = id, .hold_token = {held.token}, .booker = who, .dose_number = number});
    });
    if (!booked) return refused(booked);
    keep(*booked);
    promised_on("book_appointment", booked->dose_number, std::ranges::find(places, place, &PlaceDay::id)->held_on);
  }

  void walk_in() {
    const WalkIn request{.id = seed.next_id<AppointmentId>(),
                         .site = pier,
                         .service = packs::Service::vaccination,
                         .booker = booker(),
                         .dose_number = some_number()};
    const Seed own = seed.branch();
    const auto came = write([&](storage::Transaction& tx) { return register_walk_in(tx, staff, now(), own, request); });
    if (!came) return refused(came);
    keep(*came);
    promised_on("register_walk_in", came->dose_number, today);
  }

  template <class Verb>
  void change(const char* name, bool promises, Verb verb) {
    if (person.appointments.empty()) return;
    const AppointmentRef ref{.id = person.appointments[below(person.appointments.size())], .code = {}};
    const Seed own = seed.branch();
    const auto changed = write([&](storage::Transaction& tx) { return verb(tx, own, ref); });
    if (!changed) return refused(changed);
    // Twice is as good as once: what stands booked already is not promised anew.
    if (promises && changed->version != person.versions[*ref.id])
      promised_on(name, changed->dose_number, changed->held_on);
    person.versions[*ref.id] = changed->version;
  }

  void give() {
    if (person.appointments.empty()) return;
    const AppointmentId appointment = person.appointments[below(person.appointments.size())];
    const days ago{std::max(0, static_cast<int>(below(6)) - 3)};
    const DoseGift gift{.id = seed.next_id<DoseId>(),
                        .appointment = appointment,
                        .lot = lot,
                        .vial = {},
                        .route = {"subcutaneous"},
                        .volume_ul = {500},
                        .body_site = {"arm"},
                        .given_at = now() - ago,
                        .given_by = {},
                        .information_sheet = {},
                        .information_sheet_edition = {}};
    const Seed own = seed.branch();
    const auto done = write([&](storage::Transaction& tx) { return give_dose(tx, staff, now(), own, gift); });
    if (!done) {
      EXPECT_EQ(done.error().reason, "clinics.already_fulfilled") << "a dose really given is always recorded";
      return;
    }
    ++given;
    person.doses.push_back({gift.id, today - ago, true, appointment});
  }

  void give_outside() {
    if (!person.id) return;
    const Date day = today - days{static_cast<int>(below(50))};
    const immunization::OutsideDoseReport report{.id = seed.next_id<DoseId>(),
                                                 .person_id = *person.id,
                                                 .given_on = day,
                                                 .product_cvx = {"999"},
                                                 .evidence = immunization::Evidence::written_record,
                                                 .source_text = {}};
    const Seed own = seed.branch();
    const auto done =
        write([&](storage::Transaction& tx) { return record_outside_dose(tx, staff, now(), own, report); });
    ASSERT_TRUE(done) << done.error().reason;
    person.doses.push_back({report.id, day, true, {}});
  }

  KnownDose* some_dose() { return person.doses.empty() ? nullptr : &person.doses[below(person.doses.size())]; }

  void undo_gift() {
    KnownDose* dose = some_dose();
    if (!dose || !dose->appointment) return;
    const Seed own = seed.branch();
    const auto undone = write([&](storage::Transaction& tx) {
      return undo_dose(tx, staff, now(), own, {dose->id, *dose->appointment, {"Another person's line"}});
    });
    if (undone) dose->stands = false;
  }

  void correct_outside() {
    KnownDose* dose = some_dose();
    if (!dose || dose->appointment) return;
    const auto state = dose->stands ? DoseState::entered_in_error : DoseState::standing;
    const immunization::DoseCorrection correction{.id = seed.next_id<immunization::CorrectionId>(),
                                                  .dose_id = dose->id,
                                                  .state = state,
                                                  .reason = immunization::CorrectionReason::wrong_details};
    const Seed own = seed.branch();
    const auto done =
        write([&](storage::Transaction& tx) { return correct_outside_dose(tx, staff, now(), own, correction); });
    ASSERT_TRUE(done) << done.error().reason;
    dose->stands = state == DoseState::standing;
  }

  void act() {
    const auto move = [this](auto& tx, const Seed& own, const AppointmentRef& ref) {
      return move_appointment(tx, staff, now(), own, {ref, place_ahead()});
    };
    const auto restore = [this](auto& tx, const Seed& own, const AppointmentRef& ref) {
      return restore_appointment(tx, staff, now(), own, ref);
    };
    const auto cancel = [this](auto& tx, const Seed& own, const AppointmentRef& ref) {
      return cancel_appointment(tx, staff, now(), own, {ref, {}});
    };
    const auto arrive = [this](auto& tx, const Seed& own, const AppointmentRef& ref) {
      return check_in(tx, staff, now(), own, ref);
    };
    switch (below(16)) {
      case 0:
      case 1:
      case 2: return book();
      case 3: return walk_in();
      case 4:
      case 5: return change("move_appointment", true, move);
      case 6:
      case 7: return change("restore_appointment", true, restore);
      case 8: return change("cancel_appointment", false, cancel);
      case 9: return change("check_in", false, arrive);
      case 10:
      case 11: return give();
      case 12: return give_outside();
      case 13: return undo_gift();
      case 14: return correct_outside();
      default: today = today + days{1 + static_cast<int>(below(10))};
    }
  }

  // Nothing that was acknowledged is gone, changed or voided, and what Quell would offer keeps the promise.
  void expect_record_whole() {
    if (!person.id) return;
    const auto history = database->read(
        [&](storage::Transaction& tx) { return immunization::dose_history(tx, staff, now(), {*person.id}); });
    ASSERT_TRUE(history) << history.error().reason;
    ASSERT_EQ(history->doses.size(), person.doses.size());
    std::optional<Date> last;
    std::size_t standing = 0;
    for (const KnownDose& known : person.doses) {
      const auto line =
          std::ranges::find_if(history->doses, [&](const auto& each) { return each.dose.id == known.id; });
      ASSERT_NE(line, history->doses.end()) << "a dose is gone";
      EXPECT_EQ(to_iso(line->dose.given_on), to_iso(known.given_on));
      EXPECT_EQ(line->state == DoseState::standing, known.stands) << "only a person corrects a dose";
      if (!known.stands) continue;
      ++standing;
      if (!last || *last < known.given_on) last = known.given_on;
      const auto opinion =
          std::ranges::find(history->forecast.evaluations, known.id.text, &immunization::Evaluation::dose_id);
      ASSERT_NE(opinion, history->forecast.evaluations.end()) << "a dose that stands bears an opinion, whatever it is";
      not_valid += opinion->status == immunization::EvaluationStatus::not_valid;
    }
    EXPECT_EQ(history->forecast.evaluations.size(), standing);
    const auto& next = history->forecast.next;
    if (!next || !last) return;
    EXPECT_LE(to_iso(*last + offered_after), to_iso(next->offered_on)) << "what Quell offers by itself";
    EXPECT_LE(to_iso(*last + earliest_after), to_iso(next->earliest_on));
  }
};
ON_EACH_DATABASE(SecondDose);

TEST_P(SecondDose, waits_for_its_day_and_no_dose_given_is_lost) {
  const int histories = std::getenv("QUELL_LONG") ? 2'500 : 20;
  constexpr int operations = 40;
  const char* chosen = std::getenv("QUELL_SEED");
  const std::uint64_t first = chosen ? std::strtoull(chosen, nullptr, 10) : 20'220'802;
  for (int number = 0; number < histories && !HasFailure(); ++number) {
    SCOPED_TRACE("QUELL_SEED=" + std::to_string(first + static_cast<std::uint64_t>(number)));
    seed = Seed::from_number(first + static_cast<std::uint64_t>(number));
    person = {};
    today = make_date(2022, 8, 2);
    for (int i = 0; i < operations && today < make_date(2023, 2, 28); ++i) {
      act();
      expect_record_whole();
      if (HasFailure()) return;
    }
  }
  EXPECT_GT(promised, histories / 5) << "hardly a second dose was promised, so nothing was shown";
  EXPECT_GT(too_early, histories / 2);
  EXPECT_GT(given, histories / 2);
  EXPECT_GT(not_valid, 0);
}

}  // namespace
}  // namespace quell::clinics
