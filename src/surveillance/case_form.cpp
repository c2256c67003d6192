#include "surveillance/case_form.h"

#include <algorithm>
#include <array>

#include "packs/classify_case.h"
#include "programs/program.h"

namespace quell::surveillance {
namespace {

bool is_of_the_form(std::string_view key) {
  static constexpr std::array<std::string_view, 5> kinds{"interview.", "interview_section.", "exposure_kind.",
                                                         "exposure_risk.", "exposure_setting."};
  return std::ranges::any_of(kinds, [key](std::string_view kind) { return key.starts_with(kind); });
}

}  // namespace

Result<CaseForm> case_form(storage::Transaction& tx, const access::Actor& actor, Instant now, const CaseFormAsked&) {
  TRY(access::require(actor, access::Permission::investigate_cases));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const packs::Pack& pack = *program.pack;
  CaseForm form{.questions = {},
                .exposure_kinds = pack.monitoring.exposure_kinds,
                .exposure_risks = pack.monitoring.exposure_risks,
                .exposure_settings = pack.monitoring.exposure_settings,
                .tests = {},
                .jurisdiction = actor.jurisdiction.value_or(program.jurisdiction),
                .monitoring_days = pack.monitoring.days,
                .ask_on_days = pack.monitoring.ask_on_days,
                .texts = {}};
  const bool reads_sensitive = actor.permissions.contains(access::Permission::read_sensitive);
  for (const packs::InterviewQuestion& question : pack.interview.questions)
    if (reads_sensitive || !question.sensitive.value_or(false)) form.questions.push_back(question);
  if (const auto* definition = packs::definition_in_force(pack.case_definitions, program.today))
    for (const packs::LabTest& test : definition->lab_tests) form.tests.push_back({test.loinc, test.name});
  for (const auto& [language, texts] : pack.texts)
    for (const auto& [key, text] : texts)
      if (is_of_the_form(key)) form.texts.push_back({language, key, text});
  return form;
}

}  // namespace quell::surveillance
