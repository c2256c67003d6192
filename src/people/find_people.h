#pragma once

#include <optional>
#include <vector>

#include "access/actor.h"
#include "core/count.h"
#include "people/person.h"
#include "storage/transaction.h"

namespace quell::people {

using PageSize = Count<struct PageSizeTag, 1, 50>;

// At least one of name, birth date and phone; what is given must all hold.
struct FindPeople {
  std::optional<NameText> name;  // words or their beginnings, in any order; accents and hyphens do not matter
  std::optional<Private<Date>> born_on;
  std::optional<Private<Text<40>>> phone;
  std::optional<PageSize> count_max;  // 20 where absent
  std::optional<PersonId> after;      // the last id of the page before
};
BOOST_DESCRIBE_STRUCT(FindPeople, (), (name, born_on, phone, count_max, after))

// Enough to tell two people apart, no more.
struct FoundPerson {
  PersonId id;
  NameText name_to_call;
  std::optional<RegistryName> registry_name;
  std::optional<Private<Date>> born_on;
  std::optional<Private<Text<100>>> town;
  std::vector<Private<Text<4>>> phones_end_in;  // last four digits
};
BOOST_DESCRIBE_STRUCT(FoundPerson, (), (id, name_to_call, registry_name, born_on, town, phones_end_in))

struct PeopleFound {
  std::vector<FoundPerson> people;  // best first
  bool type_more = false;           // more match than were looked at: a longer name or a birth date is needed
  std::optional<PersonId> next;     // ask for `after` this one
};
BOOST_DESCRIBE_STRUCT(PeopleFound, (), (people, type_more, next))

// Candidates come by keyed hashes; at most 300 are decrypted, scored and sorted, whatever is asked. Every person shown
// is touched for the audit event.
//
// Fails: not_permitted access.permission_missing
//        invalid_input people.search_empty       nothing to search by
//        invalid_input people.phone_unreadable   no such number can exist
//        unavailable   people.key_missing, people.sealed_unreadable
Result<PeopleFound> find_people(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                const FindPeople& request);

}  // namespace quell::people
