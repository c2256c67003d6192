#pragma once

#include <string>
#include <vector>

#include "access/actor.h"
#include "core/date.h"
#include "core/seed.h"
#include "core/text.h"
#include "storage/transaction.h"

namespace quell::programs {

struct AnnouncedCount {
  RequestId id;      // made by the caller
  Text<40> measure;  // "cases", as the pack names it
  Date counted_on;
  int number = 0;
  Text<200> source;
};
BOOST_DESCRIBE_STRUCT(AnnouncedCount, (), (id, measure, counted_on, number, source))

// A dated number that the public pages show at once. Sent twice it is kept once.
//
// Fails: not_permitted access.permission_missing    manage_program
//        invalid_input programs.count_negative
//        invalid_input programs.count_in_future     counted on a day after today
//        invalid_input programs.count_too_early     more than a year before the program begins
//        conflict      programs.id_used             another count has the id
Result<AnnouncedCount> announce_count(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                      const AnnouncedCount& count);

struct CountChoice {
  RequestId count;
};
BOOST_DESCRIBE_STRUCT(CountChoice, (), (count))

// Takes a number that was announced by mistake off all pages, and puts it back. Twice is once.
// Fails: not_permitted access.permission_missing
//        not_found     programs.count_unknown
Result<void> withdraw_count(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                            const CountChoice& choice);
Result<void> restore_count(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                           const CountChoice& choice);

// The newest count of a measure, or nothing where none was announced.
std::optional<AnnouncedCount> latest_count(storage::Transaction& tx, const ProgramId& program,
                                           const std::string& measure);

// All counts of a measure, one a day (the last announced), oldest first.
std::vector<AnnouncedCount> counts_by_day(storage::Transaction& tx, const ProgramId& program,
                                          const std::string& measure);

}  // namespace quell::programs
