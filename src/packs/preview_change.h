#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "packs/evaluate_criteria.h"
#include "packs/pack.h"

namespace quell::packs {

// A version with the pack whose words it uses. Before and after may come from two revisions of a pack.
struct CriteriaOf {
  const Pack& pack;
  const CriteriaVersion& version;
};

enum class LineChange { same, removed, added };
BOOST_DESCRIBE_ENUM(LineChange, same, removed, added)

// A line of what the public reads, as in a text difference: what goes, then what comes.
struct TextLine {
  LineChange change;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(TextLine, (), (change, text))

struct ProfileOutcome {
  std::string profile;
  std::string description;  // in the language asked for
  OutcomeKind before;
  OutcomeKind after;
};
BOOST_DESCRIBE_STRUCT(ProfileOutcome, (), (profile, description, before, after))

struct ChangePreview {
  std::vector<TextLine> lines;
  std::vector<ProfileOutcome> outcomes;
};
BOOST_DESCRIBE_STRUCT(ChangePreview, (), (lines, outcomes))

// What a change of criteria would mean, before it holds: the words that the public would read, line by line, and what
// each sample person would be told.
//
// Fails: invalid_input packs.answer_missing   a profile leaves a question of a version open
Result<ChangePreview> preview_change(const CriteriaOf& before, const CriteriaOf& after,
                                     const std::vector<Profile>& profiles, std::string_view language);

// What a sample person is told under a version. Its answers to questions that the version does not ask are passed over.
Result<CriteriaOutcome> outcome_for(const CriteriaVersion& version, const Profile& profile, const PepWindows& pep);

}  // namespace quell::packs
