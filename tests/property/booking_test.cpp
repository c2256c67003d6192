// P1, P2, P4 on both databases: several clients hold, book, move, cancel and come at once, and places and doses add up.

#include <gtest/gtest.h>

#include <cstdlib>
#include <thread>

#include "clinics/backing.h"
#include "clinics/book_appointment.h"
#include "clinics/cancel_appointment.h"
#include "clinics/check_in.h"
#include "clinics/hold_place.h"
#include "clinics/move_appointment.h"
#include "clinics/offer_pep.h"
#include "clinics/publish_places.h"
#include "clinics/take_pep_offer.h"
#include "inventory/receive_shipment.h"
#include "people/register_person.h"
#include "programs/testing/with_program.h"
#include "surveillance/name_contact.h"
#include "surveillance/open_case.h"

namespace quell::clinics {
namespace {

using access::Permission;

struct Nothing {
  Date today = make_date(2022, 8, 2);
};
BOOST_DESCRIBE_STRUCT(Nothing, (), (today))

struct PlaceCount {
  PlaceId id;
  int capacity = 0;
  int taken = 0;
  int counted = 0;
};
BOOST_DESCRIBE_STRUCT(PlaceCount, (), (id, capacity, taken, counted))

struct DayCount {
  SiteId site_id;
  Date held_on;
  int committed = 0;
  int counted = 0;
};
BOOST_DESCRIBE_STRUCT(DayCount, (), (site_id, held_on, committed, counted))

struct Number {
  int number = 0;
};
BOOST_DESCRIBE_STRUCT(Number, (), (number))

// What one client did: its holds and its bookings, to act on later.
struct Client {
  Seed seed;
  std::vector<std::string> hold_tokens;
  std::vector<std::string> codes;
  std::vector<std::string> offer_codes;
};

constexpr std::uint64_t exposed_people = 40;

struct Booking : testing::TestWithParam<storage::Engine> {
  storage::TemporaryDatabase temporary{GetParam()};
  std::unique_ptr<storage::Database> database = temporary.open();
  const access::Actor system = access::system_actor(programs::river_fever);
  const std::vector<SiteId> sites{programs::pier_clinic, programs::hill_clinic};
  std::vector<Place> places;
  std::atomic<std::int64_t> minutes_gone = 0;

  Instant now() const { return programs::tuesday_morning + std::chrono::minutes{minutes_gone.load()}; }

  template <class Action>
  auto write(const SiteId& lane, Action action) {
    return database->write(lane.text, action);
  }

  void SetUp() override {
    ASSERT_TRUE(database->write("setup", [&](storage::Transaction& tx) -> Result<void> {
      programs::install_small_pack(tx);
      for (const SiteId& site : sites) open_site(tx, site);
      name_exposed(tx);
      places = tx.all<Place>("select * from clinics_place order by id", Nothing{});
      return {};
    }));
    ASSERT_GT(places.size(), 20u);
  }

  // Few places of few people and fewer doses, so that clients meet.
  void open_site(storage::Transaction& tx, const SiteId& site) {
    using enum packs::Weekday;
    TRY_OR_THROW(publish_places(tx, system, now(), Seed::from_number(1 + std::hash<SiteId>{}(site)),
                                {{{site,
                                   packs::Service::vaccination,
                                   make_date(2022, 8, 3),
                                   make_date(2022, 8, 8),
                                   {wednesday, thursday, friday, monday},
                                   {"12:00"},
                                   {"14:00"},
                                   30,
                                   {2}}}}));
    TRY_OR_THROW(inventory::receive_shipment(tx, system, now(), Seed::from_number(2 + std::hash<SiteId>{}(site)),
                                             {.id = {"delivery-" + site.text},
                                              .site = site,
                                              .lot = {.product = {"fevax"},
                                                      .lot_number = {"L-" + site.text},
                                                      .expires_on = make_date(2022, 8, 6),
                                                      .ndc = {}},
                                              .cartons = {1},
                                              .vials_per_carton = {20},
                                              .loose_vials = {2},
                                              .broken = {0},
                                              .listed = {},
                                              .shipment = {},
                                              .occurred_at = now(),
                                              .note = {}}));
  }

