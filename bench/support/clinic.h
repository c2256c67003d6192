#pragma once

// A program with far more places and doses than a load can book, on either database, and copies of it.

#include <filesystem>
#include <string>
#include <vector>

#include "bench/support/served.h"
#include "core/ids.h"
#include "core/key_ring.h"

namespace quell::bench {

// Where databases for a benchmark are made: a temporary folder, or new databases of the server named by
// QUELL_TEST_POSTGRES. All are removed at the end.
class Bench {
 public:
  enum class Engine { sqlite, postgresql };

  explicit Bench(Engine engine);
  ~Bench();
  Bench(const Bench&) = delete;
  Bench& operator=(const Bench&) = delete;

  // SQLite, and PostgreSQL where there is one.
  static std::vector<Engine> engines();
  const char* name() const { return engine_ == Engine::sqlite ? "SQLite" : "PostgreSQL"; }

  // A copy of the clinic, as it was before anything was booked. Returns its URL.
  std::string copy();

  Serving serving(const std::string& url, int threads = 2) const;
  const KeyRing& keys() const { return keys_; }
  const ProgramId& program() const { return program_; }
  Instant now() const { return now_; }
  const std::vector<PlaceId>& places() const { return places_; }
  const std::vector<std::string>& place_sites() const { return place_sites_; }
  const std::string& first_site() const { return place_sites_.front(); }
  const std::string& token() const { return token_; }  // of a site manager's sign-in at first_site()

 private:
  std::string new_database(const std::string& like);
  void fill(const std::string& url);

  const Engine engine_;
  std::filesystem::path folder_;
  std::vector<std::string> databases_;  // of PostgreSQL
  const std::string key_text_;
  const KeyRing keys_;
  std::string original_;
  ProgramId program_;
  Instant now_;
  std::vector<PlaceId> places_;
  std::vector<std::string> place_sites_;
  std::string token_;
};

}  // namespace quell::bench
