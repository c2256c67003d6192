#include "people/write_contact_point.h"

#include <algorithm>

#include "people/phone_number.h"

namespace quell::people {
namespace {

struct NewRow {
  ContactPointId id;
  ProgramId program_id;
  PersonId person_id;
  std::int64_t version;
  std::string sealed_contact_point;
  bool preferred;
  Instant changed_at;
  StaffId changed_by;
};
BOOST_DESCRIBE_STRUCT(NewRow, (),
                      (id, program_id, person_id, version, sealed_contact_point, preferred, changed_at, changed_by))

struct SeenPoint {
  ContactPointId id;
  PersonId person_id;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(SeenPoint, (), (id, person_id, version))

}  // namespace

std::vector<ContactPoint> readable_contact_points(const std::vector<NewContactPoint>& typed, std::string_view at,
                                                  std::vector<Fault>& faults) {
  std::vector<ContactPoint> points;
  if (typed.size() > contact_points_max) {
    faults.push_back({std::string{at}, "people.too_many_phones"});
    return points;
  }
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const NewContactPoint& point = typed[i];
    const std::string here = std::string{at} + "/" + std::to_string(i) + "/phone";
    const auto e164 = phone_in_e164(point.phone.reveal().value);
    if (!e164) {
      faults.push_back({here, "people.phone_unreadable"});
      continue;
    }
    ContactPoint made{
        .id = point.id, .phone = Private{Text<16>{*e164}}, .consent = point.consent, .preferred = point.preferred};
    const auto is_same = [&](const ContactPoint& other) { return other.phone == made.phone || other.id == made.id; };
    if (std::ranges::any_of(points, is_same)) faults.push_back({here, "people.phone_twice"});
    points.push_back(std::move(made));
  }
  return points;
}

Result<void> insert_contact_point(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                  const PersonKey& key, const PersonId& person, const ContactPoint& point) {
  const NewRow row{.id = point.id,
                   .program_id = actor.program,
                   .person_id = person,
                   .version = point.version,
                   .sealed_contact_point = sealed_contact_point(key, point),
                   .preferred = point.preferred,
                   .changed_at = now,
                   .changed_by = actor.staff};
  const auto added = tx.execute(
      "insert into people_contact_point (id, program_id, person_id, version, sealed_contact_point, preferred, "
      "changed_at, changed_by) values (:id, :program_id, :person_id, :version, :sealed_contact_point, :preferred, "
      ":changed_at, :changed_by) on conflict do nothing",
      row);
  if (added == 0) return fail(FailureKind::conflict, "people.id_used");
  if (point.preferred)
    tx.execute("update people_contact_point set preferred = 'false' where person_id = :person_id and id <> :id", row);
  return {};
}

Result<void> keep_contact_point(storage::Transaction& tx, const PersonId& person, const ContactPoint& seen) {
  const auto kept = tx.execute(
      "insert into people_contact_point_history (contact_point_id, version, program_id, person_id, "
      "sealed_contact_point, changed_at, changed_by) select id, version, program_id, person_id, sealed_contact_point, "
      "changed_at, changed_by from people_contact_point where id = :id and person_id = :person_id "
      "and version = :version on conflict do nothing",
      SeenPoint{seen.id, person, seen.version});
  if (kept == 0) return fail(FailureKind::conflict, "people.changed_meanwhile");
  return {};
}

Result<void> take_contact_point(storage::Transaction& tx, const PersonId& person, const ContactPoint& seen) {
  TRY(keep_contact_point(tx, person, seen));
  tx.execute("delete from people_contact_point where id = :id and version = :version",
             SeenPoint{seen.id, person, seen.version});
  return {};
}

}  // namespace quell::people