  // Contacts whose clock for a dose runs: places are kept for them by links, beside all else.
  void name_exposed(storage::Transaction& tx) {
    Seed seed = Seed::from_number(3);
    const auto somebody = [&](const std::string& name) {
      people::NewPerson person{.id = seed.next_id<PersonId>(), .jurisdiction = {"harbor"}};
      person.identity.name_to_call = people::NameText{{name}};
      TRY_OR_THROW(people::register_person(tx, system, now(), seed.branch(), person));
      return person.id;
    };
    const CaseId ill{"the-case"};
    TRY_OR_THROW(surveillance::open_case(tx, system, now(), seed.branch(), {ill, somebody("Ill"), {}}));
    for (std::uint64_t i = 0; i < exposed_people; ++i)
      TRY_OR_THROW(surveillance::name_contact(tx, system, now(), seed.branch(),
                                              {.id = contact(i),
                                               .person = {.known = somebody("Exposed"), .fresh = {}},
                                               .exposures = {{.id = seed.next_id<ExposureId>(),
                                                              .case_id = ill,
                                                              .kind = {"swam_together"},
                                                              .setting = {"party"},
                                                              .first_on = make_date(2022, 8, 1)}}}));
  }
  static ContactId contact(std::uint64_t number) { return {"contact-" + std::to_string(number)}; }

  static void TRY_OR_THROW(const auto& result) {
    if (!result) throw std::runtime_error(result.error().reason);
  }

  const Place& any_place(Seed& seed) { return places[seed.next_number_below(places.size())]; }

  void hold(Client& client) {
    const Place place = any_place(client.seed);
    const HoldId id = client.seed.next_id<HoldId>();
    const auto held = write(place.site_id, [&](storage::Transaction& tx) {
      return hold_place(tx, system, now(), client.seed, {id, place.id});
    });
    if (held) client.hold_tokens.push_back(held->token);
  }

  void book(Client& client) {
    if (client.hold_tokens.empty()) return;
    const std::string token = client.hold_tokens[client.seed.next_number_below(client.hold_tokens.size())];
    Booker booker{.name_to_call = people::NameText{{"P" + std::to_string(client.seed.next_number_below(1000))}},
                  .born_on = Private<Date>{make_date(1990, 1, 1)}};
    // Sometimes as someone who has booked before: that must not make a second active booking (P4).
    if (!client.codes.empty() && client.seed.next_number_below(3) == 0)
      booker = {.code = Text<64>{client.codes[client.seed.next_number_below(client.codes.size())]}};
    const BookingRequest request{.id = client.seed.next_id<AppointmentId>(), .hold_token = {token}, .booker = booker};
    const Seed seed = client.seed.branch();
    const auto booked = write(any_place(client.seed).site_id, [&](storage::Transaction& tx) {
      return book_appointment(tx, system, now(), seed, request);
    });
    if (booked) client.codes.push_back(booked->code);
  }

  void change(Client& client, std::uint64_t what) {
    if (client.codes.empty()) return;
    const AppointmentRef ref{.id = {},
                             .code = Text<64>{client.codes[client.seed.next_number_below(client.codes.size())]}};
    const Place to = any_place(client.seed);
    const Seed seed = client.seed.branch();
    const auto changed = write(to.site_id, [&](storage::Transaction& tx) -> Result<Appointment> {
      switch (what) {
        case 0: return cancel_appointment(tx, system, now(), seed, {ref, {}});
        case 1: return restore_appointment(tx, system, now(), seed, ref);
        case 2: return move_appointment(tx, system, now(), seed, {ref, to.id});
        case 3: return check_in(tx, system, now(), seed, ref);
        default: return undo_check_in(tx, system, now(), seed, ref);
      }
    });
    (void)changed;  // a refusal is as good: only what was written is looked at
  }

  // Keeps a place for somebody exposed, takes one by its link, or takes an offer back.
  void offer(Client& client, std::uint64_t what) {
    const ContactId who = contact(client.seed.next_number_below(exposed_people));
    const PepOfferId id = client.seed.next_id<PepOfferId>();
    const Seed seed = client.seed.branch();
    const SiteId lane = any_place(client.seed).site_id;
    if (what == 0) {
      write(lane, [&](storage::Transaction& tx) { return withdraw_pep_offer(tx, system, now(), seed, {who}); });
    } else if (what == 1 && !client.offer_codes.empty()) {
      const Text<64> code{client.offer_codes[client.seed.next_number_below(client.offer_codes.size())]};
      const auto taken =
          write(lane, [&](storage::Transaction& tx) { return take_pep_offer(tx, system, now(), seed, {code}); });
      if (taken) client.codes.push_back(taken->code);
    } else {
      const auto offered = write(lane, [&](storage::Transaction& tx) {
        return offer_pep(tx, system, now(), seed, {who, id, {}, {}});
      });
      if (offered) client.offer_codes.push_back(offered->code);
    }
  }

  void give_back(Client& client) {
    if (client.hold_tokens.empty()) return;
    const std::string token = client.hold_tokens[client.seed.next_number_below(client.hold_tokens.size())];
    write(places.front().site_id,
          [&](storage::Transaction& tx) { return release_hold(tx, system, now(), client.seed, {{token}}); });
  }

