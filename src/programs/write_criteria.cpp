#include "programs/write_criteria.h"

#include <algorithm>

#include "core/write_json.h"
#include "programs/program.h"
#include "storage/event.h"

namespace quell::programs {
namespace {

// Its day and clock time; a number after those that were begun, withdrawn and written again.
std::string name_for(const std::vector<DatedCriteria>& versions, const TimeZone& zone, Instant at) {
  std::string clock = to_clock_time(zone.minute_of_day(at));
  std::erase(clock, ':');
  const std::string name = to_iso(zone.day_of(at)) + "-" + clock;
  std::string free = name;
  for (int number = 2; std::ranges::any_of(versions, [&](const auto& one) { return one.version.id == free; }); ++number)
    free = name + "-" + std::to_string(number);
  return free;
}

}  // namespace

Result<CriteriaWritten> write_criteria(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                       const NewCriteria& request) {
  TRY(access::require(actor, access::Permission::manage_program));
  if (const auto known =
          tx.find<WrittenCriteria>("select * from programs_criteria where id = :id and program_id = :program_id",
                                   WrittenCriteria{.id = request.id, .program_id = actor.program}))
    return CriteriaWritten{known->version.value, known->effective_at};

  const InForce program = TRY(program_in_force(tx, actor.program, now));
  const Instant effective_at = request.effective_at.value_or(now);
  if (request.reason.empty()) return invalid("/reason", "programs.reason_missing");
  if (effective_at < now) return invalid("/effective_at", "programs.effective_in_past");
  TRY(version_of(request.draft));
  const packs::PackPointer pack = TRY(pack_of_revision(tx, program.pack_revision));
  const auto versions = criteria_by_date(tx, actor.program, *pack, program.zone);
  if (std::ranges::any_of(
          versions, [&](const DatedCriteria& one) { return !one.is_withdrawn() && one.effective_at == effective_at; }))
    return fail(FailureKind::conflict, "programs.criteria_same_moment");

  const std::string name = name_for(versions, program.zone, effective_at);
  tx.execute(
      "insert into programs_criteria (id, program_id, version, effective_at, draft, reason, written_at, written_by) "
      "values (:id, :program_id, :version, :effective_at, :draft, :reason, :written_at, :written_by)",
      WrittenCriteria{
          request.id, actor.program, {name}, effective_at, to_json(request.draft), request.reason, now, actor.staff});
  tx.touch("programs.criteria", name);
  storage::announce(tx, {.id = seed.next_id<EventId>(),
                         .kind = "programs.criteria_written",
                         .program = actor.program,
                         .subject_id = request.id.text,
                         .occurred_at = now});
  return CriteriaWritten{name, effective_at};
}

}  // namespace quell::programs
