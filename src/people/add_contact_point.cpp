#include "people/add_contact_point.h"

#include <algorithm>

#include "people/check_identity.h"
#include "people/identity_group.h"
#include "people/index_person.h"
#include "people/person_record.h"
#include "people/phone_number.h"
#include "people/rights.h"
#include "people/write_contact_point.h"

namespace quell::people {

Result<Person> add_contact_point(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                 const AddContactPoint& request) {
  TRY(require_editing(actor));
  const auto e164 = phone_in_e164(request.contact_point.phone.reveal().value);
  if (!e164) return invalid("/contact_point/phone", "people.phone_unreadable");
  const ContactPoint point{.id = request.contact_point.id,
                           .phone = Private{Text<16>{*e164}},
                           .consent = request.contact_point.consent,
                           .preferred = request.contact_point.preferred};

  const PersonRow row = TRY(person_row(tx, actor.program, guarded_in_force(tx, actor.program, request.person)));
  const PersonKey key = TRY(key_of(tx.keys(), row));
  Person person = TRY(opened_person(tx, row));
  tx.touch("people.person", row.id.text);
  if (std::ranges::find(person.contact_points, point) != person.contact_points.end()) return person;
  const auto has_phone = [&](const ContactPoint& other) { return other.phone == point.phone && other.id != point.id; };
  if (std::ranges::any_of(person.contact_points, has_phone))
    return invalid("/contact_point/phone", "people.phone_twice");
  if (person.contact_points.size() >= contact_points_max) return invalid("/contact_point", "people.too_many_phones");

  TRY(insert_contact_point(tx, actor, now, key, row.id, point));
  person.contact_points = TRY(contact_points_of(tx, key, row.id));
  index_person(tx, row.program_id, row.id, person.identity, person.contact_points);
  return person;
}

}  // namespace quell::people
