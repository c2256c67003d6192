#pragma once

// How a person is kept: rows of people_person and people_contact_point, and their sealed documents. For the verbs of
// this room; others use read_person.

#include <optional>
#include <span>
#include <vector>

#include "core/result.h"
#include "people/person.h"
#include "people/person_key.h"
#include "storage/transaction.h"

namespace quell::people {

struct PersonRow {
  PersonId id;
  ProgramId program_id;
  JurisdictionId jurisdiction_id;
  std::int64_t version = 1;
  DataKeyId data_key_id;
  std::string master_key_id;
  std::optional<std::string> wrapped_key;
  std::optional<std::string> sealed_identity;
  Change change = Change::registered;
  std::int64_t restores = 1;
  Instant registered_at;
  StaffId registered_by;
  Instant changed_at;
  StaffId changed_by;
};
BOOST_DESCRIBE_STRUCT(PersonRow, (),
                      (id, program_id, jurisdiction_id, version, data_key_id, master_key_id, wrapped_key,
                       sealed_identity, change, restores, registered_at, registered_by, changed_at, changed_by))

// Fails: not_found people.person_unknown   no such person in the program
//        not_found people.erased           the person's data key was forgotten
Result<PersonRow> person_row(storage::Transaction& tx, const ProgramId& program, const PersonId& person);

// Those of the program that exist and are not erased, in no order.
std::vector<PersonRow> person_rows(storage::Transaction& tx, const ProgramId& program, std::span<const PersonId> ids);

// Fails: unavailable people.key_missing, people.sealed_unreadable
Result<PersonKey> key_of(const KeyRing& ring, const PersonRow& row);
Result<Identity> identity_of(const PersonKey& key, const PersonRow& row);

std::string sealed_identity(const PersonKey& key, const PersonId& person, std::int64_t version,
                            const Identity& identity);

// Fails: unavailable people.sealed_unreadable
Result<Identity> opened_identity(const PersonKey& key, const PersonId& person, std::int64_t version,
                                 std::string_view sealed);

// A version that is no longer in force; nothing where there was none of that number.
// Fails: unavailable people.key_missing, people.sealed_unreadable
struct EarlierIdentity {
  Identity identity;
  std::int64_t restores = 0;  // the version whose content it has
};
Result<std::optional<EarlierIdentity>> earlier_identity(storage::Transaction& tx, const PersonRow& row,
                                                        std::int64_t version);

// The contact points of a person, the preferred one first. Fails: unavailable people.sealed_unreadable
Result<std::vector<ContactPoint>> contact_points_of(storage::Transaction& tx, const PersonKey& key,
                                                    const PersonId& person);

std::string sealed_contact_point(const PersonKey& key, const ContactPoint& point);

// Rows, identities and contact points as one. Fails as those do.
Result<Person> opened_person(storage::Transaction& tx, const PersonRow& row);
Result<std::vector<Person>> opened_people(storage::Transaction& tx, const std::vector<PersonRow>& rows);

}  // namespace quell::people
