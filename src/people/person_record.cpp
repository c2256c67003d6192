#include "people/person_record.h"

#include <algorithm>
#include <map>

#include "core/read_json.h"
#include "core/write_json.h"
#include "people/id_batch.h"

namespace quell::people {
namespace {

constexpr std::string_view person_table = "people_person";
constexpr std::string_view contact_point_table = "people_contact_point";

struct ContactPointRow {
  PersonId person_id;
  ContactPointId id;
  std::int64_t version = 1;
  std::string sealed_contact_point;
  bool preferred = false;
};
BOOST_DESCRIBE_STRUCT(ContactPointRow, (), (person_id, id, version, sealed_contact_point, preferred))

struct SealedContactPoint {
  Private<Text<16>> phone;
  Consent consent;
};
BOOST_DESCRIBE_STRUCT(SealedContactPoint, (), (phone, consent))

// A field that only a newer program knows does not hide the rest of a document from this one.
template <class Document>
Result<Document> document_of(const std::string& json) {
  const auto parsed = parse_json(json);
  if (!parsed) return fail(FailureKind::unavailable, "people.sealed_unreadable");
  JsonWalk walk{Scalars::typed};
  Document document{};
  read_value(walk, *parsed, document);
  const auto matters = [](const Fault& fault) { return fault.reason != "core.unknown_field"; };
  if (std::ranges::any_of(walk.faults(), matters)) return fail(FailureKind::unavailable, "people.sealed_unreadable");
  return document;
}

Result<ContactPoint> opened_contact_point(const PersonKey& key, const ContactPointRow& row) {
  const std::string json =
      TRY(open_document(key, {contact_point_table, row.id.text, row.version}, row.sealed_contact_point));
  SealedContactPoint document = TRY(document_of<SealedContactPoint>(json));
  return ContactPoint{row.id, row.version, std::move(document.phone), std::move(document.consent), row.preferred};
}

std::map<PersonId, std::vector<ContactPointRow>> contact_point_rows(storage::Transaction& tx,
                                                                    const std::vector<PersonRow>& rows) {
  std::vector<PersonId> ids;
  for (const PersonRow& row : rows) ids.push_back(row.id);
  std::map<PersonId, std::vector<ContactPointRow>> points;
  each_batch(rows.front().program_id, ids, [&](const IdBatch& batch) {
    tx.each<ContactPointRow>(
        "select person_id, id, version, sealed_contact_point, preferred from people_contact_point where person_id in "
        "(:a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k, :l, :m, :n, :o, :p) order by preferred desc, id",
        batch, [&](ContactPointRow row) { points[row.person_id].push_back(std::move(row)); });
  });
  return points;
}

struct EarlierRow {
  PersonId person_id;
  std::int64_t version = 0;
  std::int64_t restores = 0;
  std::string sealed_identity;
};
BOOST_DESCRIBE_STRUCT(EarlierRow, (), (person_id, version, restores, sealed_identity))

}  // namespace

Result<PersonRow> person_row(storage::Transaction& tx, const ProgramId& program, const PersonId& person) {
  auto row = tx.find<PersonRow>("select * from people_person where id = :id and program_id = :program_id",
                                PersonRow{.id = person, .program_id = program});
  if (!row) return fail(FailureKind::not_found, "people.person_unknown");
  if (!row->wrapped_key) return fail(FailureKind::not_found, "people.erased");
  return *std::move(row);
}

std::vector<PersonRow> person_rows(storage::Transaction& tx, const ProgramId& program, std::span<const PersonId> ids) {
  std::vector<PersonRow> rows;
  each_batch(program, ids, [&](const IdBatch& batch) {
    tx.each<PersonRow>(
        "select * from people_person where id in (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k, :l, :m, :n, :o, :p) "
        "and program_id = :program_id and wrapped_key is not null",
        batch, [&](PersonRow row) { rows.push_back(std::move(row)); });
  });
  return rows;
}

Result<PersonKey> key_of(const KeyRing& ring, const PersonRow& row) {
  return unwrap(ring, row.id, {row.data_key_id, row.master_key_id, row.wrapped_key.value_or("")});
}

Result<Identity> identity_of(const PersonKey& key, const PersonRow& row) {
  return opened_identity(key, row.id, row.version, row.sealed_identity.value_or(""));
}

std::string sealed_identity(const PersonKey& key, const PersonId& person, std::int64_t version,
                            const Identity& identity) {
  return seal_document(key, {person_table, person.text, version}, to_json(identity));
}

Result<Identity> opened_identity(const PersonKey& key, const PersonId& person, std::int64_t version,
                                 std::string_view sealed) {
  return document_of<Identity>(TRY(open_document(key, {person_table, person.text, version}, sealed)));
}

Result<std::optional<EarlierIdentity>> earlier_identity(storage::Transaction& tx, const PersonRow& row,
                                                        std::int64_t version) {
  const auto found = tx.find<EarlierRow>(
      "select person_id, version, restores, sealed_identity from people_person_history "
      "where person_id = :person_id and version = :version",
      EarlierRow{.person_id = row.id, .version = version});
  if (!found) return std::optional<EarlierIdentity>{};
  const PersonKey key = TRY(key_of(tx.keys(), row));
  Identity identity = TRY(opened_identity(key, row.id, version, found->sealed_identity));
  return std::optional{EarlierIdentity{std::move(identity), found->restores}};
}

Result<std::vector<ContactPoint>> contact_points_of(storage::Transaction& tx, const PersonKey& key,
                                                    const PersonId& person) {
  const auto rows = tx.all<ContactPointRow>(
      "select person_id, id, version, sealed_contact_point, preferred from people_contact_point "
      "where person_id = :person_id order by preferred desc, id",
      ContactPointRow{.person_id = person});
  std::vector<ContactPoint> points;
  for (const ContactPointRow& row : rows) points.push_back(TRY(opened_contact_point(key, row)));
  return points;
}

std::string sealed_contact_point(const PersonKey& key, const ContactPoint& point) {
  return seal_document(key, {contact_point_table, point.id.text, point.version},
                       to_json(SealedContactPoint{point.phone, point.consent}));
}

Result<Person> opened_person(storage::Transaction& tx, const PersonRow& row) {
  std::vector<Person> people = TRY(opened_people(tx, {row}));
  return std::move(people.front());
}

Result<std::vector<Person>> opened_people(storage::Transaction& tx, const std::vector<PersonRow>& rows) {
  std::map<PersonId, std::vector<ContactPointRow>> points;
  if (!rows.empty()) points = contact_point_rows(tx, rows);
  std::vector<Person> people;
  for (const PersonRow& row : rows) {
    const PersonKey key = TRY(key_of(tx.keys(), row));
    people.push_back({.id = row.id,
                      .jurisdiction = row.jurisdiction_id,
                      .version = row.version,
                      .registered_at = row.registered_at,
                      .registered_by = row.registered_by,
                      .changed_at = row.changed_at,
                      .changed_by = row.changed_by});
    people.back().identity = TRY(identity_of(key, row));
    for (const ContactPointRow& point : points[row.id])
      people.back().contact_points.push_back(TRY(opened_contact_point(key, point)));
  }
  return people;
}

}  // namespace quell::people
