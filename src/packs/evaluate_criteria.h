#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "packs/criteria.h"
#include "packs/schedule.h"

namespace quell::packs {

// "Does any of this apply to you?", asked once for all questions together.
inline constexpr std::string_view all_questions = "all";

// To all questions at once or, step by step, to a whole question or to one of its criteria; `about` is `all_questions`
// or the id of either.
struct CheckAnswer {
  std::string about;
  Answer answer;
};
BOOST_DESCRIBE_STRUCT(CheckAnswer, (), (about, answer))

// Lives for one request and is never stored.
struct CheckAnswers {
  std::vector<CheckAnswer> answers;
  std::optional<Date> exposed_on;  // the last day of the exposure, where the person knows it
};
BOOST_DESCRIBE_STRUCT(CheckAnswers, (), (answers, exposed_on))

struct CriteriaOutcome {
  OutcomeKind kind;
  std::string criteria_version;
  bool clinician_task = false;              // a clinician is to call: under age, or too late for the usual rule
  std::optional<int> ideal_days_left = {};  // with exposure_within_days and a known day: 0 is today, absent is past
  std::optional<int> useful_days_left = {};
  std::optional<std::string> question = {};  // which question decided; for the page that answers, never stored
  bool which_not_asked = false;              // "yes" to all at once: the page says what to do for each that may apply

  friend bool operator==(const CriteriaOutcome&, const CriteriaOutcome&) = default;
};
BOOST_DESCRIBE_STRUCT(CriteriaOutcome, (),
                      (kind, criteria_version, clinician_task, ideal_days_left, useful_days_left, question,
                       which_not_asked))

// What a person should do today under one version of the criteria. The first that holds decides:
//   1. signs now: call first            (Implication::test_first; vaccinating comes after testing)
//   2. a clinician's question: a human   (under age is never refused, it becomes a clinician's task)
//   3. exposed: within so many days; past the last useful day, or already had it: a human with a clinician's task
//   4. "rather not say" to anything: a human, never "no"
//   5. not now, by the question that says so
//   6. the criteria apply: book
//   7. else not now
// A "yes" to all questions at once answers "book", with what to do first for each that may apply.
// A version that asks nothing answers "book" unless signs were said. Questions may stay open where no answer to them
// could change the outcome: whoever answers step by step is asked no more than that.
//
// Fails: invalid_input packs.answer_missing        at "/answers/<question>" of each that is open, where one could
//        invalid_input packs.answer_about_unknown  at "/answers/<n>/about"
//        invalid_input packs.answered_twice        at "/answers/<n>/about"; also beside an answer to all at once
//        invalid_input packs.exposed_in_future     at "/exposed_on"
Result<CriteriaOutcome> evaluate_criteria(const CriteriaVersion& version, const PepWindows& pep,
                                          const CheckAnswers& answers, Date today);

}  // namespace quell::packs
