#include "packs/preview_change.h"

#include <algorithm>

#include "packs/text.h"

namespace quell::packs {
namespace {

std::vector<std::string> lines_of(const CriteriaOf& criteria, std::string_view language) {
  std::vector<std::string> lines;
  for (const CriteriaQuestion& question : criteria.version.questions) {
    lines.emplace_back(text(criteria.pack, criteria.version, language, "question." + question.id));
    for (const std::string& criterion : question.criteria)
      lines.emplace_back("- " + std::string{text(criteria.pack, criteria.version, language, "criterion." + criterion)});
  }
  return lines;
}

// How many lines two tails have in common, in order: longest[i][j] for before[i..] and after[j..].
using Lengths = std::vector<std::vector<std::size_t>>;

Lengths common_lengths(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  Lengths longest(before.size() + 1, std::vector<std::size_t>(after.size() + 1, 0));
  for (std::size_t i = before.size(); i-- > 0;)
    for (std::size_t j = after.size(); j-- > 0;)
      longest[i][j] =
          before[i] == after[j] ? longest[i + 1][j + 1] + 1 : std::max(longest[i + 1][j], longest[i][j + 1]);
  return longest;
}

std::vector<TextLine> difference(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  const Lengths longest = common_lengths(before, after);
  std::vector<TextLine> lines;
  std::size_t i = 0, j = 0;
  while (i < before.size() || j < after.size()) {
    if (i < before.size() && j < after.size() && before[i] == after[j]) {
      lines.push_back({LineChange::same, before[i]});
      ++i, ++j;
    } else if (j == after.size() || (i < before.size() && longest[i + 1][j] >= longest[i][j + 1])) {
      lines.push_back({LineChange::removed, before[i++]});
    } else {
      lines.push_back({LineChange::added, after[j++]});
    }
  }
  return lines;
}

bool asks(const CriteriaVersion& version, std::string_view id) {
  return std::ranges::any_of(version.questions, [&](const CriteriaQuestion& question) { return question.id == id; });
}

}  // namespace

Result<CriteriaOutcome> outcome_for(const CriteriaVersion& version, const Profile& profile, const PepWindows& pep) {
  const Date today = version.effective_from;
  CheckAnswers answers;
  for (const auto& [question, answer] : profile.answers)
    if (asks(version, question)) answers.answers.push_back({question, answer});
  if (profile.exposed_days_ago) answers.exposed_on = today - std::chrono::days{*profile.exposed_days_ago};
  return evaluate_criteria(version, pep, answers, today);
}

Result<ChangePreview> preview_change(const CriteriaOf& before, const CriteriaOf& after,
                                     const std::vector<Profile>& profiles, std::string_view language) {
  ChangePreview preview{difference(lines_of(before, language), lines_of(after, language)), {}};
  for (const Profile& profile : profiles) {
    const CriteriaOutcome then = TRY(outcome_for(before.version, profile, before.pack.schedule.pep));
    const CriteriaOutcome now = TRY(outcome_for(after.version, profile, after.pack.schedule.pep));
    preview.outcomes.push_back(
        {profile.id, std::string{text(after.pack, language, "profile." + profile.id)}, then.kind, now.kind});
  }
  return preview;
}

}  // namespace quell::packs
