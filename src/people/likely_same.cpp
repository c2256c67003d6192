#include "people/likely_same.h"

#include <algorithm>
#include <iterator>

#include "people/candidates.h"
#include "people/name_tokens.h"
#include "people/person_in_force.h"
#include "people/person_record.h"
#include "people/phone_number.h"

namespace quell::people {
namespace {

std::vector<PersonId> each_once_in_force(storage::Transaction& tx, const ProgramId& program,
                                         const std::vector<PersonId>& ids) {
  std::vector<PersonId> in_force = people_in_force(tx, program, ids);
  std::ranges::sort(in_force);
  in_force.erase(std::ranges::unique(in_force).begin(), in_force.end());
  return in_force;
}

// The words of the given and family name where a registry name is known, else of the name to call; in any order.
std::vector<std::string> whole_name(const Identity& identity) {
  const auto& known = identity.registry_name;
  std::vector<std::string> tokens = name_tokens(known ? known->given.reveal().value + " " + known->family.reveal().value
                                                      : identity.name_to_call.reveal().value);
  std::ranges::sort(tokens);
  return tokens;
}

// What whoever is the same must be found by, beside the birth date: the whole name, or one of the phones.
std::vector<SearchTerm> rare_terms(const Identity& identity, const std::vector<ContactPoint>& contact_points) {
  std::vector<SearchTerm> terms;
  if (std::string name = full_name(identity); !name.empty()) terms.push_back({SearchKind::full_name, Private{name}});
  else if (const auto words = whole_name(identity); !words.empty())
    terms.push_back({SearchKind::name, Private{words.front()}});
  for (const ContactPoint& point : contact_points)
    terms.push_back({SearchKind::phone, Private{point.phone.reveal().value}});
  return terms;
}

bool same_phone(const std::vector<ContactPoint>& a, const std::vector<ContactPoint>& b) {
  return std::ranges::any_of(
      a, [&](const ContactPoint& one) { return std::ranges::find(b, one.phone, &ContactPoint::phone) != b.end(); });
}

}  // namespace

std::vector<PersonId> find_by_phone(storage::Transaction& tx, const ProgramId& program,
                                    const Private<Text<40>>& phone) {
  const auto e164 = phone_in_e164(phone.reveal().value);
  if (!e164) return {};
  return each_once_in_force(tx, program, candidates(tx, program, {SearchKind::phone, Private{*e164}}).ids);
}

Result<std::vector<PersonId>> likely_same(storage::Transaction& tx, const ProgramId& program, const Identity& identity,
                                          const std::vector<ContactPoint>& contact_points) {
  std::vector<PersonId> same;
  if (!identity.born_on) return same;
  const SearchTerm birth{SearchKind::birth_date, Private{to_iso(identity.born_on->reveal())}};
  std::vector<PersonId> found;
  for (const SearchTerm& term : rare_terms(identity, contact_points))
    std::ranges::move(candidates_by_both(tx, program, term, birth), std::back_inserter(found));
  const auto ids = each_once_in_force(tx, program, found);
  const std::vector<std::string> name = whole_name(identity);
  for (const Person& person : TRY(opened_people(tx, person_rows(tx, program, ids)))) {
    if (person.identity.born_on != identity.born_on) continue;
    if (whole_name(person.identity) == name || same_phone(person.contact_points, contact_points))
      same.push_back(person.id);
  }
  std::ranges::sort(same);
  return same;
}

}  // namespace quell::people
