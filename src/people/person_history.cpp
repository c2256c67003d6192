#include "people/person_history.h"

#include "people/person_in_force.h"
#include "people/person_record.h"
#include "people/rights.h"

namespace quell::people {
namespace {

struct HistoryRow {
  PersonId person_id;
  std::int64_t version = 1;
  std::string sealed_identity;
  Change change = Change::registered;
  std::int64_t restores = 1;
  Instant changed_at;
  StaffId changed_by;
};
BOOST_DESCRIBE_STRUCT(HistoryRow, (), (person_id, version, sealed_identity, change, restores, changed_at, changed_by))

}  // namespace

Result<PersonHistory> person_history(storage::Transaction& tx, const access::Actor& actor, Instant,
                                     const ReadHistory& request) {
  TRY(require_reading(actor));
  const PersonRow row = TRY(person_row(tx, actor.program, person_in_force(tx, actor.program, request.person)));
  const PersonKey key = TRY(key_of(tx.keys(), row));
  auto rows = tx.all<HistoryRow>(
      "select person_id, version, sealed_identity, change, restores, changed_at, changed_by from people_person_history "
      "where person_id = :person_id order by version desc limit 199",
      HistoryRow{.person_id = row.id});
  rows.insert(rows.begin(), {row.id, row.version, row.sealed_identity.value_or(""), row.change, row.restores,
                             row.changed_at, row.changed_by});
  PersonHistory history;
  for (const HistoryRow& written : rows) {
    Identity identity = TRY(opened_identity(key, row.id, written.version, written.sealed_identity));
    history.versions.push_back({written.version, written.change, written.restores, std::move(identity),
                                written.changed_at, written.changed_by});
  }
  tx.touch("people.person", row.id.text);
  return history;
}

}  // namespace quell::people
