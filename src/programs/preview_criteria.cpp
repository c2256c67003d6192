#include "programs/preview_criteria.h"

#include <algorithm>

#include "packs/text.h"
#include "programs/criteria_by_date.h"
#include "programs/program.h"

namespace quell::programs {
namespace {

std::vector<std::string> changed_questions(const CriteriaDraft& before, const CriteriaDraft& after) {
  std::vector<std::string> changed;
  for (const QuestionDraft& question : after.questions)
    if (std::ranges::find(before.questions, question) == before.questions.end()) changed.push_back(question.id.value);
  return changed;
}

// The sample person as answering the draft: what was chosen for it, else what the pack says, else "no".
packs::Profile answering(packs::Profile profile, const CriteriaPreviewQuestion& question) {
  for (const QuestionDraft& asked : question.draft.questions)
    profile.answers.try_emplace(asked.id.value, packs::Answer::no);
  for (const ProfileAnswer& chosen : question.answers)
    if (chosen.profile.value == profile.id) profile.answers[chosen.question.value] = chosen.answer;
  return profile;
}

Result<ProfilePreview> preview_of(const packs::Pack& pack, const packs::CriteriaVersion* before,
                                  const packs::CriteriaVersion& after, const packs::Profile& profile,
                                  const CriteriaPreviewQuestion& question, const std::vector<std::string>& changed) {
  const std::string key = "profile." + profile.id;
  ProfilePreview shown{
      .profile = profile.id,
      .description = {{std::string{packs::text(pack, "en", key)}}, {std::string{packs::text(pack, "es", key)}}},
      .before = {},
      .after = {},
      .answers = {}};
  if (before) {
    // A question that the lead added earlier is one that the pack's people know no answer to.
    packs::Profile then = profile;
    for (const packs::CriteriaQuestion& asked : before->questions)
      then.answers.try_emplace(asked.id, packs::Answer::no);
    shown.before = TRY(packs::outcome_for(*before, then, pack.schedule.pep)).kind;
  }
  const packs::Profile taken = answering(profile, question);
  shown.after = TRY(packs::outcome_for(after, taken, pack.schedule.pep)).kind;
  for (const std::string& id : changed) shown.answers.push_back({{profile.id}, {id}, taken.answers.at(id)});
  return shown;
}

}  // namespace

Result<CriteriaPreview> preview_criteria(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                         const CriteriaPreviewQuestion& question) {
  TRY(access::require(actor, access::Permission::manage_program));
  const InForce program = TRY(program_in_force(tx, actor.program, now));
  const packs::PackPointer pack = TRY(pack_of_revision(tx, program.pack_revision));
  const Instant effective_at = question.effective_at.value_or(now);
  if (effective_at < now) return invalid("/effective_at", "programs.effective_in_past");
  packs::CriteriaVersion after = TRY(version_of(question.draft));
  after.id = "the draft";
  after.effective_from = program.zone.day_of(effective_at);

  const auto versions = criteria_by_date(tx, actor.program, *pack, program.zone);
  const DatedCriteria* standing = criteria_at(versions, effective_at);
  const DatedCriteria none{};
  const packs::CriteriaVersion& before = standing ? standing->version : none.version;
  const CriteriaDraft& draft_before = standing ? standing->draft : none.draft;
  packs::Pack with = *pack;
  add_words(with, before.id, draft_before);
  add_words(with, after.id, question.draft);

  CriteriaPreview preview;
  if (standing) preview.before = before.id;
  preview.changed_questions = changed_questions(draft_before, question.draft);
  for (const char* language : {"en", "es"}) {
    auto change = TRY(packs::preview_change({with, before}, {with, after}, {}, language));
    preview.differences.push_back({language, std::move(change.lines)});
  }
  for (const packs::Profile& profile : pack->criteria.profiles)
    preview.people.push_back(
        TRY(preview_of(*pack, standing ? &before : nullptr, after, profile, question, preview.changed_questions)));
  return preview;
}

}  // namespace quell::programs
