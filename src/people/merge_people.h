#pragma once

#include "core/seed.h"
#include "people/merge.h"

namespace quell::people {

struct MergePeople {
  MergeId id;                     // made by the caller, so that a request sent twice merges once
  PersonId kept;                  // whose record is in force from now on
  std::int64_t kept_version = 0;  // that were seen
  PersonId merged;
  std::int64_t merged_version = 0;
  Identity identity;                        // of the person from now on, chosen field by field
  std::vector<ContactPointId> take_phones;  // of the merged one; those that the kept one has already are left out
};
BOOST_DESCRIBE_STRUCT(MergePeople, (), (id, kept, kept_version, merged, merged_version, identity, take_phones))

struct PeopleMerged {
  MergeId merge;
  Person person;
};
BOOST_DESCRIBE_STRUCT(PeopleMerged, (), (merge, person))

// Makes two records one person. Both stay as they were written; doses, bookings, cases and contacts of either are the
// person's. undo_merge parts them again. Sent twice, it returns what stands.
//
// Fails: not_permitted access.permission_missing
//        invalid_input people.same_person        at "/merged": both ids are one person already
//        invalid_input people.too_many_phones    at "/take_phones"
//        invalid_input core.request_invalid      faults as in check_identity.h, below "/identity"
//        not_found     people.person_unknown, people.erased
//        not_found     people.contact_point_unknown
//        conflict      people.changed_meanwhile  another version is in force; nothing is written
//        conflict      people.merged_already     one of them was merged into somebody since it was seen
//        conflict      people.id_used            the id stands for another merge
//        unavailable   people.key_missing, people.sealed_unreadable
Result<PeopleMerged> merge_people(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                  const MergePeople& request);

}  // namespace quell::people
