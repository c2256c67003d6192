#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/text.h"
#include "packs/pack.h"

namespace quell::programs {

// A sentence that the public reads, in both languages.
struct CriteriaWords {
  Text<600> en;
  Text<600> es;

  friend bool operator==(const CriteriaWords&, const CriteriaWords&) = default;
};
BOOST_DESCRIBE_STRUCT(CriteriaWords, (), (en, es))

struct CriterionDraft {
  Text<40> id;
  CriteriaWords words;

  friend bool operator==(const CriterionDraft&, const CriterionDraft&) = default;
};
BOOST_DESCRIBE_STRUCT(CriterionDraft, (), (id, words))

struct QuestionDraft {
  Text<40> id;
  packs::Implication implies{};
  CriteriaWords words;
  std::optional<CriteriaWords> not_now;  // what is said to a "yes" that means not now
  std::vector<CriterionDraft> criteria;

  friend bool operator==(const QuestionDraft&, const QuestionDraft&) = default;
};
BOOST_DESCRIBE_STRUCT(QuestionDraft, (), (id, implies, words, not_now, criteria))

// A version of the criteria as the lead writes it: the rule and its sentences together. Order is that of the page.
struct CriteriaDraft {
  packs::Asks asks{};
  Text<200> source;
  std::vector<QuestionDraft> questions;
};
BOOST_DESCRIBE_STRUCT(CriteriaDraft, (), (asks, source, questions))

// A version with its words, as a draft to begin from.
CriteriaDraft draft_of(const packs::Pack& pack, const packs::CriteriaVersion& version);

// The draft's words as texts of a pack, for the version of that name (packs/text.h).
void add_words(packs::Pack& pack, const std::string& version, const CriteriaDraft& draft);

// The draft as a version of the criteria, without id, day and words.
//
// Fails: invalid_input programs.criteria_incomplete, with a fault for each of
//          programs.criteria_words_missing   a sentence lacks in one of the languages
//          programs.criteria_id_malformed    not 1 to 40 of a-z, 0-9, _ and -
//          programs.criteria_id_twice
//          programs.criteria_too_many        over 20 questions, or 20 criteria of one
//          programs.criteria_nobody_books    it asks, and no answer leads to a place
Result<packs::CriteriaVersion> version_of(const CriteriaDraft& draft);

}  // namespace quell::programs
