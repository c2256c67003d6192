#include "people/merge_people.h"

#include <algorithm>

#include "people/check_identity.h"
#include "people/identity_group.h"
#include "people/index_person.h"
#include "people/match_decision.h"
#include "people/person_in_force.h"
#include "people/write_contact_point.h"
#include "people/write_version.h"

namespace quell::people {
namespace {

Result<PersonRow> seen_row(storage::Transaction& tx, const access::Actor& actor, const PersonId& person,
                           std::int64_t version) {
  if (person_in_force(tx, actor.program, person) != person) return fail(FailureKind::conflict, "people.merged_already");
  PersonRow row = TRY(person_row(tx, actor.program, person));
  if (row.version != version) return fail(FailureKind::conflict, "people.changed_meanwhile");
  return row;
}

// The phones of the merged record that were chosen, sealed anew for the kept one; the ids that they have there.
Result<std::string> take_phones(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                                const PersonRow& kept, const Person& merged,
                                const std::vector<ContactPointId>& wanted) {
  const PersonKey key = TRY(key_of(tx.keys(), kept));
  std::vector<ContactPoint> points = TRY(contact_points_of(tx, key, kept.id));
  std::string added;
  for (const ContactPointId& id : wanted) {
    const auto point = std::ranges::find(merged.contact_points, id, &ContactPoint::id);
    if (point == merged.contact_points.end()) return fail(FailureKind::not_found, "people.contact_point_unknown");
    if (std::ranges::find(points, point->phone, &ContactPoint::phone) != points.end()) continue;
    if (points.size() >= contact_points_max) return invalid("/take_phones", "people.too_many_phones");
    ContactPoint taken = *point;
    taken.id = seed.next_id<ContactPointId>();
    taken.version = 1;
    taken.preferred = points.empty();
    TRY(insert_contact_point(tx, actor, now, key, kept.id, taken));
    added += (added.empty() ? "" : " ") + taken.id.text;
    points.push_back(std::move(taken));
  }
  return added;
}

Result<PeopleMerged> merged_before(storage::Transaction& tx, const access::Actor& actor, const Merge& merge,
                                   const MergePeople& request) {
  const bool same = merge.kept_id == request.kept && merge.merged_id == request.merged && !merge.undone_at;
  if (!same) return fail(FailureKind::conflict, "people.id_used");
  const PersonRow row = TRY(person_row(tx, actor.program, person_in_force(tx, actor.program, merge.kept_id)));
  tx.touch("people.person", row.id.text);
  Person kept = TRY(opened_person(tx, row));
  return PeopleMerged{merge.id, std::move(kept)};
}

}  // namespace

Result<PeopleMerged> merge_people(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                  const MergePeople& request) {
  TRY(require_merging(actor));
  std::vector<Fault> faults;
  check_identity(request.identity, "/identity", latest_birthday(now), faults);
  TRY(refuse_if_any(std::move(faults)));
  if (const auto before = find_merge(tx, actor.program, request.id)) return merged_before(tx, actor, *before, request);
  if (request.kept == request.merged) return invalid("/merged", "people.same_person");

  guard_people(tx, actor.program, {request.kept, request.merged});
  const PersonRow kept = TRY(seen_row(tx, actor, request.kept, request.kept_version));
  const Person merged = TRY(opened_person(tx, TRY(seen_row(tx, actor, request.merged, request.merged_version))));
  std::string phones = TRY(take_phones(tx, actor, now, seed, kept, merged, request.take_phones));
  Merge merge{.id = request.id,
              .program_id = actor.program,
              .kept_id = kept.id,
              .merged_id = merged.id,
              .version_before = kept.version,
              .version_after = kept.version,
              .phones_added = std::move(phones),
              .merged_at = now,
              .merged_by = actor.staff};
  Person person = TRY(opened_person(tx, kept));
  if (person.identity != request.identity) {
    person = TRY(write_version(tx, actor, now, kept, {.identity = request.identity, .change = Change::merged}));
    merge.version_after = person.version;
  } else {
    index_person(tx, kept.program_id, kept.id, person.identity, person.contact_points);
  }
  tx.execute(
      "insert into people_merge (id, program_id, kept_id, merged_id, version_before, version_after, phones_added, "
      "merged_at, merged_by) values (:id, :program_id, :kept_id, :merged_id, :version_before, :version_after, "
      ":phones_added, :merged_at, :merged_by)",
      merge);
  put_in_force(tx, actor.program, merged.id, kept.id);
  decide_by_merge(tx, actor, now, merge);
  announce_identity(tx, actor, now, merge.id, merged.id, "merged");
  announce_identity(tx, actor, now, merge.id, kept.id, "kept");
  tx.touch("people.person", kept.id.text);
  tx.touch("people.person", merged.id.text);
  return PeopleMerged{merge.id, std::move(person)};
}

}  // namespace quell::people
