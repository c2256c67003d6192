#pragma once

#include <string_view>
#include <vector>

#include "access/actor.h"
#include "people/contact_point.h"
#include "people/person_record.h"

namespace quell::people {

inline constexpr std::size_t contact_points_max = 10;  // a person

// The contact points with their phones in E.164; pointers begin with `at` ("/contact_points"). Faults:
//     people.phone_unreadable   no such number can exist
//     people.phone_twice        the same number, or the same id, comes twice
//     people.too_many_phones    more than 10
std::vector<ContactPoint> readable_contact_points(const std::vector<NewContactPoint>& typed, std::string_view at,
                                                  std::vector<Fault>& faults);

// Adds a contact point to a person; where it is the preferred one, no other of the person stays so.
// Fails: conflict people.id_used   a contact point with this id exists
Result<void> insert_contact_point(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                  const PersonKey& key, const PersonId& person, const ContactPoint& point);

// Takes a contact point from a person; the version that was seen is kept, sealed. Of two who change it at once, the
// second fails: conflict people.changed_meanwhile
Result<void> take_contact_point(storage::Transaction& tx, const PersonId& person, const ContactPoint& seen);

// Keeps the version that was seen in the history. Fails as take_contact_point does.
Result<void> keep_contact_point(storage::Transaction& tx, const PersonId& person, const ContactPoint& seen);

}  // namespace quell::people
