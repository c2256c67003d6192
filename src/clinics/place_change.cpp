#include "clinics/place_change.h"

#include "access/staff_name.h"

namespace quell::clinics {
namespace {

struct ChangeRow {
  RequestId id;
  ProgramId program_id;
  PlaceChangeKind kind{};
  Text<200> reason;
  int places = 0;
  int kept = 0;
  Instant changed_at;
  StaffId changed_by;
};
BOOST_DESCRIBE_STRUCT(ChangeRow, (), (id, program_id, kind, reason, places, kept, changed_at, changed_by))

struct LineRow {
  RequestId change_id;
  PlaceId place_id;
  SiteId site_id;
  int capacity_before = 0;
  bool closed_before = false;
  int capacity_after = 0;
  bool closed_after = false;
};
BOOST_DESCRIBE_STRUCT(LineRow, (),
                      (change_id, place_id, site_id, capacity_before, closed_before, capacity_after, closed_after))

PlaceChange change_of(storage::Transaction& tx, const ChangeRow& row) {
  return {row.id, row.kind, row.reason, row.places, row.kept, row.changed_at, access::staff_name(tx, row.changed_by)};
}

}  // namespace

PlaceChange keep_change(storage::Transaction& tx, const access::Actor& actor, const PlaceChange& change,
                        const std::vector<PlaceTurn>& turns) {
  const ChangeRow row{change.id,   actor.program,     change.kind, change.reason, static_cast<int>(turns.size()),
                      change.kept, change.changed_at, actor.staff};
  tx.execute(
      "insert into clinics_place_change (id, program_id, kind, reason, places, kept, changed_at, changed_by) values "
      "(:id, :program_id, :kind, :reason, :places, :kept, :changed_at, :changed_by)",
      row);
  for (const PlaceTurn& turn : turns)
    tx.execute(
        "insert into clinics_place_change_line (change_id, place_id, site_id, capacity_before, closed_before, "
        "capacity_after, closed_after) values (:change_id, :place_id, :site_id, :capacity_before, :closed_before, "
        ":capacity_after, :closed_after)",
        LineRow{change.id, turn.place, turn.site, turn.capacity_before, turn.closed_before, turn.capacity_after,
                turn.closed_after});
  tx.touch("clinics.place_change", change.id.text);
  return change_of(tx, row);
}

std::optional<PlaceChange> known_change(storage::Transaction& tx, const ProgramId& program, const RequestId& id) {
  const auto row = tx.find<ChangeRow>("select * from clinics_place_change where id = :id and program_id = :program_id",
                                      ChangeRow{.id = id, .program_id = program});
  if (!row) return {};
  return change_of(tx, *row);
}

std::vector<PlaceTurn> turns_of(storage::Transaction& tx, const RequestId& change) {
  std::vector<PlaceTurn> turns;
  tx.each<LineRow>("select * from clinics_place_change_line where change_id = :change_id order by site_id, place_id",
                   LineRow{.change_id = change}, [&](const LineRow& row) {
                     turns.push_back({row.place_id, row.site_id, row.capacity_before, row.closed_before,
                                      row.capacity_after, row.closed_after});
                   });
  return turns;
}

std::vector<PlaceChange> place_changes(storage::Transaction& tx, const ProgramId& program) {
  std::vector<PlaceChange> changes;
  for (const ChangeRow& row : tx.all<ChangeRow>(
           "select * from clinics_place_change where program_id = :program_id order by changed_at desc, id limit 20",
           ChangeRow{.program_id = program}))
    changes.push_back(change_of(tx, row));
  return changes;
}

bool turn_place(storage::Transaction& tx, const PlaceTurn& turn) {
  const LineRow row{
      {}, turn.place, turn.site, turn.capacity_before, turn.closed_before, turn.capacity_after, turn.closed_after};
  return tx.execute(
             "update clinics_place set capacity = :capacity_after, closed = :closed_after where id = :place_id "
             "and taken <= :capacity_after",
             row) > 0;
}

}  // namespace quell::clinics
