#include "apps/demo/demo_data.h"

#include <algorithm>

#include "apps/demo/demo_cases.h"
#include "apps/demo/demo_waiting.h"
#include "clinics/publish_places.h"
#include "inventory/allot_vials.h"
#include "inventory/receive_shipment.h"
#include "inventory/record_supply.h"
#include "inventory/ship_vials.h"
#include "packs/embedded_pack.h"
#include "packs/load_pack.h"
#include "programs/announce_count.h"
#include "programs/install_pack.h"
#include "programs/program.h"
#include "programs/site.h"

namespace quell::demo {
namespace {

using access::Actor;

constexpr int days_ahead = 28;
constexpr int days_of_lot = 270;

// What is known that morning: doses set aside for the launch, and the last number of cases that was announced before.
const packs::SupplyEntry* doses_for_launch(const packs::Pack& pack, Date today) {
  const auto found = std::ranges::find_if(
      pack.supply, [&](const auto& entry) { return entry.kind == packs::SupplyKind::set_aside && entry.on <= today; });
  return found == pack.supply.end() ? nullptr : &*found;
}

Result<void> announce(storage::Transaction& tx, const Actor& actor, Instant now, Seed& seed, const packs::Pack& pack,
                      Date today) {
  for (const packs::AnnouncedCount& count : pack.counts) {
    if (count.on >= today) continue;
    TRY(programs::announce_count(tx, actor, now, seed.branch(),
                                 {.id = seed.next_id<RequestId>(),
                                  .measure = {count.measure},
                                  .counted_on = count.on,
                                  .number = count.number,
                                  .source = {count.source}}));
  }
  return {};
}

struct Share {
  SiteId site;
  int cartons;
};

// Whole cartons, as alike as can be.
std::vector<Share> shares(const std::vector<programs::Site>& sites, Date today, int cartons) {
  std::vector<Share> list;
  for (const programs::Site& site : sites)
    if (site.is_open(today)) list.push_back({site.id, 0});
  if (list.empty()) return list;
  const int each = cartons / static_cast<int>(list.size());
  int left = cartons % static_cast<int>(list.size());
  for (Share& share : list) share.cartons = each + (left-- > 0 ? 1 : 0);
  return list;
}

Result<void> deliver(storage::Transaction& tx, const Actor& actor, Instant now, Seed& seed,
                     const packs::Product& product, const Share& share, Date today) {
  const Vials vials{share.cartons * product.vials_per_carton};
  const auto allotted = TRY(inventory::allot_vials(tx, actor, now, seed.branch(),
                                                   {.id = seed.next_id<inventory::AllotmentId>(),
                                                    .product = {product.id},
                                                    .site = share.site,
                                                    .vials = vials,
                                                    .note = {}}));
  const auto shipment = TRY(inventory::ship_vials(
      tx, actor, now, seed.branch(),
      {.id = seed.next_id<ShipmentId>(), .allotment = allotted.id, .vials = vials, .expected_on = today, .note = {}}));
  inventory::Delivery delivery{.id = seed.next_id<LedgerEntryId>(),
                               .site = share.site,
                               .lot = {.product = {product.id},
                                       .lot_number = {"DEMO-1"},
                                       .expires_on = today + std::chrono::days{days_of_lot},
                                       .ndc = {}},
                               .cartons = {share.cartons},
                               .vials_per_carton = {product.vials_per_carton},
                               .loose_vials = {0},
                               .broken = {0},
                               .listed = {},
                               .shipment = shipment.id,
                               .occurred_at = now,
                               .note = {}};
  TRY(inventory::receive_shipment(tx, actor, now, seed.branch(), delivery));
  return {};
}

Result<void> supply(storage::Transaction& tx, const Actor& actor, Instant now, Seed& seed, const packs::Pack& pack,
                    Date today) {
  const packs::SupplyEntry* doses = doses_for_launch(pack, today);
  if (!doses || pack.products.empty()) return {};
  const packs::Product& product = pack.products.front();
  TRY(inventory::record_supply(tx, actor, now, seed.branch(),
                               {.id = seed.next_id<inventory::SupplyEntryId>(),
                                .product = {product.id},
                                .vials = doses->doses,
                                .received_on = std::min(doses->on, today),
                                .source = {doses->source}}));
  const int cartons = doses->doses / product.vials_per_carton;
  for (const Share& share : shares(programs::sites_of(tx, actor.program), today, cartons))
    TRY(deliver(tx, actor, now, seed, product, share, today));
  return {};
}

Result<void> begin(storage::Transaction& tx, const Actor& actor, Seed& seed, const DemoPack& demo) {
  const packs::Program& program = demo.pack->program;
  const Instant midnight = TimeZone::find(program.time_zone)->at(program.starts_on, {});
  TRY(programs::install_pack(tx, actor, midnight, seed.branch(), {demo.files, midnight, {"The demonstration begins"}}));
  const Instant early = demo.first_morning() - std::chrono::hours{1};
  TRY(announce(tx, actor, early, seed, *demo.pack, program.starts_on));
  TRY(supply(tx, actor, early, seed, *demo.pack, program.starts_on));
  TRY(add_people_who_wait(tx, actor.program, *demo.pack, demo.first_morning(), seed));
  return add_cases(tx, actor.program, *demo.pack, demo.first_morning(), seed);
}

Result<void> publish(storage::Transaction& tx, const Actor& actor, Instant now, Seed& seed, const packs::Pack& pack) {
  const Date today = TRY(programs::program_in_force(tx, actor.program, now)).today;
  clinics::PlacesPlan plan;
  for (const packs::ClinicHours& hours : pack.example_clinic_hours) {
    const auto site = TRY(programs::find_site(tx, actor.program, {hours.site}));
    if (!site.is_open(today)) continue;
    plan.patterns.push_back({.site = site.id,
                             .service = hours.service,
                             .first_on = today,
                             .last_on = today + std::chrono::days{days_ahead},
                             .weekdays = {hours.weekday},
                             .opens_at = {to_clock_time(hours.opens_at)},
                             .closes_at = {to_clock_time(hours.closes_at)},
                             .every_minutes = hours.every_minutes,
                             .capacity = {hours.places}});
  }
  TRY(clinics::publish_places(tx, actor, now, seed.branch(), plan));
  return {};
}

}  // namespace

Instant DemoPack::first_morning() const { return morning_of(pack->program.starts_on); }

Instant DemoPack::morning_of(Date day) const {
  return TimeZone::find(pack->program.time_zone)->at(day, std::chrono::hours{9});
}

Result<DemoPack> demo_pack(const std::string& name) {
  for (const std::string& one : packs::embedded_packs()) {
    if (!name.empty() && one != name) continue;
    DemoPack demo{.files = packs::embedded_pack(one), .pack = {}};
    const auto loaded = packs::load_pack(demo.files);
    if (!loaded || (name.empty() && (*loaded)->program.fictional.value_or(false))) continue;
    demo.pack = *loaded;
    return demo;
  }
  return fail(FailureKind::not_found, "packs.no_such_pack");
}

Result<bool> fill(storage::Database& database, const DemoPack& demo, Instant now) {
  const Actor actor = access::system_actor(demo.program());
  return database.write("demo", [&](storage::Transaction& tx) -> Result<bool> {
    Seed seed = Seed::fresh();
    const auto known = programs::programs(tx);
    const bool is_new = std::ranges::find(known, actor.program) == known.end();
    if (is_new) TRY(begin(tx, actor, seed, demo));
    TRY(publish(tx, actor, now, seed, *demo.pack));
    return is_new;
  });
}

}  // namespace quell::demo
