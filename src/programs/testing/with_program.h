#pragma once

// A fixture with a program in force on both databases: the small pack of packs/testing from August 1, 2022, at 10 in
// the morning of Tuesday, August 2 in Eastport.

#include "access/actor.h"
#include "packs/testing/small_pack.h"
#include "programs/install_pack.h"
#include "storage/testing/each_database.h"

namespace quell::programs {

inline const ProgramId river_fever{"river-fever"};
inline const SiteId pier_clinic{"pier-clinic"};  // open, vaccinates and tests
inline const SiteId hill_clinic{"hill-clinic"};  // expected, no day known

inline Instant instant(const char* rfc3339) { return *instant_from_rfc3339(rfc3339); }

inline const Instant tuesday_morning = instant("2022-08-02T14:00:00Z");

inline void install_small_pack(storage::Transaction& tx) {
  const auto installed = install_pack(tx, access::system_actor(river_fever), tuesday_morning, Seed::from_number(1),
                                      {packs::testing::small_pack(), instant("2022-08-01T04:00:00Z"), {"first"}});
  ASSERT_TRUE(installed) << installed.error().reason;
}

struct WithProgram : storage::EachDatabase {
  access::Actor anyone = access::public_actor(river_fever);
  access::Actor system = access::system_actor(river_fever);
  Instant now = tuesday_morning;
  std::uint64_t seeds = 100;

  void SetUp() override { install_small_pack(tx()); }

  // A new seed for each verb, the same ones in each run.
  Seed seed() { return Seed::from_number(++seeds); }
};

}  // namespace quell::programs
