#include "bench/support/clinic.h"

#include <libpq-fe.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "access/sign_in.h"
#include "apps/demo/demo_data.h"
#include "apps/demo/demo_staff.h"
#include "bench/support/must.h"
#include "clinics/place.h"
#include "clinics/publish_places.h"
#include "inventory/receive_shipment.h"
#include "programs/site.h"
#include "storage/database.h"
#include "storage/migrate.h"

namespace quell::bench {
namespace {

namespace fs = std::filesystem;
using std::chrono::days;

constexpr int places_each = 2'000;

std::string server_url() {
  const char* url = std::getenv("QUELL_TEST_POSTGRES");
  return url ? url : "";
}

void tell_server(const std::string& sql) {
  PGconn* connection = PQconnectdb(server_url().c_str());
  PGresult* result = PQexec(connection, sql.c_str());
  if (PQresultStatus(result) != PGRES_COMMAND_OK) {
    std::fprintf(stderr, "PostgreSQL: %s", PQerrorMessage(connection));
    std::exit(1);
  }
  PQclear(result);
  PQfinish(connection);
}

std::string database_url(const std::string& name) {
  const std::string server = server_url();
  return server.substr(0, server.rfind('/') + 1) + name;
}

}  // namespace

std::vector<Bench::Engine> Bench::engines() {
  if (server_url().empty()) return {Engine::sqlite};
  return {Engine::sqlite, Engine::postgresql};
}

Bench::Bench(Engine engine)
    : engine_(engine),
      folder_(fs::temp_directory_path() / ("quell_bench_" + std::to_string(getpid()) + "_" + name())),
      key_text_(KeyRing::make_text("bench")),
      keys_(*KeyRing::from_text(key_text_)) {
  fs::create_directories(folder_);
  std::ofstream{folder_ / "keys"} << key_text_;
  original_ = new_database({});
  must(storage::migrate(original_, [](const std::string&) {}), "migrate");
  fill(original_);
}

Bench::~Bench() {
  fs::remove_all(folder_);
  if (engine_ == Engine::sqlite) return;
  for (const std::string& database : databases_) tell_server("drop database " + database + " with (force)");
}

std::string Bench::new_database(const std::string& like) {
  const std::string name = "quell_bench_" + std::to_string(getpid()) + "_" + std::to_string(databases_.size());
  databases_.push_back(name);
  if (engine_ == Engine::sqlite) {
    const fs::path file = folder_ / (name + ".db");
    if (!like.empty()) fs::copy_file(like.substr(9), file);
    return "sqlite://" + file.string();
  }
  const std::string model = like.empty() ? "template0" : like.substr(like.rfind('/') + 1);
  tell_server("create database " + name + " template " + model + " encoding 'UTF8' locale 'C'");
  return database_url(name);
}

std::string Bench::copy() { return new_database(original_); }

Serving Bench::serving(const std::string& url, int threads) const {
  return {.url = url, .keys = folder_ / "keys", .program = program_.text, .now = now_, .threads = threads};
}

void Bench::fill(const std::string& url) {
  const auto demo = must(demo::demo_pack(), "pack");
  program_ = demo.program();
  now_ = demo.first_morning() + days{14};
  const auto database = must(storage::Database::open({.url = url}, keys_), "open");
  must(demo::fill(*database, demo, demo.first_morning()), "fill");
  must(demo::let_staff_in(*database, demo, now_), "let_staff_in");
  const access::Actor actor = access::system_actor(program_);
  const auto filled = database->write("bench", [&](storage::Transaction& tx) -> Result<void> {
    Seed seed = Seed::from_number(3);
    clinics::PlacesPlan plan;
    for (const programs::Site& site : programs::sites_of(tx, program_)) {
      if (!site.is_open(demo.pack->program.starts_on)) continue;
      clinics::PlacesPattern pattern{.site = site.id,
                                     .service = packs::Service::vaccination,
                                     .first_on = demo.pack->program.starts_on + days{15},
                                     .last_on = demo.pack->program.starts_on + days{20},
                                     .weekdays = {},
                                     .opens_at = {"07:00"},
                                     .closes_at = {"08:00"},
                                     .every_minutes = 10,
                                     .capacity = {places_each}};
      each_choice<packs::Weekday>([&](auto weekday) { pattern.weekdays.push_back(weekday.value); });
      plan.patterns.push_back(pattern);
      const packs::Product& product = demo.pack->products.front();
      TRY(inventory::receive_shipment(tx, actor, now_, seed.branch(),
                                      {.id = seed.next_id<LedgerEntryId>(),
                                       .site = site.id,
                                       .lot = {.product = {product.id},
                                               .lot_number = {"BENCH-1"},
                                               .expires_on = demo.pack->program.starts_on + days{300},
                                               .ndc = {}},
                                       .cartons = {10'000},
                                       .vials_per_carton = {product.vials_per_carton},
                                       .loose_vials = {0},
                                       .broken = {0},
                                       .listed = {},
                                       .shipment = {},
                                       .occurred_at = now_,
                                       .note = {}}));
    }
    TRY(clinics::publish_places(tx, actor, now_, seed.branch(), plan));
    for (const auto& place :
         tx.all<clinics::Place>("select * from clinics_place where capacity = 2000 order by starts_at, site_id",
                                storage::NoParameters{})) {
      places_.push_back(place.id);
      place_sites_.push_back(place.site_id.text);
    }
    token_ = access::start_sign_in(tx, now_, seed,
                                   {.staff = {"demo-manager"}, .device = {}, .ends_at = now_ + std::chrono::hours{12}})
                 .token;
    return {};
  });
  must(filled, "fill");
}

}  // namespace quell::bench
