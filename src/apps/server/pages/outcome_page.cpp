#include "apps/server/pages/outcome_page.h"

#include "apps/server/pages/carried.h"
#include "packs/criteria_in_force.h"
#include "programs/site.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;
using packs::OutcomeKind;

std::string text_of(const Visit& visit, const packs::CriteriaOutcome& outcome) {
  if (outcome.kind == OutcomeKind::not_now && outcome.question)
    if (const std::string own = visit.pack_text("outcome.not_now." + *outcome.question); !own.empty()) return own;
  return visit.pack_text("outcome." + std::string{quell::name_of(outcome.kind)} + ".text");
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

Reply outcome_page(Visit& visit, const clinics::CheckResult& result) {
  const packs::CriteriaOutcome& outcome = result.outcome;
  const auto& help_line = visit.program.pack->program.department.help_line;
  object what{{"texts", array{text_item(text_of(visit, outcome))}}, {"find_action", visit.path("/find")}};
  object page{{"book", false},
              {"call_first", false},
              {"exposure", false},
              {"not_now", false},
              {"human", false},
              {"criteria", criteria_view(visit, outcome.criteria_version)},
              {"hidden", hidden_fields({{"check_token", result.token.value_or("")}})}};
  switch (outcome.kind) {
    case OutcomeKind::book: page["book"] = std::move(what); break;
    case OutcomeKind::call_first:
      what["texts"] = sentences(visit, text_of(visit, outcome));
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
