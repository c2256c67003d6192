#pragma once

#include <string>
#include <vector>

#include "core/result.h"
#include "packs/criteria.h"
#include "packs/product.h"
#include "packs/screening.h"

namespace quell::packs {

struct ScreeningAnswer {
  std::string question;
  Answer answer;
};
BOOST_DESCRIBE_STRUCT(ScreeningAnswer, (), (question, answer))

struct ScreeningOutcome {
  ScreeningAction action = ScreeningAction::proceed;  // the strongest that an answer asks for
  int observation_minutes = 0;                        // the longest
  std::vector<std::string> because = {};      // the questions that decided; shown, kept only if the pack says so
  std::vector<std::string> only_routes = {};  // empty: any route
};
BOOST_DESCRIBE_STRUCT(ScreeningOutcome, (), (action, observation_minutes, because, only_routes))

// What the answers before a dose mean for it. "Rather not say" is a talk with a clinician (consult), never a refusal.
// Where two answers leave no route in common, the outcome is to consult.
//
// Fails: invalid_input packs.answer_missing        a question is open, at "/answers/<question>"
//        invalid_input packs.answer_about_unknown  at "/answers/<n>/question"
//        invalid_input packs.answered_twice        at "/answers/<n>/question"
Result<ScreeningOutcome> evaluate_screening(const Screening& screening, const std::vector<ScreeningAnswer>& answers);

// Minutes to stay after the dose, given the questions that were answered "yes": the usual time or the longest of
// theirs.
int observation_minutes(const Screening& screening, const std::vector<std::string>& answered_yes);

// Of the routes allowed, those that the screening leaves.
std::vector<const Route*> routes_left(const std::vector<const Route*>& allowed, const ScreeningOutcome& outcome);

}  // namespace quell::packs
