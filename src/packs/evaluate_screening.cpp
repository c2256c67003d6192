#include "packs/evaluate_screening.h"

#include <algorithm>

namespace quell::packs {
namespace {

const ScreeningAnswer* answer_to(const std::vector<ScreeningAnswer>& answers, const std::string& question) {
  for (const ScreeningAnswer& answer : answers)
    if (answer.question == question) return &answer;
  return nullptr;
}

void strengthen(ScreeningOutcome& outcome, ScreeningAction action) {
  outcome.action = std::max(outcome.action, action);
}

void keep_routes(ScreeningOutcome& outcome, const std::vector<std::string>& only) {
  if (only.empty()) return;
  if (outcome.only_routes.empty()) {
    outcome.only_routes = only;
    return;
  }
  std::erase_if(outcome.only_routes, [&](const std::string& route) { return std::ranges::count(only, route) == 0; });
  if (outcome.only_routes.empty()) strengthen(outcome, ScreeningAction::consult);
}

void apply(ScreeningOutcome& outcome, const ScreeningQuestion& question, Answer answer) {
  if (answer == Answer::no) return;
  outcome.because.push_back(question.id);
  if (answer == Answer::rather_not_say) return strengthen(outcome, ScreeningAction::consult);
  strengthen(outcome, question.action);
  keep_routes(outcome, question.only_routes);
  outcome.observation_minutes = std::max(outcome.observation_minutes, question.observe_minutes.value_or(0));
}

}  // namespace

Result<ScreeningOutcome> evaluate_screening(const Screening& screening, const std::vector<ScreeningAnswer>& answers) {
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const std::string field = "/answers/" + std::to_string(i) + "/question";
    if (std::ranges::count(screening.questions, answers[i].question, &ScreeningQuestion::id) == 0)
      return invalid(field, "packs.answer_about_unknown");
    if (answer_to(answers, answers[i].question) != &answers[i]) return invalid(field, "packs.answered_twice");
  }

  ScreeningOutcome outcome{.observation_minutes = screening.observation_minutes};
  for (const ScreeningQuestion& question : screening.questions) {
    const ScreeningAnswer* answer = answer_to(answers, question.id);
    if (!answer) return invalid("/answers/" + question.id, "packs.answer_missing");
    apply(outcome, question, answer->answer);
  }
  return outcome;
}

int observation_minutes(const Screening& screening, const std::vector<std::string>& answered_yes) {
  int minutes = screening.observation_minutes;
  for (const ScreeningQuestion& question : screening.questions)
    if (std::ranges::count(answered_yes, question.id) > 0)
      minutes = std::max(minutes, question.observe_minutes.value_or(0));
  return minutes;
}

std::vector<const Route*> routes_left(const std::vector<const Route*>& allowed, const ScreeningOutcome& outcome) {
  std::vector<const Route*> left;
  for (const Route* route : allowed)
    if (outcome.only_routes.empty() || std::ranges::count(outcome.only_routes, route->id) > 0) left.push_back(route);
  return left;
}

}  // namespace quell::packs
