#include "storage/testing/each_database.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <stdexcept>

#include "storage/migrate.h"

namespace quell::storage {
namespace {

std::string postgres_server() {
  const char* url = std::getenv("QUELL_TEST_POSTGRES");
  if (!url) throw std::runtime_error("QUELL_TEST_POSTGRES names no server: run the tests through ./dev test");
  return url;
}

// "postgresql://user@host:port/postgres" with another database.
std::string with_database(const std::string& url, const std::string& name) {
  return url.substr(0, url.rfind('/') + 1) + name;
}

std::string temporary_folder() {
  return std::filesystem::exists("/dev/shm") ? "/dev/shm" : std::filesystem::temp_directory_path().string();
}

std::string new_name() {
  static int count = 0;
  return "quell_test_" + std::to_string(getpid()) + "_" + std::to_string(++count);
}

void on_server(const std::string& sql) { (*connect(postgres_server(), test_keys(), Access::write))->command(sql); }

Connection& shared_connection(Engine engine) {
  struct Shared {
    TemporaryDatabase database;
    std::unique_ptr<Connection> connection;
  };
  static std::map<Engine, std::unique_ptr<Shared>> shared;
  auto& of_engine = shared[engine];
  if (!of_engine) {
    of_engine.reset(new Shared{.database = TemporaryDatabase{engine}, .connection = nullptr});
    of_engine->connection = *connect(of_engine->database.url(), test_keys(), Access::write);
  }
  return *of_engine->connection;
}

}  // namespace

const KeyRing& test_keys() {
  // Never destroyed: databases that end with the program still need it.
  static const KeyRing& keys = *new KeyRing{*KeyRing::from_text(KeyRing::make_text("test-1"))};
  return keys;
}

TemporaryDatabase::TemporaryDatabase(Engine engine) : engine_(engine), name_(new_name()) {
  if (engine == Engine::sqlite) {
    url_ = "sqlite://" + temporary_folder() + "/" + name_ + ".db";
  } else {
    on_server("create database " + name_ + " template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'");
    url_ = with_database(postgres_server(), name_);
  }
  const auto applied = migrate(url_, [](const std::string& fault) { throw std::runtime_error(fault); });
  if (!applied) throw std::runtime_error(applied.error().reason);
}

TemporaryDatabase::~TemporaryDatabase() {
  if (engine_ == Engine::postgresql) {
    on_server("drop database if exists " + name_ + " with (force)");
  } else {
    for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(url_.substr(9) + suffix);
  }
}

std::unique_ptr<Database> TemporaryDatabase::open() const {
  auto database = Database::open({.url = url_}, test_keys());
  if (!database) throw std::runtime_error(database.error().reason);
  return *std::move(database);
}

EachDatabase::EachDatabase() : connection_(shared_connection(GetParam())) { connection_.begin(Access::write); }

EachDatabase::~EachDatabase() {
  connection_.take_touched();
  connection_.rollback();
}

std::string engine_name(const testing::TestParamInfo<Engine>& info) {
  return info.param == Engine::sqlite ? "sqlite" : "postgresql";
}

}  // namespace quell::storage
