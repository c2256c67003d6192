#include "apps/demo/demo_cases.h"

#include <array>

#include "packs/classify_case.h"
#include "people/register_person.h"
#include "programs/program.h"
#include "surveillance/interview_case.h"
#include "surveillance/name_contact.h"
#include "surveillance/record_lab_result.h"

namespace quell::demo {
namespace {

using namespace surveillance;
using std::chrono::days;
using std::chrono::minutes;

struct Patient {
  const char* name;
  Date born_on;
  const char* town;
  const char* phone;
  packs::Classification shown_by_test;  // the first test of the definition that supports it
  int days_ago;                         // the specimen; the laboratory had its result a day later
};

struct Near {
  const char* name;  // empty: unnamed
  Naming naming;
  const char* phone;
  std::size_t patient;
  std::size_t kind;
  int days_ago;
};

const std::array<Patient, 5> patients{
    {{"Adrian Pell", make_date(1988, 2, 14), "New Haven", "203-555-0161", packs::Classification::confirmed, 9},
     {"Marco Silva", make_date(1993, 10, 3), "Hartford", "860-555-0162", packs::Classification::confirmed, 6},
     {"Dee Walker", make_date(1979, 6, 30), "Bridgeport", "203-555-0163", packs::Classification::probable, 4},
     {"Kenji Mori", make_date(1996, 1, 9), "Stamford", "203-555-0164", packs::Classification::probable, 3},
     {"T. Baptiste", make_date(1990, 12, 21), "New Haven", "203-555-0165", packs::Classification::confirmed, 2}}};

const std::array<Near, 6> contacts{{{"Robin Ashe", Naming::named, "203-555-0171", 0, 0, 3},
                                    {"Jo", Naming::alias, "203-555-0172", 0, 0, 11},
                                    {"@harborlight", Naming::handle, "", 0, 0, 6},
                                    {"Sam Ortiz", Naming::named, "860-555-0173", 1, 2, 5},
                                    {"", Naming::unnamed, "", 1, 0, 8},
                                    {"Lin Zhao", Naming::named, "203-555-0174", 2, 4, 4}}};

people::NewPerson person_of(const packs::Pack& pack, const char* name, const char* phone, Seed& seed) {
  people::NewPerson person{.id = seed.next_id<PersonId>(), .jurisdiction = {pack.program.department.jurisdiction}};
  person.identity.name_to_call = people::NameText{{name}};
  if (*phone)
    person.contact_points.push_back(
        {seed.next_id<people::ContactPointId>(), Private{Text<40>{phone}}, people::Consent{.voicemail = true}, true});
  return person;
}

// The first test that shows it when detected, as a laboratory would send it.
const packs::LabTest* test_for(const packs::CaseDefinition& definition, packs::Classification shown) {
  for (const packs::LabTest& test : definition.lab_tests)
    if (quell::name_of(test.detected_supports) == quell::name_of(shown)) return &test;
  return nullptr;
}

std::optional<Text<60>> detected_code(const packs::CaseDefinition& definition) {
  for (const packs::ResultCode& code : definition.result_codes)
    if (code.meaning == packs::ResultMeaning::detected) return Text<60>{code.snomed_ct};
  return {};
}

struct Opening {
  storage::Transaction& tx;
  const access::Actor actor;
  const packs::Pack& pack;
  const packs::CaseDefinition& definition;
  const Instant morning;
  const Date today;
  Seed& seed;
  std::vector<CaseId> cases = {};

  Result<void> patient(const Patient& of) {
    const packs::LabTest* test = test_for(definition, of.shown_by_test);
    if (!test) return {};
    people::NewPerson person = person_of(pack, of.name, of.phone, seed);
    person.identity.born_on = Private<Date>{of.born_on};
    person.identity.address = people::Address{.town = Private{Text<100>{of.town}}};
    const Instant came = morning - minutes{50};  // the program holds since midnight
    TRY(people::register_person(tx, actor, came, seed.branch(), person));
    const auto recorded = TRY(record_lab_result(tx, actor, came, seed.branch(),
                                                {.id = seed.next_id<LabResultId>(),
                                                 .person = person.id,
                                                 .result_key = {"demo-" + std::to_string(cases.size() + 1)},
                                                 .loinc = Text<60>{test->loinc},
                                                 .test_name = {test->name},
                                                 .result_code = detected_code(definition),
                                                 .collected_on = today - days{of.days_ago},
                                                 .reported_at = morning - days{of.days_ago - 1},
                                                 .laboratory = {"State Public Health Laboratory"}}));
    if (recorded.case_id) cases.push_back(*recorded.case_id);
    return {};
  }

  // The first was called already.
  Result<void> interview() {
    if (cases.empty()) return {};
    Answers answers;
    for (const packs::InterviewQuestion& question : pack.interview.questions) {
      if (question.counts_as == packs::CountsAs::onset)
        answers.push_back({.question = {question.id}, .date = Private<Date>{today - days{patients[0].days_ago + 4}}});
      if (question.counts_as == packs::CountsAs::clinical)
        answers.push_back({.question = {question.id}, .said = Private{Said::yes}});
    }
    TRY(interview_case(tx, actor, morning - minutes{40}, seed.branch(), {cases[0], 1, answers}));
    return {};
  }

  Result<void> contact(const Near& of) {
    const auto& kinds = pack.monitoring.exposure_kinds;
    const auto& settings = pack.monitoring.exposure_settings;
    if (of.patient >= cases.size() || of.kind >= kinds.size() || settings.empty()) return {};
    const Date day = today - days{of.days_ago};
    NameContact request{.id = seed.next_id<ContactId>(), .naming = of.naming, .person = {}, .exposures = {}};
    if (*of.name) request.person.fresh = person_of(pack, of.name, of.phone, seed);
    request.exposures.push_back({.id = seed.next_id<ExposureId>(),
                                 .case_id = cases[of.patient],
                                 .kind = {kinds[of.kind].id},
                                 .setting = {settings[of.kind % settings.size()]},
                                 .first_on = day,
                                 .last_on = {},
                                 .note = {}});
    TRY(name_contact(tx, actor, morning - minutes{30}, seed.branch(), request));
    return {};
  }
};

}  // namespace

Result<void> add_cases(storage::Transaction& tx, const ProgramId& program, const packs::Pack& pack,
                       Instant first_morning, Seed& seed) {
  const Date today = pack.program.starts_on;
  const packs::CaseDefinition* definition = packs::definition_in_force(pack.case_definitions, today);
  if (!definition) return {};
  Opening opening{tx, access::system_actor(program), pack, *definition, first_morning, today, seed};
  for (const Patient& one : patients) TRY(opening.patient(one));
  TRY(opening.interview());
  for (const Near& one : contacts) TRY(opening.contact(one));
  return {};
}

}  // namespace quell::demo
