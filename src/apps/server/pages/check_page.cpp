// The private check: GET /check (the criteria, and asked once: does any apply?), GET /check/steps (one question a
// page), POST /check. Answers live for one request; they are in no address, log or record (P9). By POST, the steps take
// the code of a notice along: its bearer was named by the department, and is not asked about an exposure.

#include "apps/server/pages/check_page.h"

#include <algorithm>

#include "apps/server/pages/book_page.h"
#include "apps/server/pages/outcome_page.h"
#include "apps/server/pages/pages.h"
#include "clinics/check_privately.h"
#include "packs/criteria_in_force.h"
#include "surveillance/notice.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;

constexpr const char* exposed_on = "exposed_on";

std::string fault_of(const Visit& visit, const Failure* failure, const std::string& question) {
  if (!failure) return {};
  for (const Fault& fault : failure->faults)
    if (fault.field == "/answers/" + question) return visit.say(fault.reason);
  return {};
}

struct Asked {
  std::string name, legend;
  array statements;
};

object asked_view(const Visit& visit, Asked asked, const Failure* failure) {
  const std::string answer = visit.call.request.method == Method::post ? visit.form.typed(asked.name) : "";
  return {{"name", asked.name},
          {"legend", asked.legend},
          {"hint", asked.statements.size() > 1 ? visit.say("public.check.any_of_these") : ""},
          {"has_statements", !asked.statements.empty()},
          {"statements", std::move(asked.statements)},
          {"yes_no", true},
          {"checked", object{{"yes", answer == "yes"}, {"no", answer == "no"}, {"not_said", answer == "not_said"}}},
          {"choices", array{}},
          {"fault", fault_of(visit, failure, asked.name)},
          {"date", false}};
}

// A question that lists nothing says by itself what leads to a dose or a test; one of another kind only narrows that.
bool leads_on(const packs::CriteriaQuestion& question) {
  return question.implies != packs::Implication::clinician && question.implies != packs::Implication::not_now;
}

// What alone would lead to a dose, a test or a human.
object all_questions_view(const Visit& visit, const packs::CriteriaVersion& criteria, const Failure* failure) {
  Asked asked{std::string{packs::all_questions}, visit.say("public.check.any"), {}};
  for (const auto& question : criteria.questions) {
    for (auto& statement : criteria_of(visit, criteria, question)) asked.statements.push_back(std::move(statement));
    if (question.criteria.empty() && leads_on(question))
      asked.statements.push_back(text_item(words(visit, criteria, "question." + question.id)));
  }
  return asked_view(visit, std::move(asked), failure);
}

object question_view(const Visit& visit, const packs::CriteriaVersion& criteria,
                     const packs::CriteriaQuestion& question, const Failure* failure) {
  object view = asked_view(
      visit, {question.id, words(visit, criteria, "question." + question.id), criteria_of(visit, criteria, question)},
      failure);
  if (question.implies == packs::Implication::exposure_pep)
    view["date"] = object{{"id", exposed_on},
                          {"label", visit.pack_text("check.exposed_on")},
                          {"value", visit.call.request.method == Method::post ? visit.form.typed(exposed_on) : ""},
                          {"max", to_iso(visit.program.today)}};
  return view;
}

// What was missing, in the order of the page.
void list_faults(object& page, const Visit& visit, const Failure& failure) {
  Failure shown = failure;
  for (Fault& fault : shown.faults)
    if (fault.reason == "packs.answer_missing") fault.reason = "public.check.answer_missing";
  show_failure(page, visit, shown);
}

Result<Reply> show_check(Visit& visit) { return check_page(visit, ""); }

// The day of the exposure by which the visitor was named; nothing without a notice.
// Fails: as surveillance::show_notice
Result<std::optional<Date>> named_on(Visit& visit) {
  const std::string notice = visit.call.request.method == Method::post ? visit.form.typed("notice") : "";
  if (notice.empty()) return std::optional<Date>{};
  const auto code = Text<64>::from(notice);
  if (!code) return fail(FailureKind::not_found, "surveillance.notice_unknown");
  const auto shown = TRY(surveillance::show_notice(visit.call.tx, visit.call.actor, visit.call.now, {*code}));
  return std::optional{shown.exposed_on};
}

