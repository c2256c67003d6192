#include "programs/criteria_draft.h"

#include <algorithm>
#include <set>

#include "packs/evaluate_criteria.h"
#include "packs/text.h"

namespace quell::programs {
namespace {

constexpr std::size_t parts_max = 20;

class DraftCheck {
 public:
  std::vector<Fault> faults_of(const CriteriaDraft& draft) {
    if (draft.questions.size() > parts_max) fault("/draft/questions", "programs.criteria_too_many");
    for (std::size_t i = 0; i < draft.questions.size(); ++i)
      check(draft.questions[i], "/draft/questions/" + std::to_string(i));
    if (draft.asks == packs::Asks::once && std::ranges::none_of(draft.questions, leads_to_a_place))
      fault("/draft/questions", "programs.criteria_nobody_books");
    return std::move(faults_);
  }

 private:
  static bool leads_to_a_place(const QuestionDraft& question) {
    return question.implies == packs::Implication::vaccinate || question.implies == packs::Implication::exposure_pep;
  }

  void check(const QuestionDraft& question, const std::string& at) {
    check_id(question.id.value, at);
    check_words(question.words, at + "/words");
    if (question.implies == packs::Implication::not_now)
      check_words(question.not_now.value_or(CriteriaWords{}), at + "/not_now");
    if (question.criteria.size() > parts_max) fault(at + "/criteria", "programs.criteria_too_many");
    for (std::size_t i = 0; i < question.criteria.size(); ++i) {
      const std::string criterion = at + "/criteria/" + std::to_string(i);
      check_id(question.criteria[i].id.value, criterion);
      check_words(question.criteria[i].words, criterion + "/words");
    }
  }

  // Answers name a question or one of its criteria, so no two of a version may bear one id.
  void check_id(const std::string& id, const std::string& at) {
    const bool well_formed = !id.empty() && id != packs::all_questions && std::ranges::all_of(id, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
    if (!well_formed) fault(at + "/id", "programs.criteria_id_malformed");
    else if (!ids_.insert(id).second) fault(at + "/id", "programs.criteria_id_twice");
  }

  void check_words(const CriteriaWords& words, const std::string& at) {
    if (words.en.empty()) fault(at + "/en", "programs.criteria_words_missing");
    if (words.es.empty()) fault(at + "/es", "programs.criteria_words_missing");
  }

  void fault(std::string field, std::string reason) { faults_.push_back({std::move(field), std::move(reason)}); }

  std::set<std::string> ids_;
  std::vector<Fault> faults_;
};

void add(packs::Pack& pack, const std::string& key, const CriteriaWords& words) {
  pack.texts["en"][key] = words.en.value;
  pack.texts["es"][key] = words.es.value;
}

CriteriaWords words_of(const packs::Pack& pack, const packs::CriteriaVersion& version, const std::string& key) {
  const auto in = [&](const char* language) { return std::string{packs::text(pack, version, language, key)}; };
  return {{in("en")}, {in("es")}};
}

}  // namespace

CriteriaDraft draft_of(const packs::Pack& pack, const packs::CriteriaVersion& version) {
  CriteriaDraft draft{version.asks, {version.source}, {}};
  for (const packs::CriteriaQuestion& question : version.questions) {
    QuestionDraft& written = draft.questions.emplace_back();
    written.id.value = question.id;
    written.implies = question.implies;
    written.words = words_of(pack, version, "question." + question.id);
    if (question.implies == packs::Implication::not_now)
      written.not_now = words_of(pack, version, "outcome.not_now." + question.id);
    for (const std::string& criterion : question.criteria)
      written.criteria.push_back({{criterion}, words_of(pack, version, "criterion." + criterion)});
  }
  return draft;
}

void add_words(packs::Pack& pack, const std::string& version, const CriteriaDraft& draft) {
  for (const QuestionDraft& question : draft.questions) {
    add(pack, version + "/question." + question.id.value, question.words);
    if (question.not_now) add(pack, version + "/outcome.not_now." + question.id.value, *question.not_now);
    for (const CriterionDraft& criterion : question.criteria)
      add(pack, version + "/criterion." + criterion.id.value, criterion.words);
  }
}

Result<packs::CriteriaVersion> version_of(const CriteriaDraft& draft) {
  std::vector<Fault> faults = DraftCheck{}.faults_of(draft);
  if (!faults.empty())
    return tl::unexpected(Failure{FailureKind::invalid_input, "programs.criteria_incomplete", std::move(faults)});
  packs::CriteriaVersion version{};
  version.asks = draft.asks;
  version.source = draft.source.value;
  for (const QuestionDraft& written : draft.questions) {
    packs::CriteriaQuestion& question = version.questions.emplace_back();
    question.id = written.id.value;
    question.implies = written.implies;
    for (const CriterionDraft& criterion : written.criteria) question.criteria.push_back(criterion.id.value);
  }
  return version;
}

}  // namespace quell::programs
