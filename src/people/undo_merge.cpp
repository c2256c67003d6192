#include "people/undo_merge.h"

#include <algorithm>
#include <sstream>

#include "people/identity_group.h"
#include "people/index_person.h"
#include "people/match_decision.h"
#include "people/person_in_force.h"
#include "people/write_contact_point.h"
#include "people/write_version.h"

namespace quell::people {
namespace {

bool wrote_identity(const Merge& merge) { return merge.version_after != merge.version_before; }

// Whether another record was merged into the same one since, and wrote its identity over this merge's.
bool has_later_merge(storage::Transaction& tx, const Merge& merge) {
  return wrote_identity(merge) &&
         tx.find<Merge>(
               "select * from people_merge where kept_id = :kept_id and program_id = :program_id and undone_at is null "
               "and version_after > version_before and version_before >= :version_after limit 1",
               merge)
             .has_value();
}

// Those that nobody has changed since.
Result<void> give_phones_back(storage::Transaction& tx, const PersonRow& kept, const Merge& merge) {
  const auto points = TRY(contact_points_of(tx, TRY(key_of(tx.keys(), kept)), kept.id));
  std::istringstream added{merge.phones_added};
  for (ContactPointId id; added >> id.text;) {
    const auto point = std::ranges::find(points, id, &ContactPoint::id);
    if (point != points.end() && point->version == 1) TRY(take_contact_point(tx, kept.id, *point));
  }
  return {};
}

// The content in force is the merge's own where later ones were undone: `restores` says whose it is.
Result<Person> restored(storage::Transaction& tx, const access::Actor& actor, Instant now, const PersonRow& kept,
                        const Merge& merge) {
  if (wrote_identity(merge) && kept.restores == merge.version_after) {
    auto before = TRY(earlier_identity(tx, kept, merge.version_before));
    if (!before) return fail(FailureKind::unavailable, "people.sealed_unreadable");
    return write_version(
        tx, actor, now, kept,
        {.identity = std::move(before->identity), .change = Change::undone, .restores = before->restores});
  }
  Person person = TRY(opened_person(tx, kept));
  index_person(tx, kept.program_id, kept.id, person.identity, person.contact_points);
  return person;
}

}  // namespace

Result<PeopleParted> undo_merge(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                const UndoMerge& request) {
  TRY(require_merging(actor));
  const auto asked = find_merge(tx, actor.program, request.merge);
  if (!asked) return fail(FailureKind::not_found, "people.merge_unknown");
  guard_people(tx, actor.program, {asked->kept_id, asked->merged_id});
  Merge merge = *find_merge(tx, actor.program, request.merge);
  PersonRow kept = TRY(person_row(tx, actor.program, merge.kept_id));
  const PersonRow parted = TRY(person_row(tx, actor.program, merge.merged_id));
  tx.touch("people.person", kept.id.text);
  tx.touch("people.person", parted.id.text);
  if (merge.undone_at) {
    Person left = TRY(opened_person(tx, parted));
    return PeopleParted{TRY(opened_person(tx, kept)), std::move(left), false};
  }
  if (person_in_force(tx, actor.program, kept.id) != kept.id || has_later_merge(tx, merge))
    return fail(FailureKind::conflict, "people.undo_later_merge_first");

  TRY(give_phones_back(tx, kept, merge));
  Person left = TRY(opened_person(tx, parted));
  PeopleParted people{.kept = TRY(restored(tx, actor, now, kept, merge)),
                      .parted = std::move(left),
                      .identity_left = wrote_identity(merge) && kept.restores != merge.version_after};
  merge.undone_at = now;
  merge.undone_by = actor.staff;
  tx.execute("update people_merge set undone_at = :undone_at, undone_by = :undone_by where id = :id", merge);
  part(tx, actor.program, parted.id);
  open_again_by_parting(tx, merge);
  announce_identity(tx, actor, now, merge.id, parted.id, "parted");
  announce_identity(tx, actor, now, merge.id, kept.id, "left");
  return people;
}

}  // namespace quell::people