// The first question from this one on that is to be asked.
std::size_t to_ask(const packs::CriteriaVersion& criteria, std::size_t number, const std::optional<Date>& named) {
  while (named && number < criteria.questions.size() &&
         criteria.questions[number].implies == packs::Implication::exposure_pep)
    ++number;
  return number;
}

// One question a page; the answers so far are hidden fields.
Reply step_page(Visit& visit, const packs::CriteriaVersion& criteria, std::size_t number,
                const Failure* failure = nullptr) {
  const auto& question = criteria.questions[number];
  Carried carried{{"step", std::to_string(number + 1)}, {"hold", visit.form.typed("hold")}};
  if (visit.call.request.method == Method::post) carried.emplace_back("notice", visit.form.typed("notice"));
  if (visit.call.request.method == Method::post)
    for (std::size_t i = 0; i < number; ++i) {
      const std::string& id = criteria.questions[i].id;
      carried.emplace_back(id, visit.form.typed(id));
      if (criteria.questions[i].implies == packs::Implication::exposure_pep)
        carried.emplace_back(exposed_on, visit.form.typed(exposed_on));
    }
  object page{{"intro", ""},
              {"questions", array{question_view(visit, criteria, question, failure)}},
              {"step", object{{"number", std::to_string(number + 1)},
                              {"of", std::to_string(criteria.questions.size())},
                              {"has_before", number > 0},
                              {"is_last", number + 1 == criteria.questions.size()}}},
              {"other_way", object{{"href", visit.path("/check")}}},
              {"kept", false},
              {"hidden", hidden_fields(carried)}};
  if (failure) list_faults(page, visit, *failure);
  return {HtmlPage{"check", std::move(page)}};
}

Result<const packs::CriteriaVersion*> criteria_today(const Visit& visit) {
  const auto* criteria = packs::criteria_in_force(*visit.program.pack, visit.program.today);
  if (!criteria) return fail(FailureKind::not_found, "clinics.no_criteria");
  return criteria;
}

Result<Reply> show_first_step(Visit& visit) {
  const auto* criteria = TRY(criteria_today(visit));
  const std::size_t first = to_ask(*criteria, 0, TRY(named_on(visit)));
  if (first >= criteria->questions.size()) return check_page(visit, "");
  return step_page(visit, *criteria, first);
}

std::optional<packs::Answer> answer_of(const std::string& typed) {
  if (typed == "yes") return packs::Answer::yes;
  if (typed == "no") return packs::Answer::no;
  if (typed == "not_said") return packs::Answer::rather_not_say;
  return {};
}

Result<packs::CheckAnswers> answers_in(const Form& form, const packs::CriteriaVersion& criteria,
                                       const std::optional<Date>& named) {
  packs::CheckAnswers answers;
  if (!form.has("step")) {
    const auto answer = answer_of(form.typed(packs::all_questions));
    if (!answer) return invalid("/answers/" + std::string{packs::all_questions}, "packs.answer_missing");
    answers.answers.push_back({std::string{packs::all_questions}, *answer});
    return answers;
  }
  for (const packs::CriteriaQuestion& question : criteria.questions) {
    auto answer = answer_of(form.typed(question.id));
    if (named && question.implies == packs::Implication::exposure_pep) answer = packs::Answer::yes;
    if (answer) answers.answers.push_back({question.id, *answer});
  }
  answers.exposed_on = named;
  if (!named && form.has(exposed_on)) {
    answers.exposed_on = date_from_iso(form.typed(exposed_on));
    if (!answers.exposed_on) return invalid("/exposed_on", "core.not_a_date");
  }
  return answers;
}

