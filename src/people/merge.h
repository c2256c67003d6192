#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "core/result.h"
#include "people/person.h"
#include "storage/transaction.h"

namespace quell::people {

using MergeId = Id<struct MergeTag>;

// Two records found to be one person: `kept` is in force for both. Nothing that was written under `merged` is
// rewritten.
struct Merge {
  MergeId id;
  ProgramId program_id;
  PersonId kept_id;
  PersonId merged_id;
  std::int64_t version_before = 1;  // of the identity of the kept one
  std::int64_t version_after = 1;   // the same where nothing of it changed
  std::string phones_added;         // ids of contact points, with spaces
  Instant merged_at;
  StaffId merged_by;
  std::optional<Instant> undone_at;
  std::optional<StaffId> undone_by;
};
BOOST_DESCRIBE_STRUCT(Merge, (),
                      (id, program_id, kept_id, merged_id, version_before, version_after, phones_added, merged_at,
                       merged_by, undone_at, undone_by))

std::optional<Merge> find_merge(storage::Transaction& tx, const ProgramId& program, const MergeId& id);

// Who may decide that two records are one person. Fails: not_permitted access.permission_missing
Result<void> require_merging(const access::Actor& actor);

// Upper rooms count a person anew who is another one from now on (people.person_changed).
void announce_identity(storage::Transaction& tx, const access::Actor& actor, Instant now, const MergeId& merge,
                       const PersonId& person, const std::string& what);

struct MergesOfPerson {
  PersonId person;
};
BOOST_DESCRIBE_STRUCT(MergesOfPerson, (), (person))

struct MergeLine {
  MergeId id;
  PersonId kept;
  PersonId merged;
  Instant merged_at;
  StaffId merged_by;
};
BOOST_DESCRIBE_STRUCT(MergeLine, (), (id, kept, merged, merged_at, merged_by))

struct MergeList {
  std::vector<MergeLine> merges;  // that stand, the latest first
};
BOOST_DESCRIBE_STRUCT(MergeList, (), (merges))

// Which records were merged into the one in force.
// Fails: not_permitted access.permission_missing
Result<MergeList> merges_of_person(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                   const MergesOfPerson& question);

}  // namespace quell::people
