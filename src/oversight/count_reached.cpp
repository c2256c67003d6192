#include "oversight/count_reached.h"

#include "core/read_json.h"
#include "core/write_json.h"
#include "immunization/dose_lines.h"
#include "oversight/reach_groups.h"
#include "people/person_in_force.h"
#include "people/read_person.h"
#include "storage/subscription.h"

namespace quell::oversight {
namespace {

constexpr const char* subscriber = "oversight.reach";

struct Reached {
  ProgramId program_id;
  PersonId person_id;
  std::string key_id;
  std::string sealed_groups;
};
BOOST_DESCRIBE_STRUCT(Reached, (), (program_id, person_id, key_id, sealed_groups))

struct Change {
  ProgramId program_id;
  PersonId person_id;
  std::string key_id;
  std::string sealed_groups;
  std::string sealed_before;
};
BOOST_DESCRIBE_STRUCT(Change, (), (program_id, person_id, key_id, sealed_groups, sealed_before))

struct ReachedRotation {
  std::string current_key_id;
  int count_max;
};
BOOST_DESCRIBE_STRUCT(ReachedRotation, (), (current_key_id, count_max))

struct Move {
  ProgramId program_id;
  Dimension dimension;
  std::string category;
};
BOOST_DESCRIBE_STRUCT(Move, (), (program_id, dimension, category))

struct CountReachedQuery {
  ProgramId program_id;
  PersonId person_id;
  int people_max = 0;
};
BOOST_DESCRIBE_STRUCT(CountReachedQuery, (), (program_id, person_id, people_max))

struct SomePerson {
  PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(SomePerson, (), (person_id))

std::string binding(const ProgramId& program, const PersonId& person) {
  return "oversight_reached:" + program.text + ":" + person.text;
}

Result<std::string> unsealed(storage::Transaction& tx, const Reached& row) {
  const Key* key = tx.keys().find(row.key_id);
  auto json = key ? open_sealed(*key, row.sealed_groups, binding(row.program_id, row.person_id)) : std::nullopt;
  if (!json) return fail(FailureKind::unavailable, "oversight.key_missing");
  return *std::move(json);
}

Result<ReachGroups> opened(storage::Transaction& tx, const Reached& row) {
  return read_json<ReachGroups>(*parse_json(TRY(unsealed(tx, row))));
}

// As what the person counts by the records of now; nothing for someone without a dose that stands and was given here.
Result<std::optional<ReachGroups>> groups_now(storage::Transaction& tx, const ProgramId& program,
                                              const PersonId& person, const std::optional<ReachGroups>& before) {
  std::optional<Date> first;
  for (const immunization::DoseLine& line : immunization::doses_of(tx, program, person)) {
    const bool counts =
        line.state == immunization::DoseState::standing && line.dose.source == immunization::DoseSource::given_here;
    if (counts && (!first || line.dose.given_on < *first)) first = line.dose.given_on;
  }
  if (!first) return std::optional<ReachGroups>{};
  const auto found = people::open_person(tx, program, person);
  if (found) return std::optional{reach_groups(found->identity, *first)};
  // Whoever was erased stays counted as before: the dose was given.
  if (found.error().kind == FailureKind::not_found) return std::optional{before.value_or(unknown_groups())};
  return tl::unexpected(found.error());
}

constexpr const char* one_more =
    "insert into oversight_reach_tally (program_id, dimension, category, people) "
    "values (:program_id, :dimension, :category, 1) on conflict (program_id, dimension, category) "
    "do update set people = oversight_reach_tally.people + 1";

constexpr const char* one_less =
    "update oversight_reach_tally set people = people - 1 "
    "where program_id = :program_id and dimension = :dimension and category = :category";

void move_counts(storage::Transaction& tx, const ProgramId& program, const ReachGroups& groups, const char* sql) {
  for (const Dimension dimension : dimensions) tx.execute(sql, Move{program, dimension, groups.of(dimension)});
}

// The row is the guard: of two who write it at once, the second changes no row and so moves no count.
bool keep(storage::Transaction& tx, const Change& change, bool is_new, bool is_gone) {
  if (is_new)
    return tx.execute(
               "insert into oversight_reached (program_id, person_id, key_id, sealed_groups) "
               "values (:program_id, :person_id, :key_id, :sealed_groups) on conflict do nothing",
               change) == 1;
  if (is_gone)
    return tx.execute(
               "delete from oversight_reached where program_id = :program_id and person_id = :person_id "
               "and sealed_groups = :sealed_before",
               change) == 1;
  return tx.execute(
             "update oversight_reached set key_id = :key_id, sealed_groups = :sealed_groups "
             "where program_id = :program_id and person_id = :person_id and sealed_groups = :sealed_before",
             change) == 1;
}

enum class Standing { in_force, merged };

// Makes the person's row, and the counts, say what the records say now.
Result<void> settle(storage::Transaction& tx, const ProgramId& program, const PersonId& person, Standing standing) {
  const auto row =
      tx.find<Reached>("select * from oversight_reached where program_id = :program_id and person_id = :person_id",
                       CountReachedQuery{program, person});
  std::optional<ReachGroups> before, groups;
  if (row) before = TRY(opened(tx, *row));
  if (standing == Standing::in_force) groups = TRY(groups_now(tx, program, person, before));
  if (groups == before) return {};
  Change change{program, person, tx.keys().current_id(), {}, row ? row->sealed_groups : ""};
  if (groups) change.sealed_groups = seal(tx.keys().current(), to_json(*groups), binding(program, person));
  // Somebody counted the person meanwhile, or sealed the row anew: what it says now is looked at again.
  if (!keep(tx, change, !row, !groups)) return settle(tx, program, person, standing);
  if (before) move_counts(tx, program, *before, one_less);
  if (groups) move_counts(tx, program, *groups, one_more);
  return {};
}

Result<void> take(storage::Transaction& tx, const storage::Event& event) {
  if (event.kind == "people.person_changed") return count_reached(tx, event.program, {event.subject_id});
  if (event.kind != "immunization.dose_recorded" && event.kind != "immunization.dose_corrected") return {};
  const auto line = TRY(immunization::find_dose(tx, event.program, {event.subject_id}));
  return count_reached(tx, event.program, line.dose.person_id);
}

}  // namespace

Result<int> follow_reach(storage::Transaction& tx, int events_max) {
  return storage::deliver_events(tx, subscriber, events_max, take);
}

Result<void> count_reached(storage::Transaction& tx, const ProgramId& program, const PersonId& named) {
  const PersonId person = people::person_in_force(tx, program, named);
  // Found to be somebody else, who is counted once for both records.
  if (person != named) TRY(settle(tx, program, named, Standing::merged));
  return settle(tx, program, person, Standing::in_force);
}

Result<Resealed> reseal_reached(storage::Transaction& tx, int count_max) {
  const auto rows = tx.all<Reached>(
      "select * from oversight_reached where key_id <> :current_key_id order by program_id, person_id "
      "limit :count_max",
      ReachedRotation{tx.keys().current_id(), count_max});
  Resealed done{.finished = static_cast<int>(rows.size()) < count_max};
  for (const Reached& row : rows) {
    const std::string json = TRY(unsealed(tx, row));
    const Change change{row.program_id, row.person_id, tx.keys().current_id(),
                        seal(tx.keys().current(), json, binding(row.program_id, row.person_id)), row.sealed_groups};
    if (keep(tx, change, false, false)) ++done.count;
  }
  return done;
}

void forget_reach(storage::Transaction& tx, const ProgramId& program) {
  tx.execute("delete from oversight_reached where program_id = :program_id", CountReachedQuery{program});
  tx.execute("delete from oversight_reach_tally where program_id = :program_id", CountReachedQuery{program});
}

Result<std::optional<PersonId>> recount_reach(storage::Transaction& tx, const ProgramId& program, const PersonId& after,
                                              int people_max) {
  const auto people = tx.all<SomePerson>(
      "select distinct person_id from immunization_dose where program_id = :program_id and person_id > :person_id "
      "order by person_id limit :people_max",
      CountReachedQuery{program, after, people_max});
  for (const SomePerson& one : people) TRY(count_reached(tx, program, one.person_id));
  if (people.empty()) return std::optional<PersonId>{};
  return std::optional{people.back().person_id};
}

}  // namespace quell::oversight
