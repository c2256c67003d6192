#include "surveillance/list_cases.h"

#include <map>

#include "people/read_person.h"

namespace quell::surveillance {
namespace {

// Where a page ends: the day or instant by which it is sorted, as a number, and the case's number.
struct CaseCursor {
  std::int64_t sorted_by = 0;
  std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(CaseCursor, (), (sorted_by, number))

struct CasesAsked {
  ProgramId program;
  std::optional<JurisdictionId> jurisdiction;
  std::optional<CaseState> state;
  std::optional<Classification> classification;
  std::optional<StaffId> investigator;
  std::string nobodys = "no";
  std::optional<Date> from;
  std::optional<Date> until;
  std::int64_t sorted_by = 0;
  std::int64_t number = 0;
  std::int64_t limit = 0;
  StaffId staff;
};
BOOST_DESCRIBE_STRUCT(CasesAsked, (),
                      (program, jurisdiction, state, classification, investigator, nobodys, from, until, sorted_by,
                       number, limit, staff))

constexpr std::string_view narrowed =
    "select * from surveillance_case where program_id = :program "
    "and (cast(:jurisdiction as text) is null or jurisdiction_id = cast(:jurisdiction as text)) "
    "and (cast(:state as text) is null or state = cast(:state as text)) "
    "and (cast(:classification as text) is null or classification = cast(:classification as text)) "
    "and (cast(:investigator as text) is null or investigator = cast(:investigator as text)) "
    "and (cast(:nobodys as text) = 'no' or investigator is null) "
    "and (cast(:from as bigint) is null or reported_on >= cast(:from as bigint)) "
    "and (cast(:until as bigint) is null or reported_on <= cast(:until as bigint)) ";

// The order, and what lies after the cursor, both of one expression that an index serves.
std::string sorted(CaseOrder order) {
  switch (order) {
    case CaseOrder::newest:
      return "and (reported_on, number) < (cast(:sorted_by as bigint), cast(:number as bigint)) "
             "order by reported_on desc, number desc limit :limit";
    case CaseOrder::oldest:
      return "and (reported_on, number) > (cast(:sorted_by as bigint), cast(:number as bigint)) "
             "order by reported_on, number limit :limit";
    case CaseOrder::onset:
      return "and (coalesce(onset_on, reported_on), number) < (cast(:sorted_by as bigint), cast(:number as bigint)) "
             "order by coalesce(onset_on, reported_on) desc, number desc limit :limit";
    case CaseOrder::changed:
      return "and (changed_at, number) < (cast(:sorted_by as bigint), cast(:number as bigint)) "
             "order by changed_at desc, number desc limit :limit";
  }
  return {};
}

std::int64_t sorted_by(const CaseFacts& facts, CaseOrder order) {
  const auto number = [](auto value) { return std::get<std::int64_t>(storage::keep(value)); };
  switch (order) {
    case CaseOrder::newest:
    case CaseOrder::oldest: return number(facts.reported_on);
    case CaseOrder::onset: return number(facts.onset_on.value_or(facts.reported_on));
    case CaseOrder::changed: return number(facts.changed_at);
  }
  return 0;
}

CaseCursor first_of(CaseOrder order) {
  constexpr std::int64_t far = std::int64_t{1} << 60;
  return order == CaseOrder::oldest ? CaseCursor{-far, -far} : CaseCursor{far, far};
}

void add_case_person(LineListRow& row, const people::Person& person) {
  row.name_to_call = person.identity.name_to_call;
  row.registry_name = person.identity.registry_name;
  row.born_on = person.identity.born_on;
  row.gender = person.identity.gender;
  row.sex = person.identity.sex;
  row.address = person.identity.address;
  row.person_version = person.version;
  if (!person.contact_points.empty()) row.phone = person.contact_points.front().phone;
}

}  // namespace

Result<Page<LineListRow>> list_cases(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                     const CaseFilter& filter) {
  TRY(access::require(actor, access::Permission::investigate_cases));
  const int limit = filter.limit.value_or(50);
  if (limit < 1 || limit > 200) return invalid("/limit", "surveillance.limit_out_of_range");
  const CaseOrder order = filter.order.value_or(CaseOrder::newest);
  const CaseCursor after = filter.after ? TRY(from_cursor<CaseCursor>(filter.after->value)) : first_of(order);
  CasesAsked asked{.program = actor.program,
                   .jurisdiction = actor.jurisdiction,
                   .state = filter.state,
                   .classification = filter.classification,
                   .from = filter.reported_from,
                   .until = filter.reported_until,
                   .sorted_by = after.sorted_by,
                   .number = after.number,
                   .limit = limit + 1};
  if (filter.whose == WhoseCases::mine) asked.investigator = actor.staff;
  if (filter.whose == WhoseCases::nobody) asked.nobodys = "yes";

  const auto cases = tx.all<Case>(std::string{narrowed} + sorted(order), asked);
  std::vector<PersonId> ids;
  for (const Case& of : cases) ids.push_back(of.person_id);
  const auto people = TRY(people::read_people(tx, actor, now, ids));
  std::vector<LineListRow> rows;
  for (const Case& of : cases) {
    LineListRow row{.facts = facts_of(of)};
    if (const auto person = people.find(of.person_id); person != people.end()) {
      add_case_person(row, person->second);
      row.answers = TRY(open_answers(tx, of, answers_column, of.sealed_answers));
    }
    rows.push_back(std::move(row));
  }
  return page_of<CaseCursor>(std::move(rows), static_cast<std::size_t>(limit), [&](const LineListRow& last) {
    return CaseCursor{sorted_by(last.facts, order), last.facts.number};
  });
}

Result<CaseCounts> count_cases(storage::Transaction& tx, const access::Actor& actor, Instant, const CountCases&) {
  TRY(access::require(actor, access::Permission::investigate_cases));
  const CasesAsked asked{.program = actor.program, .jurisdiction = actor.jurisdiction, .staff = actor.staff};
  return *tx.find<CaseCounts>(
      "select cast(coalesce(sum(case when state = 'open' then 1 else 0 end), 0) as bigint) as open, "
      "cast(coalesce(sum(case when state = 'open' and investigator = :staff then 1 else 0 end), 0) as bigint) as mine, "
      "cast(coalesce(sum(case when state = 'open' and investigator is null then 1 else 0 end), 0) as bigint) as "
      "nobodys, "
      "cast(coalesce(sum(case when classification = 'suspect' then 1 else 0 end), 0) as bigint) as suspect, "
      "cast(coalesce(sum(case when classification = 'probable' then 1 else 0 end), 0) as bigint) as probable, "
      "cast(coalesce(sum(case when classification = 'confirmed' then 1 else 0 end), 0) as bigint) as confirmed, "
      "cast(coalesce(sum(case when classification = 'not_a_case' then 1 else 0 end), 0) as bigint) as not_a_case, "
      "cast(coalesce(sum(case when classification = 'unknown' then 1 else 0 end), 0) as bigint) as unknown "
      "from surveillance_case where program_id = :program "
      "and (cast(:jurisdiction as text) is null or jurisdiction_id = cast(:jurisdiction as text))",
      asked);
}

}  // namespace quell::surveillance
