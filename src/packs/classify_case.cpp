#include "packs/classify_case.h"

#include <algorithm>

#include "packs/classify_lab_result.h"

namespace quell::packs {
namespace {

std::optional<int> days_between(std::optional<Date> from, std::optional<Date> until) {
  if (!from || !until) return {};
  return static_cast<int>((*until - *from).count());
}

// Ids of the questions of this meaning that were answered yes.
std::set<std::string> yes_to(CountsAs meaning, const Interview& interview, const Evidence& evidence) {
  std::set<std::string> ids;
  for (const InterviewQuestion& question : interview.questions)
    if (question.counts_as == meaning && evidence.said_yes.contains(question.id)) ids.insert(question.id);
  return ids;
}

struct Supported {
  std::set<std::string> confirmed, probable, excluded;  // ids of results
};

Supported supported(const CaseDefinition& definition, const Evidence& evidence, bool other_exposure) {
  Supported found;
  for (const LabEvidence& result : evidence.results) {
    const LabTest* test = find_lab_test(definition, result.loinc);
    if (!test) continue;
    if (result.meaning == ResultMeaning::not_detected && test->not_detected_excludes.value_or(false))
      found.excluded.insert(result.id);
    if (test->unless_other_exposure.value_or(false) && other_exposure) continue;
    const Support support = supported_by(*test, result.meaning, days_between(evidence.onset_on, result.collected_on));
    if (support == Support::confirmed) found.confirmed.insert(result.id);
    if (support == Support::probable) found.probable.insert(result.id);
  }
  return found;
}

}  // namespace

ClassifiedCase classify_case(const CaseDefinition& definition, const Interview& interview, const Evidence& evidence) {
  const bool other_exposure = !yes_to(CountsAs::other_exposure, interview, evidence).empty();
  const Supported results = supported(definition, evidence, other_exposure);
  if (!results.confirmed.empty()) return {Classification::confirmed, results.confirmed};
  if (!results.probable.empty()) return {Classification::probable, results.probable};

  if (const auto excluding = yes_to(CountsAs::exclusion, interview, evidence); !excluding.empty())
    return {Classification::not_a_case, excluding};
  if (!results.excluded.empty()) return {Classification::not_a_case, results.excluded};

  if (const auto signs = yes_to(CountsAs::clinical, interview, evidence); !signs.empty())
    return {Classification::suspect, signs};
  auto links = yes_to(CountsAs::epidemiologic, interview, evidence);
  const auto suspicion = yes_to(CountsAs::suspicion, interview, evidence);
  if (links.empty() || suspicion.empty()) return {};
  links.insert(suspicion.begin(), suspicion.end());
  return {Classification::suspect, links};
}

const CaseDefinition* definition_in_force(const CaseDefinitions& definitions, Date today) {
  const CaseDefinition* in_force = nullptr;
  for (const CaseDefinition& version : definitions.versions)  // by effective day
    if (version.effective_from <= today) in_force = &version;
  return in_force;
}

const InterviewQuestion* find_question(const Interview& interview, std::string_view id) {
  const auto found = std::ranges::find(interview.questions, id, &InterviewQuestion::id);
  return found == interview.questions.end() ? nullptr : &*found;
}

}  // namespace quell::packs
