#include "people/undo_edit.h"

#include "people/person_in_force.h"
#include "people/person_record.h"
#include "people/rights.h"
#include "people/write_version.h"

namespace quell::people {
namespace {

struct Earlier {
  PersonId person_id;
  std::int64_t version = 0;
  std::int64_t restores = 0;
  std::string sealed_identity;
};
BOOST_DESCRIBE_STRUCT(Earlier, (), (person_id, version, restores, sealed_identity))

struct WrittenByMerge {
  PersonId kept_id;
  std::int64_t version_after = 0;
};
BOOST_DESCRIBE_STRUCT(WrittenByMerge, (), (kept_id, version_after))

}  // namespace

Result<Person> undo_edit(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                         const UndoEdit& request) {
  TRY(require_editing(actor));
  const PersonRow row = TRY(person_row(tx, actor.program, person_in_force(tx, actor.program, request.person)));
  if (row.version != request.version) return fail(FailureKind::conflict, "people.changed_meanwhile");
  if (tx.find<WrittenByMerge>(
          "select kept_id, version_after from people_merge where kept_id = :kept_id and version_after = :version_after "
          "and version_before <> version_after and undone_at is null",
          WrittenByMerge{row.id, row.restores}))
    return fail(FailureKind::conflict, "people.undo_the_merge");

  // The content in force was first written as version `restores`; what stood just before that comes back. Counting from
  // there, and not from the latest version, lets a second undo go further back instead of repeating the first.
  const auto before = tx.find<Earlier>(
      "select person_id, version, restores, sealed_identity from people_person_history "
      "where person_id = :person_id and version = :version",
      Earlier{.person_id = row.id, .version = row.restores - 1});
  if (!before) return fail(FailureKind::conflict, "people.nothing_to_undo");
  const PersonKey key = TRY(key_of(tx.keys(), row));
  Identity identity = TRY(opened_identity(key, row.id, before->version, before->sealed_identity));
  return write_version(tx, actor, now, row,
                       {.identity = std::move(identity), .change = Change::undone, .restores = before->restores});
}

}  // namespace quell::people
