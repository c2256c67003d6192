#include "surveillance/list_contacts.h"

#include <map>

#include "people/read_person.h"
#include "people/sealed_text.h"

namespace quell::surveillance {
namespace {

// Where a page ends: the last day of the window that runs, far for those without one, and the id.
struct ContactCursor {
  std::int64_t deadline = 0;
  std::string id;
};
BOOST_DESCRIBE_STRUCT(ContactCursor, (), (deadline, id))

struct ContactsAsked {
  ProgramId program;
  std::optional<JurisdictionId> jurisdiction;
  std::optional<StaffId> owner;
  std::optional<CaseId> case_id;
  std::string which;
  Date ideal_from;   // from an exposure on or after this day a dose may prevent the illness,
  Date useful_from;  // or make it milder
  int ideal_days = 0;
  int useful_days = 0;
  std::int64_t deadline = 0;
  std::string id;
  int limit = 0;
};
BOOST_DESCRIBE_STRUCT(ContactsAsked, (),
                      (program, jurisdiction, owner, case_id, which, ideal_from, useful_from, ideal_days, useful_days,
                       deadline, id, limit))

struct CaseOfContact {
  ContactId contact_id;
  std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(CaseOfContact, (), (contact_id, number))

constexpr std::int64_t no_clock = std::int64_t{1} << 60;

constexpr std::string_view contacts_by_time_left =
    "select c.* from (select *, case when pep_from_on >= cast(:ideal_from as bigint) then pep_from_on + :ideal_days "
    "when pep_from_on >= cast(:useful_from as bigint) then pep_from_on + :useful_days else 1152921504606846976 end "
    "as runs_until from surveillance_contact where program_id = :program) c "
    "where (cast(:jurisdiction as text) is null or c.jurisdiction_id = cast(:jurisdiction as text)) "
    "and (cast(:owner as text) is null or c.owner = cast(:owner as text)) "
    "and (cast(:case_id as text) is null or exists (select 1 from surveillance_exposure e where e.contact_id = c.id "
    "and e.case_id = cast(:case_id as text) and e.withdrawn_at is null)) "
    "and (:which = 'all' or (:which = 'ended' and c.state <> 'following') or (:which <> 'ended' and "
    "c.state = 'following')) "
    "and (:which <> 'to_offer' or (c.pep in ('none', 'not_reached') and "
    "c.pep_from_on >= cast(:useful_from as bigint))) "
    "and (c.runs_until, c.id) > (cast(:deadline as bigint), :id) order by c.runs_until, c.id limit :limit";

std::string name_of(WhichContacts which) {
  std::string name;
  each_choice<WhichContacts>([&](auto choice) {
    if (choice.value == which) name = choice.name;
  });
  return name;
}

// The last day of the window that runs; nothing where none does.
std::optional<Date> runs_until(const ContactFacts& facts) {
  if (facts.stage == PepStage::ideal) return facts.clock.ideal_until;
  if (facts.stage == PepStage::useful) return facts.clock.useful_until;
  return {};
}

std::optional<Instant> time_left(const ContactFacts& facts, const programs::InForce& program) {
  const auto last = runs_until(facts);
  return last ? std::optional{program.zone.at(*last + std::chrono::days{1}, {})} : std::nullopt;
}

void add_contact_person(ContactLine& line, const people::Person& person) {
  line.name_to_call = person.identity.name_to_call;
  line.born_on = person.identity.born_on;
  line.language = person.identity.language;
  line.address = person.identity.address;
  if (!person.contact_points.empty()) line.phone = person.contact_points.front().phone;
}

std::vector<std::int64_t> cases_of(storage::Transaction& tx, const ContactId& contact) {
  std::vector<std::int64_t> numbers;
  tx.each<CaseOfContact>(
      "select distinct e.contact_id as contact_id, k.number as number from surveillance_exposure e "
      "join surveillance_case k on k.id = e.case_id where e.contact_id = :contact_id and e.withdrawn_at is null "
      "order by number",
      CaseOfContact{contact}, [&](const CaseOfContact& row) { numbers.push_back(row.number); });
  return numbers;
}

Result<std::vector<ContactLine>> lines_of(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                          const programs::InForce& program, const std::vector<Contact>& contacts) {
  std::vector<PersonId> ids;
  for (const Contact& contact : contacts)
    if (contact.person_id) ids.push_back(*contact.person_id);
  const auto people = TRY(people::read_people(tx, actor, now, ids));
  std::vector<ContactLine> lines;
  for (const Contact& contact : contacts) {
    ContactLine line{.facts = facts_of(contact, program), .cases = cases_of(tx, contact.id)};
    line.days_left_until = time_left(line.facts, program);
    if (contact.person_id)
      if (const auto person = people.find(*contact.person_id); person != people.end())
        add_contact_person(line, person->second);
    lines.push_back(std::move(line));
  }
  return lines;
}

Result<std::optional<Private<std::string>>> exposure_note_of(storage::Transaction& tx, const Exposure& exposure) {
  if (!exposure.sealed_note || !exposure.case_id) return std::optional<Private<std::string>>{};
  const Case of = TRY(find_case(tx, exposure.program_id, *exposure.case_id));
  return people::open_for(tx, {of.program_id, of.person_id}, {"surveillance_exposure", exposure.id.text},
                          *exposure.sealed_note);
}

Result<ExposureShown> shown_exposure(storage::Transaction& tx, const Exposure& exposure) {
  ExposureShown shown{.id = exposure.id,
                      .case_id = exposure.case_id,
                      .case_number = {},
                      .kind = exposure.kind,
                      .risk = exposure.risk,
                      .setting = exposure.setting,
                      .first_on = exposure.first_on,
                      .last_on = exposure.last_on,
                      .pep_approved = exposure.pep_approved,
                      .note = {}};
  if (exposure.case_id) {
    const Case of = TRY(find_case(tx, exposure.program_id, *exposure.case_id));
    shown.case_number = of.number;
  }
  shown.note = TRY(exposure_note_of(tx, exposure));
  return shown;
}

CheckLine line_of_check(const SymptomCheck& check) {
  return {check.id, check.due_on, check.channel, check.asked_at, check.tries, check.answer, check.answered_at};
}

Result<int> checked_limit(std::optional<int> limit) {
  if (limit && (*limit < 1 || *limit > 200)) return invalid("/limit", "surveillance.limit_out_of_range");
  return limit.value_or(50);
}

}  // namespace

Result<Page<ContactLine>> list_contacts(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                        const ContactFilter& filter) {
  TRY(access::require(actor, access::Permission::investigate_cases));
  const int limit = TRY(checked_limit(filter.limit));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const packs::PepWindows& pep = program.pack->schedule.pep;
  ContactCursor after{-no_clock, ""};
  if (filter.after) after = TRY(from_cursor<ContactCursor>(filter.after->value));
  const auto contacts = tx.all<Contact>(
      contacts_by_time_left, ContactsAsked{.program = actor.program,
                                           .jurisdiction = actor.jurisdiction,
                                           .owner = filter.owner,
                                           .case_id = filter.case_id,
                                           .which = name_of(filter.which.value_or(WhichContacts::following)),
                                           .ideal_from = program.today - std::chrono::days{pep.ideal_within_days},
                                           .useful_from = program.today - std::chrono::days{pep.useful_within_days},
                                           .ideal_days = pep.ideal_within_days,
                                           .useful_days = pep.useful_within_days,
                                           .deadline = after.deadline,
                                           .id = after.id,
                                           .limit = limit + 1});
  auto lines = TRY(lines_of(tx, actor, now, program, contacts));
  return page_of<ContactCursor>(std::move(lines), static_cast<std::size_t>(limit), [](const ContactLine& last) {
    const auto until = runs_until(last.facts);
    return ContactCursor{until ? std::get<std::int64_t>(storage::keep(*until)) : no_clock, last.facts.id.text};
  });
}

Result<ContactFile> read_contact(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                 const ReadContact& request) {
  const Contact contact = TRY(find_own_contact(tx, actor, request.contact));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  tx.touch("surveillance.contact", contact.id.text);
  auto lines = TRY(lines_of(tx, actor, now, program, {contact}));
  ContactFile file{.line = std::move(lines.front())};
  for (const Exposure& exposure : exposures_of_contact(tx, contact.id)) {
    auto shown = TRY(shown_exposure(tx, exposure));
    file.exposures.push_back(std::move(shown));
  }
  for (const SymptomCheck& check : checks_of_contact(tx, contact.id)) file.checks.push_back(line_of_check(check));
  return file;
}

Result<PhoneCheckList> list_phone_checks(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                         const PhoneChecksAsked& request) {
  TRY(access::require(actor, access::Permission::investigate_cases));
  const int limit = TRY(checked_limit(request.limit));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  PhoneCheckList list;
  std::vector<Contact> contacts;
  std::vector<SymptomCheck> checks;
  for (SymptomCheck& check : checks_to_ask(tx, actor.program, CheckChannel::phone, program.today, limit)) {
    Contact contact = TRY(find_contact(tx, actor.program, check.contact_id));
    if (!require_jurisdiction(actor, contact.jurisdiction_id)) continue;
    contacts.push_back(std::move(contact));
    checks.push_back(std::move(check));
  }
  auto lines = TRY(lines_of(tx, actor, now, program, contacts));
  for (std::size_t at = 0; at < lines.size(); ++at)
    list.checks.push_back({line_of_check(checks[at]), std::move(lines[at])});
  return list;
}

}  // namespace quell::surveillance
