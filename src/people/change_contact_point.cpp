#include "people/change_contact_point.h"

#include <algorithm>

#include "people/identity_group.h"
#include "people/index_person.h"
#include "people/person_record.h"
#include "people/rights.h"
#include "people/write_contact_point.h"

namespace quell::people {
namespace {

struct ChangedRow {
  ContactPointId id;
  PersonId person_id;
  std::int64_t seen_version = 0;
  std::string sealed_contact_point;
  bool preferred = false;
  Instant changed_at;
  StaffId changed_by;
};
BOOST_DESCRIBE_STRUCT(ChangedRow, (),
                      (id, person_id, seen_version, sealed_contact_point, preferred, changed_at, changed_by))

struct Opened {
  PersonRow row;
  PersonKey key;
  Person person;
  ContactPoint point;
};

Result<Opened> open(storage::Transaction& tx, const ProgramId& program, const PersonId& person,
                    const ContactPointId& point, std::int64_t version) {
  Opened opened;
  opened.row = TRY(person_row(tx, program, guarded_in_force(tx, program, person)));
  opened.key = TRY(key_of(tx.keys(), opened.row));
  opened.person = TRY(opened_person(tx, opened.row));
  const auto& points = opened.person.contact_points;
  const auto found = std::ranges::find(points, point, &ContactPoint::id);
  if (found == points.end()) return fail(FailureKind::not_found, "people.contact_point_unknown");
  if (found->version != version) return fail(FailureKind::conflict, "people.changed_meanwhile");
  opened.point = *found;
  return opened;
}

Result<Person> with_points_as_kept(storage::Transaction& tx, Opened& opened) {
  opened.person.contact_points = TRY(contact_points_of(tx, opened.key, opened.row.id));
  tx.touch("people.person", opened.row.id.text);
  return std::move(opened.person);
}

}  // namespace

Result<Person> change_consent(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                              const ChangeConsent& request) {
  TRY(require_editing(actor));
  Opened opened = TRY(open(tx, actor.program, request.person, request.contact_point, request.version));
  ContactPoint changed = opened.point;
  changed.version = request.version + 1;
  changed.consent = request.consent;
  const ChangedRow row{.id = changed.id,
                       .person_id = opened.row.id,
                       .seen_version = request.version,
                       .sealed_contact_point = sealed_contact_point(opened.key, changed),
                       .preferred = request.preferred,
                       .changed_at = now,
                       .changed_by = actor.staff};
  TRY(keep_contact_point(tx, opened.row.id, opened.point));
  tx.execute(
      "update people_contact_point set version = version + 1, sealed_contact_point = :sealed_contact_point, "
      "preferred = :preferred, changed_at = :changed_at, changed_by = :changed_by "
      "where id = :id and version = :seen_version",
      row);
  if (request.preferred)
    tx.execute("update people_contact_point set preferred = 'false' where person_id = :person_id and id <> :id", row);
  return with_points_as_kept(tx, opened);
}

Result<Person> remove_contact_point(storage::Transaction& tx, const access::Actor& actor, Instant, Seed,
                                    const RemoveContactPoint& request) {
  TRY(require_editing(actor));
  Opened opened = TRY(open(tx, actor.program, request.person, request.contact_point, request.version));
  TRY(take_contact_point(tx, opened.row.id, opened.point));
  Person person = TRY(with_points_as_kept(tx, opened));
  index_person(tx, opened.row.program_id, person.id, person.identity, person.contact_points);
  return person;
}

}  // namespace quell::people