  void expire() {
    minutes_gone += 3;
    write(places.front().site_id,
          [&](storage::Transaction& tx) -> Result<int> { return release_expired_holds(tx, now(), 30, 50); });
  }

  void act(Client& client) {
    switch (client.seed.next_number_below(14)) {
      case 0:
      case 1:
      case 2:
      case 3: return hold(client);
      case 4:
      case 5:
      case 6: return book(client);
      case 7: return give_back(client);
      case 8: return client.seed.next_number_below(20) == 0 ? expire() : hold(client);
      case 9:
      case 10: return offer(client, client.seed.next_number_below(4));
      default: return change(client, client.seed.next_number_below(5));
    }
  }

  void run(int operations, std::uint64_t first_seed) {
    std::vector<std::jthread> clients;
    for (std::uint64_t number = 0; number < 8; ++number)
      clients.emplace_back([this, operations, seed = first_seed + number] {
        Client client{Seed::from_number(seed), {}, {}, {}};
        for (int i = 0; i < operations / 8; ++i) act(client);
      });
  }

  void expect_places_add_up() {
    TRY_OR_THROW(database->read([](storage::Transaction& tx) -> Result<void> {
      for (const PlaceCount& place : tx.all<PlaceCount>(
               "select p.id, p.capacity, p.taken, "
               "(select count(*) from clinics_appointment a where a.place_id = p.id and a.state <> 'cancelled') + "
               "(select count(*) from clinics_hold h where h.place_id = p.id and h.state = 'held') as counted "
               "from clinics_place p",
               Nothing{})) {
        EXPECT_EQ(place.taken, place.counted) << "P1: the place counts what is booked and held";
        EXPECT_LE(place.taken, place.capacity) << "P1: never beyond capacity";
      }
      for (const DayCount& day : tx.all<DayCount>(
               "select t.site_id, t.held_on, t.committed, (select cast(coalesce(sum(p.taken), 0) as bigint) from "
               "clinics_place p where p.site_id = t.site_id and p.held_on = t.held_on) as counted "
               "from clinics_day_tally t",
               Nothing{}))
        EXPECT_EQ(day.committed, day.counted) << "the day's tally is the sum of its places";
      const auto twice = tx.find<Number>(
          "select count(*) as number from (select person_id from clinics_appointment where state in ('booked', "
          "'arrived') group by program_id, person_id, service, dose_number having count(*) > 1) as repeats",
          Nothing{});
      EXPECT_EQ(twice->number, 0) << "P4: one active booking a person and dose";
      const auto loose = tx.find<Number>(
          "select count(*) as number from clinics_pep_offer o join clinics_hold h on h.id = o.hold_id where "
          "(o.state = 'standing') <> (h.state = 'held') or (o.state = 'booked') <> (h.state = 'used')",
          Nothing{});
      EXPECT_EQ(loose->number, 0) << "an offer stands while its place is kept, and is booked where it was used";
      return {};
    }));
  }

  void expect_doses_behind_all() {
    TRY_OR_THROW(database->read([&](storage::Transaction& tx) -> Result<void> {
      const auto program = *programs::program_in_force(tx, programs::river_fever, now());
      for (const SiteId& site : sites)
        EXPECT_TRUE(can_serve(supply_of(tx, program, now(), site),
                              committed_at(tx, site, packs::Service::vaccination, program.today)))
            << "P2: a dose is behind every booking and hold";
      return {};
    }));
  }

  int offers_booked() {
    return *database->read([](storage::Transaction& tx) -> Result<int> {
      return tx.find<Number>("select count(*) as number from clinics_pep_offer where state = 'booked'", Nothing{})
          ->number;
    });
  }

  int active_bookings() {
    return *database->read([](storage::Transaction& tx) -> Result<int> {
      return tx
          .find<Number>("select count(*) as number from clinics_appointment where state <> 'cancelled'", Nothing{})
          ->number;
    });
  }
};
ON_EACH_DATABASE(Booking);

TEST_P(Booking, adds_up_whatever_eight_clients_do_at_once) {
  const int operations = std::getenv("QUELL_LONG") ? 100'000 : 1'600;
  const std::uint64_t seed = 20'220'801;
  RecordProperty("seed", std::to_string(seed));
  run(operations, seed);
  expect_places_add_up();
  expect_doses_behind_all();
  EXPECT_GT(offers_booked(), 0) << "no link was used, so nothing was shown of them";
  EXPECT_GT(active_bookings(), 10) << "the clients hardly met, so nothing was shown";
}

}  // namespace
}  // namespace quell::clinics
