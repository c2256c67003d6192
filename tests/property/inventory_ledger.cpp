// P3: whatever stock keepers and nurses do at once, each balance is the sum of its lines and never below zero, lines
// never change, no vial is lost between sites, and a dose really given is always recorded.
//
// The operations follow from a seed, which a failing run prints; QUELL_SEED repeats it, as far as threads allow.

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <map>
#include <thread>

#include "inventory/accept_transfer.h"
#include "inventory/close_vial.h"
#include "inventory/count_shelf.h"
#include "inventory/draw_doses.h"
#include "inventory/move_stock.h"
#include "inventory/open_vial.h"
#include "inventory/receive_shipment.h"
#include "inventory/record_wastage.h"
#include "inventory/return_stock.h"
#include "inventory/reverse_entry.h"
#include "inventory/send_stock.h"
#include "inventory/spend_dose.h"
#include "programs/testing/with_program.h"

namespace quell::inventory {
namespace {

struct Number {
  std::int64_t number;
};
BOOST_DESCRIBE_STRUCT(Number, (), (number))

struct LineText {
  std::string id;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(LineText, (), (id, text))

constexpr int threads = 4;
const std::vector<SiteId> sites{programs::pier_clinic, programs::hill_clinic};
const std::vector<std::string> lot_numbers{"A1", "B2", "C3"};

int operations() {
  if (const char* wanted = std::getenv("QUELL_OPERATIONS")) return std::atoi(wanted);
  return std::getenv("QUELL_LONG") ? 100'000 : 600;
}

std::uint64_t run_seed() {
  if (const char* given = std::getenv("QUELL_SEED")) return std::strtoull(given, nullptr, 10);
  return Seed::fresh().next_number_below(1'000'000'000);
}

// What all threads have made so far, to be picked from.
template <class T>
class Pool {
 public:
  void add(T item) {
    const std::lock_guard lock{mutex_};
    items_.push_back(std::move(item));
  }
  std::optional<T> pick(Seed& seed) {
    const std::lock_guard lock{mutex_};
    if (items_.empty()) return {};
    return items_[seed.next_number_below(items_.size())];
  }

 private:
  std::mutex mutex_;
  std::vector<T> items_;
};

struct World {
  storage::TemporaryDatabase temporary;
  std::unique_ptr<storage::Database> database = *storage::Database::open(
      {.url = temporary.url(), .report = [](const std::string& fault) { ADD_FAILURE() << fault; }},
      storage::test_keys());
  const access::Actor actor = access::system_actor(programs::river_fever);
  const Instant now = programs::tuesday_morning;
  const VialRules rules{.zone = *TimeZone::find("America/New_York"),
                        .usable_after_puncture = std::chrono::hours{8},
                        .route = "intradermal",
                        .doses_expected = 4,
                        .doses_most = 5};
  Pool<LotId> lots;
  Pool<Vial> vials;
  Pool<LedgerEntryId> acts;
  Pool<LedgerEntryId> transfers;
  Pool<LedgerEntryId> given;
  std::atomic<int> done = 0;
  std::atomic<int> refused = 0;
  std::atomic<int> doses_given = 0;
  std::atomic<int> doses_undone = 0;

  explicit World(storage::Engine engine) : temporary(engine) {
    EXPECT_TRUE(database->write("setup", [](storage::Transaction& tx) -> Result<void> {
      programs::install_small_pack(tx);
      return {};
    }));
  }
};

// One operation of one thread. Each has an id of its own, and a seed for all that is drawn in it.
class Operation {
 public:
  Operation(World& world, Seed& seed)
      : world_(world), seed_(seed), id_(seed.next_id<LedgerEntryId>()), site_(sites[seed.next_number_below(2)]) {}

  void run() {
    switch (seed_.next_number_below(14)) {
      case 0: return receive();
      case 1: return open();
      case 2: return draw();
      case 3: return waste_vials();
      case 4: return waste_doses();
      case 5: return close();
      case 6: return move();
      case 7: return give_back();
      case 8: return count();
      case 9: return undo();
      case 10: return undo_dose();
      case 11: return send();
      case 12: return accept();
      default: return spend();
    }
  }

 private:
  int small() { return static_cast<int>(seed_.next_number_below(4)) + 1; }

  template <class Verb>
  auto write(Verb verb) {
    // As wide as can be: two operations with one seed would make the same ids.
    const Seed seed = Seed::from_number(seed_.next_number_below(std::uint64_t{1} << 62));
    auto answer = world_.database->write(site_.text, [&](storage::Transaction& tx) { return verb(tx, seed); });
    if (answer) {
      ++world_.done;
      world_.acts.add(id_);
    } else {
      ++world_.refused;
      EXPECT_NE(answer.error().reason, "storage.failed");
    }
    return answer;
  }

  void receive() {
    const Delivery request{.id = id_,
                           .site = site_,
                           .lot = {.product = {"fevax"},
                                   .lot_number = {lot_numbers[seed_.next_number_below(3)]},
                                   .expires_on = make_date(2023, 4, 30),
                                   .ndc = {}},
                           .cartons = {0},
                           .vials_per_carton = {20},
                           .loose_vials = {small() * 2},
                           .broken = {small() / 4},
                           .listed = {},
                           .shipment = {},
                           .occurred_at = world_.now,
                           .note = {}};
    const auto posted = write(
        [&](auto& tx, const Seed& seed) { return receive_shipment(tx, world_.actor, world_.now, seed, request); });
    if (posted) world_.lots.add(posted->entries.front().lot);
  }

  void open() {
    const auto lot = world_.lots.pick(seed_);
    if (!lot) return;
    const auto vial = write([&](auto& tx, const Seed& seed) {
      return open_vial_under(tx, world_.actor, world_.now, seed, world_.rules,
                             {id_, site_, *lot, {world_.rules.route}, world_.now});
    });
    if (vial) world_.vials.add(*vial);
  }

  void draw() {
    const auto vial = world_.vials.pick(seed_);
    if (!vial) return;
    site_ = vial->site;
    write([&](auto& tx, const Seed& seed) {
      return draw_doses(tx, world_.actor, world_.now, seed, {id_, vial->id, {small()}, world_.now});
    });
  }

  void waste_vials() {
    const auto lot = world_.lots.pick(seed_);
    if (!lot) return;
    waste({.id = id_,
           .site = site_,
           .unit = Unit::vial,
           .lot = *lot,
           .vial = {},
           .count = small(),
           .reason = WastageReason::spoiled,
           .occurred_at = world_.now,
           .note = {}});
  }

  void waste_doses() {
    const auto vial = world_.vials.pick(seed_);
    if (!vial) return;
    site_ = vial->site;
    waste({.id = id_,
           .site = site_,
           .unit = Unit::dose,
           .lot = {},
           .vial = vial->id,
           .count = small(),
           .reason = WastageReason::drawn_not_given,
           .occurred_at = world_.now,
           .note = {}});
  }

  void waste(const WastageReport& request) {
    write([&](auto& tx, const Seed& seed) { return record_wastage(tx, world_.actor, world_.now, seed, request); });
  }

  void close() {
    const auto vial = world_.vials.pick(seed_);
    if (!vial) return;
    site_ = vial->site;
    const VialClosing request{id_, vial->id, {small() - 1}, {}, world_.now, {}};
    write([&](auto& tx, const Seed& seed) { return close_vial(tx, world_.actor, world_.now, seed, request); });
  }

  void move() {
    const auto lot = world_.lots.pick(seed_);
    if (!lot) return;
    const SiteId to = site_ == sites[0] ? sites[1] : sites[0];
    const Transfer request{id_, site_, to, *lot, {small()}, world_.now, {}};
    write([&](auto& tx, const Seed& seed) { return move_stock(tx, world_.actor, world_.now, seed, request); });
  }

  void send() {
    const auto lot = world_.lots.pick(seed_);
    if (!lot) return;
    const SiteId to = site_ == sites[0] ? sites[1] : sites[0];
    const Sending request{id_, site_, to, *lot, {small()}, {}, world_.now, {}};
    const auto sent =
        write([&](auto& tx, const Seed& seed) { return send_stock(tx, world_.actor, world_.now, seed, request); });
    if (sent) world_.transfers.add(id_);
  }

  void accept() {
    const auto transfer = world_.transfers.pick(seed_);
    if (!transfer) return;
    const int arrived = small();
    const Acceptance request{id_, *transfer, {arrived}, {arrived / 4}, world_.now, {}};
    write([&](auto& tx, const Seed& seed) { return accept_transfer(tx, world_.actor, world_.now, seed, request); });
  }

  void give_back() {
    const auto lot = world_.lots.pick(seed_);
    if (!lot) return;
    const StockReturn request{id_, site_, *lot, {1}, world_.now, {}};
    write([&](auto& tx, const Seed& seed) { return return_stock(tx, world_.actor, world_.now, seed, request); });
  }

  void count() {
    const auto lot = world_.lots.pick(seed_);
    if (!lot) return;
    const ShelfCount request{id_, site_, {{*lot, {small() * 3}, {}}}, world_.now, {}};
    write([&](auto& tx, const Seed& seed) { return count_shelf(tx, world_.actor, world_.now, seed, request); });
  }

  void undo() {
    const auto act = world_.acts.pick(seed_);
    if (!act) return;
    write([&](auto& tx, const Seed& seed) {
      return reverse_entry(tx, world_.actor, world_.now, seed, {id_, *act, {"mistake"}});
    });
  }

  void undo_dose() {
    const auto act = world_.given.pick(seed_);
    if (!act) return;
    const auto undone = write([&](auto& tx, const Seed& seed) {
      return undo_spent_dose(tx, world_.actor, world_.now, seed, {id_, *act, {"mistake"}});
    });
    if (undone) ++world_.doses_undone;
  }

  // A dose really given is never refused, whatever the ledger says.
  void spend() {
    const auto lot = world_.lots.pick(seed_);
    if (!lot) return;
    DoseSpending request{.id = id_, .site = site_, .lot = *lot, .vial = {}, .occurred_at = world_.now};
    if (const auto vial = world_.vials.pick(seed_); vial && seed_.next_number_below(2) == 0) {
      site_ = request.site = vial->site;
      request.lot = vial->lot;
      request.vial = vial->id;
    }
    const auto dose = write([&](auto& tx, const Seed& seed) {
      return spend_dose_for_administration(tx, world_.actor, world_.now, seed, world_.rules, request);
    });
    ASSERT_TRUE(dose) << dose.error().reason;
    ++world_.doses_given;
    world_.given.add(id_);
  }

  World& world_;
  Seed& seed_;
  LedgerEntryId id_;
  SiteId site_;
};

struct InventoryLedger : testing::TestWithParam<storage::Engine> {
  std::int64_t number(World& world, const char* sql) {
    return *world.database->read([&](storage::Transaction& tx) -> Result<std::int64_t> {
      return tx.find<Number>(sql, storage::NoParameters{})->number;
    });
  }

  void expect_none(World& world, const char* what, const char* sql) { EXPECT_EQ(number(world, sql), 0) << what; }

  void expect_sound(World& world) {
    expect_none(world, "balances that are not the sum of their lines",
                "select count(*) as number from (select site, lot, unit from (select site, lot, unit, on_hand from "
                "inventory_stock union all select site, lot, unit, -change from inventory_ledger) moves "
                "group by site, lot, unit having sum(on_hand) <> 0) differing");
    expect_none(world, "balances below zero", "select count(*) as number from inventory_stock where on_hand < 0");
    expect_none(
        world, "vials whose drawn doses are not their lines",
        "select count(*) as number from inventory_vial v where doses_drawn <> (select coalesce(sum(change), 0) "
        "from inventory_ledger e where e.vial = v.id and e.unit = 'dose' and e.movement in ('drawn', 'adjusted'))");
    expect_none(
        world, "vials whose spent doses are not their lines",
        "select count(*) as number from inventory_vial v where doses_spent <> (select coalesce(-sum(change), 0) "
        "from inventory_ledger e where e.vial = v.id and e.movement in ('administered', 'wasted'))");
    expect_none(
        world, "vials opened without a line, or lines without a vial",
        "select cast((select count(*) from inventory_vial where state <> 'undone') + (select coalesce(sum(change)"
        ", 0) from inventory_ledger where movement = 'opened') as bigint) as number");
    expect_none(world, "lots of which vials are lost or made between two sites",
                "select count(*) as number from (select lot from (select lot, change from inventory_ledger where "
                "movement in ('transferred_in', 'transferred_out') union all select lot, vials from inventory_transfer "
                "where state = 'sent') moves group by lot having sum(change) <> 0) lost");
    expect_none(world, "corrections that are not the opposite of what they correct",
                "select count(*) as number from inventory_ledger c join inventory_ledger e on e.id = c.corrects "
                "where c.change <> -e.change or c.movement <> e.movement or c.lot <> e.lot or c.site <> e.site");
    EXPECT_EQ(number(world,
                     "select cast(coalesce(-sum(change), 0) as bigint) as number from inventory_ledger "
                     "where movement = 'administered'"),
              world.doses_given - world.doses_undone)
        << "doses given";
  }

  std::map<std::string, std::string> lines(World& world) {
    return *world.database->read([](storage::Transaction& tx) -> Result<std::map<std::string, std::string>> {
      std::map<std::string, std::string> found;
      tx.each<LineText>(
          "select id, act || '|' || lot || '|' || site || '|' || unit || '|' || movement || '|' || cast(change as "
          "text) "
          "|| '|' || coalesce(corrects, '') || '|' || recorded_by as text from inventory_ledger",
          storage::NoParameters{}, [&](const LineText& line) { found[line.id] = line.text; });
      return found;
    });
  }
};
ON_EACH_DATABASE(InventoryLedger);

TEST_P(InventoryLedger, stays_sound_whatever_is_done_at_once) {
  World world{GetParam()};
  const std::uint64_t seed = run_seed();
  SCOPED_TRACE("QUELL_SEED=" + std::to_string(seed));
  std::map<std::string, std::string> before;
  constexpr int rounds = 4;
  for (int round = 0; round < rounds; ++round) {
    std::vector<std::thread> workers;
    for (int t = 0; t < threads; ++t)
      workers.emplace_back([&, t] {
        Seed own = Seed::from_number(seed * 100 + static_cast<std::uint64_t>(round * threads + t));
        for (int i = 0; i < operations() / threads / rounds; ++i) Operation{world, own}.run();
      });
    for (std::thread& worker : workers) worker.join();

    expect_sound(world);
    const auto after = lines(world);
    for (const auto& [id, text] : before) EXPECT_EQ(after.at(id), text) << "a line changed";
    EXPECT_GT(after.size(), before.size());
    before = after;
  }
  EXPECT_GT(world.done, world.refused / 4) << "most operations should be possible";
}

}  // namespace
}  // namespace quell::inventory