// The question before this one, with what was answered there.
std::optional<std::size_t> step_before(const Visit& visit, const packs::CriteriaVersion& criteria) {
  if (!visit.form.has("back")) return {};
  for (std::size_t step = 1; step < criteria.questions.size(); ++step)
    if (visit.form.typed("step") == std::to_string(step + 1)) return step - 1;
  return {};
}

Result<Reply> answer_check(Visit& visit) {
  const auto* criteria = TRY(criteria_today(visit));
  if (const auto before = step_before(visit, *criteria)) return step_page(visit, *criteria, *before);
  const auto named = TRY(named_on(visit));
  const auto answers = TRY(answers_in(visit.form, *criteria, named));
  const auto checked = clinics::check_privately(visit.call.tx, visit.call.actor, visit.call.now, answers);
  // The next question, where its answer or a later one can still change the outcome.
  const std::string step = visit.form.typed("step");
  for (std::size_t next = 1; next < criteria->questions.size(); ++next)
    if (!checked && checked.error().reason == "packs.answer_missing" && step == std::to_string(next) &&
        visit.form.has(criteria->questions[next - 1].id) && to_ask(*criteria, next, named) < criteria->questions.size())
      return step_page(visit, *criteria, to_ask(*criteria, next, named));
  const auto result = TRY(checked);
  const std::string hold = visit.form.typed("hold");
  if (hold.empty()) return outcome_page(visit, result, false);
  if (!result.token) {
    const KeptTime kept = TRY(kept_time(visit, hold));
    return outcome_page(visit, result, kept.is_over ? boost::json::value(false) : boost::json::value(kept.view));
  }
  return book_page(visit, {.hold = hold,
                           .check_token = *result.token,
                           .notice = visit.form.typed("notice"),
                           .first = do_first(visit, result.outcome)});
}

Result<Reply> show_check_again(Visit& visit, const Failure& failure) {
  const auto* criteria = TRY(criteria_today(visit));
  for (std::size_t step = 0; step < criteria->questions.size(); ++step)
    if (visit.form.typed("step") == std::to_string(step + 1)) return step_page(visit, *criteria, step, &failure);
  return check_page(visit, visit.form.typed("hold"), &failure);
}

}  // namespace

Result<Reply> check_page(Visit& visit, const std::string& hold, const Failure* failure) {
  array questions;
  if (const auto* criteria = packs::criteria_in_force(*visit.program.pack, visit.program.today))
    questions.push_back(all_questions_view(visit, *criteria, failure));
  object page{{"intro", ""},   {"questions", std::move(questions)},        {"step", false}, {"other_way", false},
              {"kept", false}, {"hidden", hidden_fields({{"hold", hold}})}};
  if (hold.empty()) {
    page["other_way"] = object{{"href", visit.path("/check/steps")}};
  } else {
    const KeptTime kept = TRY(kept_time(visit, hold));
    if (kept.is_over) return hold_over_page(visit, kept);
    page["kept"] = kept.view;
  }
  if (failure) list_faults(page, visit, *failure);
  return Reply{HtmlPage{"check", std::move(page)}};
}

Routes check_pages(const PageSetting& setting) {
  const RouteOptions kept_nowhere{.personal = Personal::yes};
  return {
      route_of(setting, {.path = "/check",
                         .operation = "pages.check",
                         .about = "The private check",
                         .work = show_check,
                         .options = kept_nowhere}),
      route_of(setting, {.path = "/check/steps",
                         .operation = "pages.check_step",
                         .about = "The private check, one question a page",
                         .work = show_first_step,
                         .options = kept_nowhere}),
      route_of(setting, {.does = Does::read_form,
                         .path = "/check/steps",
                         .operation = "pages.check_step_named",
                         .about = "The private check, for who was named by a link",
                         .work = show_first_step,
                         .options = {.personal = Personal::yes, .rate = Rate::guarded}}),
      route_of(setting, {.does = Does::read_form,
                         .path = "/check",
                         .operation = "pages.check_outcome",
                         .about = "What to do, by the criteria of today",
                         .work = answer_check,
                         .refused = show_check_again,
                         .options = kept_nowhere}),
  };
}

}  // namespace quell::server
