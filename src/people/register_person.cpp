#include "people/register_person.h"

#include <algorithm>

#include "people/check_identity.h"
#include "people/index_person.h"
#include "people/person_record.h"
#include "people/rights.h"
#include "people/write_contact_point.h"

namespace quell::people {
namespace {

// What was registered under this id, where it is the same as asked for now.
Result<Person> already_registered(storage::Transaction& tx, const access::Actor& actor, const NewPerson& request) {
  const auto row = person_row(tx, actor.program, request.id);
  if (!row || row->registered_by != actor.staff) return fail(FailureKind::conflict, "people.id_used");
  Person person = TRY(opened_person(tx, *row));
  if (person.identity != request.identity || person.jurisdiction != request.jurisdiction)
    return fail(FailureKind::conflict, "people.id_used");
  tx.touch("people.person", person.id.text);
  return person;
}

}  // namespace

Result<Person> register_person(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                               const NewPerson& request) {
  TRY(require_registering(actor));
  std::vector<Fault> faults;
  check_identity(request.identity, "/identity", latest_birthday(now), faults);
  auto points = readable_contact_points(request.contact_points, "/contact_points", faults);
  TRY(refuse_if_any(std::move(faults)));

  const PersonKey key = PersonKey::from(seed);
  const WrappedKey wrapped = wrap(tx.keys(), request.id, key);
  const auto added = tx.execute(
      "insert into people_person (id, program_id, jurisdiction_id, version, data_key_id, master_key_id, wrapped_key, "
      "sealed_identity, change, restores, registered_at, registered_by, changed_at, changed_by) values (:id, "
      ":program_id, :jurisdiction_id, :version, :data_key_id, :master_key_id, :wrapped_key, :sealed_identity, :change, "
      ":restores, :registered_at, :registered_by, :changed_at, :changed_by) on conflict do nothing",
      PersonRow{.id = request.id,
                .program_id = actor.program,
                .jurisdiction_id = request.jurisdiction,
                .data_key_id = wrapped.data_key_id,
                .master_key_id = wrapped.master_key_id,
                .wrapped_key = wrapped.wrapped_key,
                .sealed_identity = sealed_identity(key, request.id, 1, request.identity),
                .registered_at = now,
                .registered_by = actor.staff,
                .changed_at = now,
                .changed_by = actor.staff});
  if (added == 0) return already_registered(tx, actor, request);

  for (const ContactPoint& point : points) TRY(insert_contact_point(tx, actor, now, key, request.id, point));
  index_person(tx, actor.program, request.id, request.identity, points);
  tx.touch("people.person", request.id.text);
  std::ranges::stable_partition(points, [](const ContactPoint& point) { return point.preferred; });
  return Person{.id = request.id,
                .jurisdiction = request.jurisdiction,
                .identity = request.identity,
                .contact_points = std::move(points),
                .registered_at = now,
                .registered_by = actor.staff,
                .changed_at = now,
                .changed_by = actor.staff};
}

}  // namespace quell::people
