#include "surveillance/case_answers.h"

#include <algorithm>

#include "core/read_json.h"
#include "core/write_json.h"
#include "people/sealed_text.h"

namespace quell::surveillance {
namespace {

using packs::AnswerKind;
using packs::InterviewQuestion;

constexpr int number_max = 100'000;

struct SealedAnswers {
  Answers answers;
};
BOOST_DESCRIBE_STRUCT(SealedAnswers, (), (answers))

int values_of(const Answer& answer) {
  return answer.said.has_value() + answer.date.has_value() + answer.choice.has_value() + answer.number.has_value() +
         answer.text.has_value();
}

bool has_value_of(const Answer& answer, AnswerKind kind) {
  switch (kind) {
    case AnswerKind::yes_no: return answer.said.has_value();
    case AnswerKind::date: return answer.date.has_value();
    case AnswerKind::choice: return answer.choice.has_value();
    case AnswerKind::number: return answer.number.has_value();
    case AnswerKind::text: return answer.text.has_value();
  }
  return false;
}

bool is_said_only(const Answer& answer) {
  return answer.said && (answer.said->reveal() == Said::unknown || answer.said->reveal() == Said::would_not_say);
}

// Null where the answer fits its question.
const char* wrong_with(const Answer& answer, const InterviewQuestion& question, Date today) {
  if (values_of(answer) != 1) return "surveillance.answer_wrong_kind";
  if (!has_value_of(answer, question.kind) && !is_said_only(answer)) return "surveillance.answer_wrong_kind";
  if (answer.date && answer.date->reveal() > today) return "surveillance.day_in_future";
  if (answer.choice && std::ranges::find(question.choices, answer.choice->reveal().value) == question.choices.end())
    return "surveillance.choice_unknown";
  if (answer.number && (answer.number->reveal() < 0 || answer.number->reveal() > number_max))
    return "surveillance.number_out_of_range";
  return nullptr;
}

const Answer* answer_to(const Answers& answers, const std::string& question) {
  const auto found = std::ranges::find(answers, question, [](const Answer& one) { return one.question.value; });
  return found == answers.end() ? nullptr : &*found;
}

const Answer* answer_counting_as(const packs::Interview& interview, const Answers& answers, packs::CountsAs meaning) {
  for (const InterviewQuestion& question : interview.questions)
    if (question.counts_as == meaning)
      if (const Answer* found = answer_to(answers, question.id)) return found;
  return nullptr;
}

bool is_yes(const Answer* answer) { return answer && answer->said && answer->said->reveal() == Said::yes; }

}  // namespace

Result<Answers> checked_answers(const packs::Interview& interview, const Answers& answers, Date today,
                                const std::string& pointer) {
  std::vector<Fault> faults;
  const auto fault = [&](std::size_t at, const char* reason) {
    faults.push_back({pointer + "/" + std::to_string(at), reason});
  };
  std::set<std::string> seen;
  for (std::size_t at = 0; at < answers.size(); ++at) {
    const Answer& answer = answers[at];
    if (values_of(answer) == 0) continue;  // taken back
    const InterviewQuestion* question = packs::find_question(interview, answer.question.value);
    if (!question) fault(at, "surveillance.question_unknown");
    else if (!seen.insert(question->id).second) fault(at, "surveillance.answer_twice");
    else if (const char* reason = wrong_with(answer, *question, today)) fault(at, reason);
    else if (question->only_if && !is_yes(answer_to(answers, *question->only_if)))
      fault(at, "surveillance.not_asked_then");
  }
  if (!faults.empty()) return tl::unexpected(Failure{FailureKind::invalid_input, "core.request_invalid", faults});

  Answers in_order;
  for (const InterviewQuestion& question : interview.questions)
    if (const Answer* answer = answer_to(answers, question.id); answer && values_of(*answer) > 0)
      in_order.push_back(*answer);
  return in_order;
}

PartedAnswers parted(const packs::Interview& interview, const Answers& answers) {
  PartedAnswers parts;
  for (const Answer& answer : answers) {
    const InterviewQuestion* question = packs::find_question(interview, answer.question.value);
    (question && question->sensitive.value_or(false) ? parts.sensitive : parts.open).push_back(answer);
  }
  return parts;
}

std::set<std::string> said_yes(const Answers& answers) {
  std::set<std::string> ids;
  for (const Answer& answer : answers)
    if (is_yes(&answer)) ids.insert(answer.question.value);
  return ids;
}

std::optional<Date> day_of(const packs::Interview& interview, const Answers& answers, packs::CountsAs meaning) {
  const Answer* answer = answer_counting_as(interview, answers, meaning);
  return answer && answer->date ? std::optional{answer->date->reveal()} : std::nullopt;
}

Known known_of(const packs::Interview& interview, const Answers& answers, packs::CountsAs meaning) {
  const Answer* answer = answer_counting_as(interview, answers, meaning);
  if (!answer || !answer->said) return Known::not_asked;
  switch (answer->said->reveal()) {
    case Said::yes: return Known::yes;
    case Said::no: return Known::no;
    case Said::unknown:
    case Said::would_not_say: return Known::unknown;
  }
  return Known::not_asked;
}

Result<std::optional<std::string>> seal_answers(storage::Transaction& tx, const Case& of, std::string_view column,
                                                const Answers& answers) {
  if (answers.empty()) return std::optional<std::string>{};
  return std::optional{TRY(people::seal_for(tx, {of.program_id, of.person_id}, {column, of.id.text, of.version},
                                            to_json(SealedAnswers{answers})))};
}

Result<Answers> open_answers(storage::Transaction& tx, const Case& of, std::string_view column,
                             const std::optional<std::string>& sealed) {
  if (!sealed) return Answers{};
  const auto plain =
      TRY(people::open_for(tx, {of.program_id, of.person_id}, {column, of.id.text, of.version}, *sealed));
  if (!plain) return Answers{};
  const auto document = parse_json(plain->reveal());
  if (!document) return fail(FailureKind::unavailable, "people.sealed_unreadable");
  return TRY(read_json<SealedAnswers>(*document)).answers;
}

}  // namespace quell::surveillance
