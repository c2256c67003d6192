#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/private.h"
#include "packs/interview.h"
#include "surveillance/case.h"

namespace quell::surveillance {

// One answer of an interview: to a yes_no question `said`; to any other its value, or `said` unknown or would_not_say.
struct Answer {
  Text<64> question;
  std::optional<Private<Said>> said;
  std::optional<Private<Date>> date;
  std::optional<Private<Text<64>>> choice;
  std::optional<Private<int>> number;
  std::optional<Private<LongText<2'000>>> text;

  friend bool operator==(const Answer&, const Answer&) = default;
};
BOOST_DESCRIBE_STRUCT(Answer, (), (question, said, date, choice, number, text))

using Answers = std::vector<Answer>;

// The answers in the pack's order, one a question, without empty ones. Checks each against its question.
//
// Fails: invalid_input core.request_invalid, faults at <pointer>/<index>: surveillance.question_unknown,
//        surveillance.answer_wrong_kind, surveillance.answer_twice, surveillance.choice_unknown,
//        surveillance.not_asked_then (only_if), surveillance.day_in_future, surveillance.number_out_of_range
Result<Answers> checked_answers(const packs::Interview& interview, const Answers& answers, Date today,
                                const std::string& pointer);

// The answers to questions that are sensitive, and to all others.
struct PartedAnswers {
  Answers open;
  Answers sensitive;
};
PartedAnswers parted(const packs::Interview& interview, const Answers& answers);

// The ids of questions answered yes, and what answers count as (packs::CountsAs).
std::set<std::string> said_yes(const Answers& answers);
std::optional<Date> day_of(const packs::Interview& interview, const Answers& answers, packs::CountsAs meaning);
Known known_of(const packs::Interview& interview, const Answers& answers, packs::CountsAs meaning);

// Sealed under the person's key, bound to case and version. Nothing where there are none.
// Fails: as people::seal_for, people::open_for. What an erased person said is gone: no answers.
Result<std::optional<std::string>> seal_answers(storage::Transaction& tx, const Case& of, std::string_view column,
                                                const Answers& answers);
Result<Answers> open_answers(storage::Transaction& tx, const Case& of, std::string_view column,
                             const std::optional<std::string>& sealed);

inline constexpr std::string_view answers_column = "surveillance_case.answers";
inline constexpr std::string_view sensitive_column = "surveillance_case.sensitive";

}  // namespace quell::surveillance
