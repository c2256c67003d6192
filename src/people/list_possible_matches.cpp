#include "people/list_possible_matches.h"

#include <charconv>
#include <map>

#include "people/found_person.h"
#include "people/person_record.h"

namespace quell::people {
namespace {

constexpr std::size_t matches_a_page = 50;

struct PairsWanted {
  ProgramId program_id;
  MatchDecision decision{};
  std::int64_t bits = 0;
  PersonId person;
  PersonId other;
  std::int64_t count_max = matches_a_page + 1;
};
BOOST_DESCRIBE_STRUCT(PairsWanted, (), (program_id, decision, bits, person, other, count_max))

struct PairRow {
  PersonId person_id;
  PersonId other_id;
  std::int64_t hundredth_bits = 0;
  MatchDecision decision{};
  Instant found_at;
  std::optional<Instant> decided_at;
  std::optional<StaffId> decided_by;
};
BOOST_DESCRIBE_STRUCT(PairRow, (), (person_id, other_id, hundredth_bits, decision, found_at, decided_at, decided_by))

const std::string pairs_of =
    "select person_id, other_id, hundredth_bits, decision, found_at, decided_at, decided_by "
    "from people_possible_match p where program_id = :program_id and decision = :decision "
    "and (hundredth_bits, person_id, other_id) < (:bits, :person, :other) ";

// A pair that was found while one of the two was merged is about nobody any more.
const std::string both_in_force =
    "and not exists (select 1 from people_identity i where i.person_id = p.person_id) "
    "and not exists (select 1 from people_identity i where i.person_id = p.other_id) ";

std::string next_of(const PairRow& last) {
  return std::to_string(last.hundredth_bits) + "_" + last.person_id.text + "_" + last.other_id.text;
}

Result<void> read_after(const std::string& after, PairsWanted& wanted) {
  const char* end = after.data() + after.size();
  const auto [rest, error] = std::from_chars(after.data(), end, wanted.bits);
  const std::string_view ids{rest, end};
  const auto middle = ids.find('_', 1);
  if (error != std::errc{} || !ids.starts_with('_') || middle == ids.npos)
    return invalid("/after", "people.page_unknown");
  wanted.person.text = ids.substr(1, middle - 1);
  wanted.other.text = ids.substr(middle + 1);
  if (!is_id(wanted.person.text) || !is_id(wanted.other.text)) return invalid("/after", "people.page_unknown");
  return {};
}

Result<std::map<PersonId, FoundPerson>> shown_people(storage::Transaction& tx, const ProgramId& program,
                                                     const std::vector<PairRow>& rows) {
  std::vector<PersonId> ids;
  for (const PairRow& row : rows) ids.insert(ids.end(), {row.person_id, row.other_id});
  std::map<PersonId, FoundPerson> shown;
  for (const Person& person : TRY(opened_people(tx, person_rows(tx, program, ids)))) {
    tx.touch("people.person", person.id.text);
    shown.emplace(person.id, found_person(person.id, person.identity, person.contact_points));
  }
  return shown;
}

}  // namespace

Result<PossibleMatchPage> list_possible_matches(storage::Transaction& tx, const access::Actor& actor, Instant,
                                                const ListPossibleMatches& request) {
  TRY(require_merging(actor));
  PairsWanted wanted{.program_id = actor.program,
                     .decision = request.decision.value_or(MatchDecision::none),
                     .bits = std::numeric_limits<std::int64_t>::max()};
  if (request.after) TRY(read_after(request.after->value, wanted));
  auto rows = tx.all<PairRow>(pairs_of + (wanted.decision == MatchDecision::none ? both_in_force : "") +
                                  "order by hundredth_bits desc, person_id desc, other_id desc limit :count_max",
                              wanted);
  PossibleMatchPage page;
  if (rows.size() > matches_a_page) {
    rows.resize(matches_a_page);
    page.next = next_of(rows.back());
  }
  const auto people = TRY(shown_people(tx, actor.program, rows));
  for (const PairRow& row : rows) {
    const auto person = people.find(row.person_id), other = people.find(row.other_id);
    if (person == people.end() || other == people.end()) continue;
    page.matches.push_back({person->second, other->second, static_cast<double>(row.hundredth_bits) / 100, row.decision,
                            row.found_at, row.decided_at, row.decided_by});
  }
  return page;
}

}  // namespace quell::people
