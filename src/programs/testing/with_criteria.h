#pragma once

// A program whose lead writes criteria: the small pack's, "august" in force and "september" to come.

#include "access/staff_name.h"
#include "programs/program.h"
#include "programs/testing/with_program.h"
#include "programs/write_criteria.h"

namespace quell::programs {

struct WithCriteria : WithProgram {
  const Instant friday = instant("2022-08-05T13:00:00Z");  // at 9 in Eastport
  const Instant mid_september = instant("2022-09-15T04:00:00Z");

  CriteriaDraft draft() {
    const InForce program = *program_in_force(tx(), river_fever, now);
    return draft_of(*program.pack, program.pack->criteria.versions.front());
  }
  // Unique in the process: packs that were made with criteria are kept by the ids of these.
  static RequestId next_id() {
    static int made = 0;
    return {"criteria-" + std::to_string(++made)};
  }
  Result<CriteriaWritten> write(std::optional<Instant> at, const CriteriaDraft& wanted) {
    return write_criteria(tx(), system, now, seed(), {next_id(), at, {"The department decided"}, wanted});
  }
  std::vector<std::string> versions_at(Instant at) {
    std::vector<std::string> ids;
    const InForce program = *program_in_force(tx(), river_fever, at);
    for (const auto& version : program.pack->criteria.versions) ids.push_back(version.id);
    return ids;
  }
};

}  // namespace quell::programs
