#include "apps/server/pages/outcome_page.h"

#include "apps/server/pages/carried.h"
#include "packs/criteria_in_force.h"
#include "packs/text.h"
#include "programs/site.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;
using packs::OutcomeKind;

std::string text_of(const Visit& visit, const packs::CriteriaVersion* version, OutcomeKind kind,
                    const std::optional<std::string>& question) {
  if (version && kind == OutcomeKind::not_now && question)
    if (std::string own = words(visit, *version, "outcome.not_now." + *question); !own.empty()) return own;
  return visit.pack_text("outcome." + std::string{quell::name_of(kind)} + ".text");
}

OutcomeKind outcome_of(packs::Implication implication) {
  switch (implication) {
    case packs::Implication::test_first: return OutcomeKind::call_first;
    case packs::Implication::clinician: return OutcomeKind::talk_to_human;
    case packs::Implication::exposure_pep: return OutcomeKind::exposure_within_days;
    case packs::Implication::not_now: return OutcomeKind::not_now;
    case packs::Implication::vaccinate: break;
  }
  return OutcomeKind::book;
}

// The last day on which a dose works best, or where that has gone by, still helps.
boost::json::value deadline(const Visit& visit, const packs::CriteriaOutcome& outcome) {
  const auto days = outcome.ideal_days_left ? outcome.ideal_days_left : outcome.useful_days_left;
  if (!days) return false;
  return weekday(visit, visit.program.today + std::chrono::days{*days});
}

bool any_site_tests(const Visit& visit) {
  for (const auto& site : programs::sites_of(visit.call.tx, visit.program.id))
    if (site.is_open(visit.program.today) && site.serves(packs::Service::testing)) return true;
  return false;
}

object criteria_view(const Visit& visit, const std::string& id) {
  const auto* version = packs::criteria_version(*visit.program.pack, id);
  return {{"version", id}, {"from", version ? dated(visit, version->effective_from) : object{}}};
}

}  // namespace

std::string words(const Visit& visit, const packs::CriteriaVersion& version, const std::string& key) {
  return std::string{packs::text(*visit.program.pack, version, visit.call.language, key)};
}

array criteria_of(const Visit& visit, const packs::CriteriaVersion& version, const packs::CriteriaQuestion& question) {
  array statements;
  for (const std::string& criterion : question.criteria)
    statements.push_back(text_item(words(visit, version, "criterion." + criterion)));
  return statements;
}

array do_first(const Visit& visit, const packs::CriteriaOutcome& outcome) {
  array list;
  const auto* version = packs::criteria_version(*visit.program.pack, outcome.criteria_version);
  if (!outcome.which_not_asked || !version) return list;
  for (const auto& question : version->questions) {
    const OutcomeKind kind = outcome_of(question.implies);
    if (kind == OutcomeKind::book) continue;
    list.push_back(object{{"question", words(visit, *version, "question." + question.id)},
                          {"statements", criteria_of(visit, *version, question)},
                          {"text", text_of(visit, version, kind, question.id)}});
  }
  return list;
}

Reply outcome_page(Visit& visit, const clinics::CheckResult& result, boost::json::value kept) {
  const packs::CriteriaOutcome& outcome = result.outcome;
  const auto& help_line = visit.program.pack->program.department.help_line;
  const auto* version = packs::criteria_version(*visit.program.pack, outcome.criteria_version);
  const std::string text = text_of(visit, version, outcome.kind, outcome.question);
  object what{{"texts", array{text_item(text)}}, {"find_action", visit.path("/find")}};
  object page{
      {"book", false},
      {"call_first", false},
      {"exposure", false},
      {"not_now", false},
      {"human", false},
      {"criteria", criteria_view(visit, outcome.criteria_version)},
      {"first", do_first(visit, outcome)},
      {"kept", std::move(kept)},
      {"hidden", hidden_fields({{"check_token", result.token.value_or("")}, {"notice", visit.form.typed("notice")}})}};
  page["has_first"] = !page["first"].as_array().empty();
  switch (outcome.kind) {
    case OutcomeKind::book: page["book"] = std::move(what); break;
    case OutcomeKind::call_first:
      what["texts"] = sentences(visit, text);
      what["call"] = object{{"name", help_line.shown}, {"href", "tel:" + help_line.dial}};
      what["testing_action"] = any_site_tests(visit) ? visit.path("/find") : "";
      page["call_first"] = std::move(what);
      break;
    case OutcomeKind::exposure_within_days:
      what["deadline"] = deadline(visit, outcome);
      page["exposure"] = std::move(what);
      break;
    case OutcomeKind::not_now:
      what["hear_href"] = false;
      page["not_now"] = std::move(what);
      break;
    case OutcomeKind::talk_to_human: page["human"] = std::move(what); break;
  }
  return {HtmlPage{"check_outcome", std::move(page)}};
}

}  // namespace quell::server
