#include "packs/evaluate_criteria.h"

#include <algorithm>
#include <set>

namespace quell::packs {
namespace {

class Evaluation {
 public:
  Evaluation(const CriteriaVersion& version, const PepWindows& pep, const CheckAnswers& answers, Date today)
      : version_(version), pep_(pep), answers_(answers), today_(today) {}

  Result<void> check_answers() const {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < answers_.answers.size(); ++i) {
      const std::string field = "/answers/" + std::to_string(i) + "/about";
      const std::string& about = answers_.answers[i].about;
      if (!is_asked(about)) return invalid(field, "packs.answer_about_unknown");
      const bool again = !seen.insert(about).second;
      if (again || (seen.size() > 1 && seen.contains(all_questions))) return invalid(field, "packs.answered_twice");
    }
    if (answers_.exposed_on && *answers_.exposed_on > today_) return invalid("/exposed_on", "packs.exposed_in_future");
    if (version_.asks == Asks::nothing) return {};
    std::vector<Fault> open;
    for (const CriteriaQuestion& question : version_.questions)
      if (!answer_to(question)) open.push_back({"/answers/" + question.id, "packs.answer_missing"});
    if (open.empty() || is_decided()) return {};
    return tl::unexpected(Failure{FailureKind::invalid_input, "packs.answer_missing", std::move(open)});
  }

  CriteriaOutcome outcome() const {
    if (answer_about(all_questions) == Answer::yes) return which_not_asked();
    if (const auto* signs = said(Answer::yes, Implication::test_first)) return because(OutcomeKind::call_first, signs);
    if (version_.asks == Asks::nothing) return because(OutcomeKind::book, nullptr);
    if (const auto* asked = said(Answer::yes, Implication::clinician)) return clinician(asked);
    if (const auto* exposed = said(Answer::yes, Implication::exposure_pep)) return after_exposure(exposed);
    for (const CriteriaQuestion& question : version_.questions)
      if (answer_to(question) == Answer::rather_not_say) return because(OutcomeKind::talk_to_human, &question);
    if (const auto* reason = said(Answer::yes, Implication::not_now)) return because(OutcomeKind::not_now, reason);
    if (const auto* applies = said(Answer::yes, Implication::vaccinate)) return because(OutcomeKind::book, applies);
    return because(OutcomeKind::not_now, nullptr);
  }

 private:
  // One open question at a time, the others as "no": the outcome is that of the first rule that holds, so if no single
  // answer reaches a rule before it, no two of them together do.
  bool is_decided() const {
    const CriteriaOutcome now = outcome();
    for (const CriteriaQuestion& question : version_.questions) {
      if (answer_to(question)) continue;
      for (const Answer answer : {Answer::yes, Answer::rather_not_say})
        if (outcome_with({question.id, answer}) != now) return false;
    }
    return true;
  }

  CriteriaOutcome outcome_with(CheckAnswer answer) const {
    CheckAnswers more = answers_;
    more.answers.push_back(std::move(answer));
    return Evaluation{version_, pep_, more, today_}.outcome();
  }

  bool is_asked(const std::string& about) const {
    return about == all_questions || std::ranges::any_of(version_.questions, [&](const CriteriaQuestion& question) {
             return question.id == about || std::ranges::count(question.criteria, about) > 0;
           });
  }

  std::optional<Answer> answer_about(std::string_view id) const {
    for (const CheckAnswer& answer : answers_.answers)
      if (answer.about == id) return answer.answer;
    return {};
  }

  // The answer to the whole question, else that of its criteria together: one "yes" is enough; a "no" needs a "no" to
  // each of them.
  std::optional<Answer> answer_to(const CriteriaQuestion& question) const {
    if (const auto whole = answer_about(question.id)) return whole;
    if (const auto all = answer_about(all_questions)) return all;
    std::size_t no = 0;
    bool withheld = false;
    for (const std::string& criterion : question.criteria) {
      const auto answer = answer_about(criterion);
      if (answer == Answer::yes) return Answer::yes;
      no += answer == Answer::no;
      withheld = withheld || answer == Answer::rather_not_say;
    }
    if (withheld) return Answer::rather_not_say;
    if (no > 0 && no == question.criteria.size()) return Answer::no;
    return {};
  }

  const CriteriaQuestion* said(Answer answer, Implication implication) const {
    for (const CriteriaQuestion& question : version_.questions)
      if (question.implies == implication && answer_to(question) == answer) return &question;
    return nullptr;
  }

  CriteriaOutcome because(OutcomeKind kind, const CriteriaQuestion* question) const {
    CriteriaOutcome outcome{.kind = kind, .criteria_version = version_.id};
    if (question) outcome.question = question->id;
    return outcome;
  }

  CriteriaOutcome which_not_asked() const {
    CriteriaOutcome outcome = because(OutcomeKind::book, nullptr);
    outcome.which_not_asked = true;
    return outcome;
  }

  CriteriaOutcome clinician(const CriteriaQuestion* question) const {
    CriteriaOutcome outcome = because(OutcomeKind::talk_to_human, question);
    outcome.clinician_task = true;
    return outcome;
  }

  CriteriaOutcome after_exposure(const CriteriaQuestion* exposed) const {
    if (const auto* reason = said(Answer::yes, Implication::not_now)) return clinician(reason);
    CriteriaOutcome outcome = because(OutcomeKind::exposure_within_days, exposed);
    if (!answers_.exposed_on) return outcome;
    const int days = static_cast<int>((today_ - *answers_.exposed_on).count());
    if (days > pep_.useful_within_days) return clinician(exposed);
    outcome.useful_days_left = pep_.useful_within_days - days;
    if (days <= pep_.ideal_within_days) outcome.ideal_days_left = pep_.ideal_within_days - days;
    return outcome;
  }

  const CriteriaVersion& version_;
  const PepWindows& pep_;
  const CheckAnswers& answers_;
  Date today_;
};

}  // namespace

Result<CriteriaOutcome> evaluate_criteria(const CriteriaVersion& version, const PepWindows& pep,
                                          const CheckAnswers& answers, Date today) {
  const Evaluation evaluation{version, pep, answers, today};
  TRY(evaluation.check_answers());
  return evaluation.outcome();
}

}  // namespace quell::packs
