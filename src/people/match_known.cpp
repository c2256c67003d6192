#include "people/match_known.h"

#include <algorithm>
#include <tuple>

#include "people/candidates.h"
#include "people/person_in_force.h"
#include "people/person_record.h"

namespace quell::people {
namespace {

constexpr std::size_t weighed_max = 200;

std::string said(const auto& optional_text) { return optional_text ? optional_text->reveal().value : std::string{}; }

std::string_view letter_of(const std::optional<Private<Sex>>& sex) {
  if (!sex) return "";
  if (sex->reveal() == Sex::female) return "F";
  return sex->reveal() == Sex::male ? "M" : "";
}

// By which kinds somebody is looked for: a birth date alone, a word or a sound would lead to too many.
bool leads_to_few(SearchKind kind) {
  return kind == SearchKind::initial_and_birth_date || kind == SearchKind::full_name || kind == SearchKind::phone ||
         kind == SearchKind::identifier;
}

std::vector<PersonId> persons_to_weigh(storage::Transaction& tx, const ProgramId& program,
                                       const SomebodyDescribed& described) {
  std::vector<PersonId> ids;
  for (const SearchTerm& term : search_terms(described.identity, described.contact_points)) {
    if (!leads_to_few(term.kind)) continue;
    const Candidates found = candidates(tx, program, term);
    // Who shares more than one of these is more probable, and comes first.
    ids.insert(ids.end(), found.ids.begin(), found.ids.end());
  }
  ids = people_in_force(tx, program, ids);
  std::ranges::sort(ids);
  std::vector<std::pair<std::ptrdiff_t, PersonId>> counted;
  for (auto at = ids.begin(); at != ids.end();) {
    const auto end = std::upper_bound(at, ids.end(), *at);
    counted.emplace_back(at - end, *at);  // below zero: most first
    at = end;
  }
  if (counted.size() > weighed_max) {
    std::ranges::sort(counted);
    counted.resize(weighed_max);
  }
  std::vector<PersonId> best;
  for (auto& [count, id] : counted) best.push_back(std::move(id));
  return best;
}

MatchScore weighed(const Person& known, const MatchRecord& described) {
  const MatchWeights& weights = match_weights();
  MatchWords words;
  const MatchFeatures a = match_features(match_record(known.identity, known.contact_points), words);
  const MatchFeatures b = match_features(described, words);
  return score(compare(a, b, words), a, b, weights, weights.policy.people);
}

}  // namespace

MatchRecord match_record(const Identity& identity, const std::vector<ContactPoint>& contact_points) {
  MatchRecord record;
  if (const auto& name = identity.registry_name) {
    record.first_name = name->given.reveal().value;
    record.middle_name = said(name->middle);
    record.last_name = name->family.reveal().value;
    record.suffix = said(name->suffix);
    record.alias = identity.name_to_call.reveal().value;
  } else {
    // The last word is the family name more often than anything else; the matcher looks at exchanged ones as well.
    const std::string& whole = identity.name_to_call.reveal().value;
    const auto space = whole.rfind(' ');
    record.first_name = whole.substr(0, space);
    if (space != whole.npos) record.last_name = whole.substr(space + 1);
  }
  if (identity.born_on) record.birth_date = to_iso(identity.born_on->reveal());
  record.sex = letter_of(identity.sex);
  for (const ContactPoint& point : contact_points) record.phones.push_back(point.phone.reveal().value);
  if (const auto& address = identity.address) {
    record.street = said(address->street);
    record.city = said(address->town);
    record.zip = said(address->zip);
  }
  for (const Identifier& one : identity.identifiers)
    if (one.kind.reveal() == IdentifierKind::medical_record) record.mrns.push_back(one.value.reveal().value);
  return record;
}

Result<KnownMatch> match_known(storage::Transaction& tx, const ProgramId& program, const SomebodyDescribed& described) {
  const auto found = TRY(known_matches(tx, program, described, {}));
  if (found.empty()) return KnownMatch{};
  KnownMatch best = found.front();
  if (found.size() > 1 && found[1].result == MatchResult::match) best.result = MatchResult::possible;
  return best;
}

Result<std::vector<KnownMatch>> known_matches(storage::Transaction& tx, const ProgramId& program,
                                              const SomebodyDescribed& described, const PersonId& apart_from) {
  const MatchRecord record = match_record(described.identity, described.contact_points);
  std::vector<KnownMatch> matches;
  const auto ids = persons_to_weigh(tx, program, described);
  if (ids.empty()) return matches;
  for (const Person& person : TRY(opened_people(tx, person_rows(tx, program, ids)))) {
    if (person.id == apart_from) continue;
    const MatchScore found = weighed(person, record);
    if (found.result != MatchResult::no_match) matches.push_back({found.result, person.id, found.bits});
  }
  std::ranges::sort(matches, [](const KnownMatch& a, const KnownMatch& b) {
    return std::tie(b.result, b.bits, *a.person) < std::tie(a.result, a.bits, *b.person);
  });
  return matches;
}

Result<KnownMatch> match_known_person(storage::Transaction& tx, const ProgramId& program, const PersonId& person,
                                      const SomebodyDescribed& described) {
  const Person known = TRY(opened_person(tx, TRY(person_row(tx, program, person_in_force(tx, program, person)))));
  const MatchScore found = weighed(known, match_record(described.identity, described.contact_points));
  return KnownMatch{found.result, known.id, found.bits};
}

}  // namespace quell::people
