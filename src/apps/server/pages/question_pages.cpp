// GET and POST /ask takes a question; GET and POST /answer shows what was answered, by its code.

#include <algorithm>

#include "apps/server/pages/pages.h"
#include "outreach/ask_question.h"
#include "outreach/find_answer.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;

array helpers(const Visit& visit) {
  const std::string chosen = visit.form.typed("helper");
  array list{object{{"id", outreach::department_helper},
                    {"name", visit.say("public.ask.helper_department")},
                    {"about", visit.say("public.ask.helper_department_about")},
                    {"checked", chosen.empty() || chosen == outreach::department_helper}}};
  for (const packs::Partner& partner : visit.program.pack->program.partners)
    list.push_back(object{{"id", partner.slug},
                          {"name", partner.name},
                          {"about", visit.pack_text("partner." + partner.slug + ".text")},
                          {"checked", chosen == partner.slug}});
  return list;
}

array topics(const Visit& visit) {
  const std::string chosen = visit.form.typed("topic");
  array list;
  each_choice<outreach::Topic>([&](auto topic) {
    list.push_back(object{{"value", topic.name},
                          {"label", visit.say("public.ask.topic_" + std::string{topic.name})},
                          {"chosen", chosen == topic.name}});
  });
  return list;
}

Reply ask_page(Visit& visit, const Failure* failure) {
  array who = helpers(visit);
  std::string id = visit.form.id<QuestionId>("id").text;
  if (id.empty() || !failure) id = visit.fresh_id();
  object page{{"has_helpers", who.size() > 1},
              {"helpers", std::move(who)},
              {"topics", topics(visit)},
              {"hidden", hidden_fields({{"id", id}})},
              {"value", typed_again(visit, {"question"})},
              {"fault", object{}}};
  if (failure) show_failure(page, visit, *failure, {{"text", "question"}});
  return {HtmlPage{"ask", std::move(page)}};
}

Result<Reply> show_ask(Visit& visit) { return ask_page(visit, nullptr); }
Result<Reply> show_ask_again(Visit& visit, const Failure& failure) { return ask_page(visit, &failure); }

Result<Reply> take_question(Visit& visit) {
  outreach::QuestionAsked asked{.id = visit.form.id<QuestionId>("id"),
                                .text = outreach::Writing{visit.form.text<LongText<2000>>("question")},
                                .helper = visit.form.optional_text<Text<64>>("helper"),
                                .language = {std::string{visit.call.language}},
                                .topic = {}};
  if (outreach::Topic topic{}; choose(visit.form.typed("topic"), topic)) asked.topic = topic;
  if (asked.id.text.empty()) asked.id = visit.seed.next_id<QuestionId>();
  TRY(visit.form.checked());
  const auto taken =
      TRY(outreach::ask_question(visit.call.tx, visit.call.actor, visit.call.now, visit.call.seed, asked));
  return Reply{HtmlPage{"asked",
                        {{"code", taken.code},
                         {"answered_by", visit.say("public.ask.soon")},
                         {"hidden", hidden_fields({{"code", taken.code}})}}}};
}

// ---- the answer ----

Reply question_lookup_page(Visit& visit, const Failure* failure) {
  object page{
      {"value", object{{"code", failure ? visit.form.typed("code") : ""}}}, {"fault", object{}}, {"hidden", array{}}};
  if (failure) {
    Failure at_code = *failure;
    if (failure->kind == FailureKind::not_found) at_code.faults = {{"/code", failure->reason}};
    show_failure(page, visit, at_code);
  }
  return {HtmlPage{"answer_lookup", std::move(page)}};
}

object moment(const Visit& visit, Instant at) {
  object said = clock_time(visit, at, visit.program.zone);
  said["text"] = day_and_time(visit, at, visit.program.zone);
  return said;
}

Result<Reply> show_question_lookup(Visit& visit) { return question_lookup_page(visit, nullptr); }
Result<Reply> show_question_lookup_again(Visit& visit, const Failure& failure) {
  return question_lookup_page(visit, &failure);
}

std::string answered_by(const Visit& visit, const outreach::AnswerShown& answer) {
  const auto& partners = visit.program.pack->program.partners;
  const auto partner = std::ranges::find(partners, answer.answered_for, &packs::Partner::slug);
  if (partner == partners.end()) return visit.say("public.answer.from_department");
  return visit.say("public.answer.from_partner", {{"name", partner->name}});
}

Result<Reply> show_answer(Visit& visit) {
  const auto code = visit.form.text<Text<64>>("code");
  TRY(visit.form.checked());
  const auto found = TRY(outreach::find_answer(visit.call.tx, visit.call.actor, visit.call.now, {code}));
  array answers;
  for (const outreach::AnswerShown& answer : found.answers)
    answers.push_back(object{{"from", answered_by(visit, answer)},
                             {"at", moment(visit, answer.answered_at)},
                             {"text", answer.text.reveal().value}});
  return Reply{HtmlPage{"answer",
                        {{"asked_at", moment(visit, found.asked_at)},
                         {"question", found.text.reveal().value},
                         {"answered", !answers.empty()},
                         {"answers", std::move(answers)}}}};
}

}  // namespace

Routes question_pages(const PageSetting& setting) {
  const RouteOptions guarded{.personal = Personal::yes, .rate = Rate::guarded};
  return {
      route_of(setting, {.path = "/ask",
                         .operation = "pages.ask",
                         .about = "Asks for a question",
                         .work = show_ask,
                         .options = {.personal = Personal::yes}}),
      route_of(setting, {.does = Does::act,
                         .path = "/ask",
                         .operation = "pages.asked",
                         .about = "Takes a question",
                         .work = take_question,
                         .refused = show_ask_again,
                         .options = guarded}),
      route_of(setting, {.path = "/answer",
                         .operation = "pages.answer_lookup",
                         .about = "Asks for a question's code",
                         .work = show_question_lookup,
                         .options = {.personal = Personal::yes}}),
      route_of(setting, {.does = Does::read_form,
                         .path = "/answer",
                         .operation = "pages.answer",
                         .about = "A question and its answers",
                         .work = show_answer,
                         .refused = show_question_lookup_again,
                         .options = guarded}),
  };
}

}  // namespace quell::server
