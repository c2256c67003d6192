#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "core/date.h"
#include "core/instant.h"
#include "storage/transaction.h"

namespace quell::oversight {

struct BriefQuestion {
  std::optional<Date> through;  // yesterday where absent
};
BOOST_DESCRIBE_STRUCT(BriefQuestion, (), (through))

// One figure of the morning's brief: on the last whole day, and in all through it. Nothing where it has no daily count.
struct BriefLine {
  std::string what;  // "doses_given": a text brief.<what>
  std::optional<int> on_the_day;
  std::optional<int> in_all;
};
BOOST_DESCRIBE_STRUCT(BriefLine, (), (what, on_the_day, in_all))

struct Brief {
  std::string program;
  std::string department;
  std::string time_zone;
  Date through;
  Instant made_at;
  std::optional<Date> cases_counted_on;
  std::vector<BriefLine> lines;
};
BOOST_DESCRIBE_STRUCT(Brief, (), (program, department, time_zone, through, made_at, cases_counted_on, lines))

// Cases, doses, stock, waste, places, questions and tasks as they stood when the day ended, for the start of the next
// one. Stock, places, questions, tasks and people reached are those of now: they are not kept by day. It is made when
// asked for, from sums, so it needs no job to be ready in the morning.
//
// Fails: not_permitted access.permission_missing   view_dashboard
//        invalid_input oversight.day_not_over      /through is today or later
//        not_found     programs.program_unknown, programs.not_in_force_yet
Result<Brief> brief(storage::Transaction& tx, const access::Actor& actor, Instant now, const BriefQuestion& question);

}  // namespace quell::oversight
