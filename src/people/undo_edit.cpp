#include "people/undo_edit.h"

#include "people/person_in_force.h"
#include "people/person_record.h"
#include "people/rights.h"
#include "people/write_version.h"

namespace quell::people {
namespace {

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
  auto before = TRY(earlier_identity(tx, row, row.restores - 1));
  if (!before) return fail(FailureKind::conflict, "people.nothing_to_undo");
  return write_version(
      tx, actor, now, row,
      {.identity = std::move(before->identity), .change = Change::undone, .restores = before->restores});
}

}  // namespace quell::people
