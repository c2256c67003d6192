#include "programs/announce_count.h"

#include "programs/program.h"

namespace quell::programs {
namespace {

// An outbreak is counted before its program begins, but not years before.
constexpr std::chrono::days counts_before_start{366};

struct CountRow {
  RequestId id;
  ProgramId program_id;
  std::string measure;
  Date counted_on;
  int number = 0;
  std::string source;
  Instant recorded_at;
  StaffId recorded_by;
};
BOOST_DESCRIBE_STRUCT(CountRow, (), (id, program_id, measure, counted_on, number, source, recorded_at, recorded_by))

AnnouncedCount count_of(const CountRow& row) {
  return {row.id, {row.measure}, row.counted_on, row.number, {row.source}};
}

// The same count, sent again; not another one under its id.
Result<void> require_same(storage::Transaction& tx, const CountRow& again) {
  const auto earlier = tx.find<CountRow>("select * from programs_count where id = :id", again);
  const bool same = earlier && earlier->program_id == again.program_id && earlier->measure == again.measure &&
                    earlier->counted_on == again.counted_on && earlier->number == again.number &&
                    earlier->source == again.source;
  if (!same) return fail(FailureKind::conflict, "programs.id_used");
  return {};
}

struct Withdrawal {
  RequestId count_id;
  ProgramId program_id;
  Instant withdrawn_at;
  StaffId withdrawn_by;
};
BOOST_DESCRIBE_STRUCT(Withdrawal, (), (count_id, program_id, withdrawn_at, withdrawn_by))

Result<Withdrawal> withdrawal_of(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                 const CountChoice& choice) {
  TRY(access::require(actor, access::Permission::manage_program));
  const auto count = tx.find<CountRow>("select * from programs_count where id = :id and program_id = :program_id",
                                       CountRow{.id = choice.count, .program_id = actor.program});
  if (!count) return fail(FailureKind::not_found, "programs.count_unknown");
  tx.touch("programs.count", choice.count.text);
  return Withdrawal{choice.count, actor.program, now, actor.staff};
}

}  // namespace

Result<AnnouncedCount> announce_count(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                      const AnnouncedCount& count) {
  TRY(access::require(actor, access::Permission::manage_program));
  if (count.number < 0) return invalid("/number", "programs.count_negative");
  const InForce program = TRY(program_in_force(tx, actor.program, now));
  if (count.counted_on > program.today) return invalid("/counted_on", "programs.count_in_future");
  if (count.counted_on < program.pack->program.starts_on - counts_before_start)
    return invalid("/counted_on", "programs.count_too_early");
  const CountRow row{count.id,           actor.program, count.measure.value, count.counted_on, count.number,
                     count.source.value, now,           actor.staff};
  const auto added = tx.execute(
      "insert into programs_count (id, program_id, measure, counted_on, number, source, recorded_at, recorded_by) "
      "values (:id, :program_id, :measure, :counted_on, :number, :source, :recorded_at, :recorded_by) "
      "on conflict do nothing",
      row);
  if (added == 0) TRY(require_same(tx, row));
  tx.touch("programs.count", count.id.text);
  return count;
}

Result<void> withdraw_count(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                            const CountChoice& choice) {
  tx.execute(
      "insert into programs_count_withdrawal (count_id, program_id, withdrawn_at, withdrawn_by) values (:count_id, "
      ":program_id, :withdrawn_at, :withdrawn_by) on conflict do nothing",
      TRY(withdrawal_of(tx, actor, now, choice)));
  return {};
}

Result<void> restore_count(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                           const CountChoice& choice) {
  tx.execute("delete from programs_count_withdrawal where count_id = :count_id",
             TRY(withdrawal_of(tx, actor, now, choice)));
  return {};
}

std::optional<AnnouncedCount> latest_count(storage::Transaction& tx, const ProgramId& program,
                                           const std::string& measure) {
  const auto row = tx.find<CountRow>(
      "select * from programs_count c where program_id = :program_id and measure = :measure "
      "and not exists (select 1 from programs_count_withdrawal w where w.count_id = c.id) "
      "order by counted_on desc, recorded_at desc limit 1",
      CountRow{.program_id = program, .measure = measure});
  if (!row) return {};
  return count_of(*row);
}

std::vector<AnnouncedCount> counts_by_day(storage::Transaction& tx, const ProgramId& program,
                                          const std::string& measure) {
  std::vector<AnnouncedCount> counts;
  tx.each<CountRow>(
      "select * from programs_count c where program_id = :program_id and measure = :measure "
      "and not exists (select 1 from programs_count_withdrawal w where w.count_id = c.id) "
      "order by counted_on, recorded_at",
      CountRow{.program_id = program, .measure = measure}, [&](const CountRow& row) {
        if (!counts.empty() && counts.back().counted_on == row.counted_on) counts.pop_back();
        counts.push_back(count_of(row));
      });
  return counts;
}

}  // namespace quell::programs
