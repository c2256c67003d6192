#pragma once

#include "access/actor.h"
#include "packs/preview_change.h"
#include "programs/criteria_draft.h"
#include "storage/transaction.h"

namespace quell::programs {

// How a sample person would answer a question under the draft.
struct ProfileAnswer {
  Text<80> profile;
  Text<40> question;
  packs::Answer answer{};
};
BOOST_DESCRIBE_STRUCT(ProfileAnswer, (), (profile, question, answer))

struct CriteriaPreviewQuestion {
  std::optional<Instant> effective_at;  // at once where absent
  CriteriaDraft draft;
  std::vector<ProfileAnswer> answers;  // to changed or new questions; as the pack says, or "no", where absent
};
BOOST_DESCRIBE_STRUCT(CriteriaPreviewQuestion, (), (effective_at, draft, answers))

struct LanguageDifference {
  std::string language;
  std::vector<packs::TextLine> lines;
};
BOOST_DESCRIBE_STRUCT(LanguageDifference, (), (language, lines))

struct ProfilePreview {
  std::string profile;
  CriteriaWords description;
  std::optional<packs::OutcomeKind> before;  // nothing where no criteria hold before
  packs::OutcomeKind after{};
  std::vector<ProfileAnswer> answers;  // to the changed questions, as they were taken
};
BOOST_DESCRIBE_STRUCT(ProfilePreview, (), (profile, description, before, after, answers))

// What a draft would mean from its moment on, beside what would hold without it.
struct CriteriaPreview {
  std::optional<std::string> before;  // the version that it takes the place of
  std::vector<LanguageDifference> differences;
  std::vector<std::string> changed_questions;  // new ones, and those whose words, criteria or meaning differ
  std::vector<ProfilePreview> people;
};
BOOST_DESCRIBE_STRUCT(CriteriaPreview, (), (before, differences, changed_questions, people))

// Fails: not_permitted access.permission_missing     manage_program
//        invalid_input programs.effective_in_past    at "/effective_at"
//        and as version_of
Result<CriteriaPreview> preview_criteria(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                         const CriteriaPreviewQuestion& question);

}  // namespace quell::programs
