#include "surveillance/interview_case.h"

#include <algorithm>

#include "surveillance/classify.h"

namespace quell::surveillance {
namespace {

struct CaseVersion {
  CaseId case_id;
  std::int64_t version = 0;
  std::optional<std::string> sealed_answers;
  std::optional<std::string> sealed_sensitive;
  std::int64_t restores = 0;
};
BOOST_DESCRIBE_STRUCT(CaseVersion, (), (case_id, version, sealed_answers, sealed_sensitive, restores))

bool may_read_sensitive(const access::Actor& actor) {
  return actor.permissions.contains(access::Permission::read_sensitive);
}

Result<Answers> all_answers(storage::Transaction& tx, const Case& of) {
  Answers answers = TRY(open_answers(tx, of, answers_column, of.sealed_answers));
  std::ranges::copy(TRY(open_answers(tx, of, sensitive_column, of.sealed_sensitive)), std::back_inserter(answers));
  return answers;
}

// The answers before, with those that were named in their place.
Answers laid_over(Answers before, const Answers& named) {
  for (const Answer& answer : named) {
    const auto same = std::ranges::find(before, answer.question, &Answer::question);
    if (same == before.end()) before.push_back(answer);
    else *same = answer;
  }
  return before;
}

// Where a change is refused, its faults bear the places of the request.
Result<Answers> checked_change(const packs::Interview& interview, const Answers& before, const Answers& named,
                               Date today) {
  auto whole = checked_answers(interview, laid_over(before, named), today, "/answers");
  if (whole) return whole;
  Failure failure = whole.error();
  for (Fault& fault : failure.faults) {
    const auto at = static_cast<std::size_t>(std::stoul(fault.field.substr(fault.field.rfind('/') + 1)));
    const Answers all = laid_over(before, named);
    const auto place = std::ranges::find(named, all.at(at).question, &Answer::question);
    if (place != named.end()) fault.field = "/answers/" + std::to_string(place - named.begin());
  }
  return tl::unexpected(std::move(failure));
}

// A question that depends on another goes with it: yes becomes no, and what was asked then is no longer an answer.
void drop_what_is_not_asked(const packs::Interview& interview, Answers& answers, const Answers& named) {
  const auto yes = said_yes(answers);
  std::erase_if(answers, [&](const Answer& answer) {
    const auto* question = packs::find_question(interview, answer.question.value);
    const bool is_named = std::ranges::find(named, answer.question, &Answer::question) != named.end();
    return question && question->only_if && !yes.contains(*question->only_if) && !is_named;
  });
}

OpenedAnswers shown(const Case& of, Answers answers, const packs::Interview& interview, const access::Actor& actor) {
  PartedAnswers parts = parted(interview, answers);
  OpenedAnswers opened{of.id, of.version, std::move(parts.open), !parts.sensitive.empty()};
  if (may_read_sensitive(actor)) std::ranges::copy(parts.sensitive, std::back_inserter(opened.answers));
  return opened;
}

void keep_before(storage::Transaction& tx, const Case& before) {
  tx.execute(
      "insert into surveillance_case_history (case_id, version, program_id, sealed_answers, sealed_sensitive, change, "
      "restores, changed_at, changed_by) values (:id, :version, :program_id, :sealed_answers, :sealed_sensitive, "
      ":change, :restores, :changed_at, :changed_by) on conflict do nothing",
      before);
}

void count_answers(Case& of, const packs::Interview& interview, const Answers& answers) {
  using packs::CountsAs;
  of.onset_on = day_of(interview, answers, CountsAs::onset);
  of.hospitalised = known_of(interview, answers, CountsAs::hospitalised);
  of.died = known_of(interview, answers, CountsAs::died);
  of.died_on = day_of(interview, answers, CountsAs::died_on);
  of.health_care_worker = known_of(interview, answers, CountsAs::health_care_worker);
}

// Puts answers in force as the next version, and lets them count.
Result<Case> write_answers(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                           const programs::InForce& program, const Case& before, const Answers& answers,
                           CaseChange change, std::int64_t restores) {
  Case after = before;
  after.version = before.version + 1;
  after.restores = restores == 0 ? after.version : restores;
  after.change = change;
  after.changed_at = now;
  after.changed_by = actor.staff;
  count_answers(after, program.pack->interview, answers);
  const PartedAnswers parts = parted(program.pack->interview, answers);
  after.sealed_answers = TRY(seal_answers(tx, after, answers_column, parts.open));
  after.sealed_sensitive = TRY(seal_answers(tx, after, sensitive_column, parts.sensitive));
  keep_before(tx, before);
  const auto written = tx.execute(
      "update surveillance_case set version = :version, sealed_answers = :sealed_answers, "
      "sealed_sensitive = :sealed_sensitive, change = :change, restores = :restores, changed_at = :changed_at, "
      "changed_by = :changed_by, onset_on = :onset_on, hospitalised = :hospitalised, died = :died, "
      "died_on = :died_on, health_care_worker = :health_care_worker where id = :id and version = :version - 1",
      after);
  if (written == 0) return fail(FailureKind::conflict, "surveillance.changed_meanwhile");
  return reclassify(tx, actor, now, seed.branch(), program, after.id);
}

struct Standing {
  programs::InForce program;
  Case of;
  Answers answers;
};

Result<Standing> standing(storage::Transaction& tx, const access::Actor& actor, Instant now, const CaseId& id,
                          std::int64_t version) {
  Case of = TRY(find_own_case(tx, actor, id));
  tx.touch("surveillance.case", id.text);
  tx.touch("people.person", of.person_id.text);
  if (of.version != version) return fail(FailureKind::conflict, "surveillance.changed_meanwhile");
  programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  Answers answers = TRY(all_answers(tx, of));
  return Standing{std::move(program), std::move(of), std::move(answers)};
}

bool names_sensitive(const packs::Interview& interview, const Answers& answers) {
  return !parted(interview, answers).sensitive.empty();
}

std::optional<CaseVersion> version_of(storage::Transaction& tx, const CaseId& id, std::int64_t version) {
  return tx.find<CaseVersion>(
      "select case_id, version, sealed_answers, sealed_sensitive, restores from surveillance_case_history "
      "where case_id = :case_id and version = :version",
      CaseVersion{.case_id = id, .version = version});
}

// The content of a version that is no longer in force. It was sealed as that version.
Result<Answers> answers_of(storage::Transaction& tx, const Case& of, const CaseVersion& version) {
  Case earlier = of;
  earlier.version = version.version;
  earlier.sealed_answers = version.sealed_answers;
  earlier.sealed_sensitive = version.sealed_sensitive;
  return all_answers(tx, earlier);
}

}  // namespace

Result<OpenedAnswers> interview_case(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const InterviewCase& request) {
  Standing before = TRY(standing(tx, actor, now, request.case_id, request.version));
  const packs::Interview& interview = before.program.pack->interview;
  if (names_sensitive(interview, request.answers) && !may_read_sensitive(actor))
    return fail(FailureKind::not_permitted, "surveillance.sensitive_not_yours");
  Answers kept = laid_over(before.answers, request.answers);
  drop_what_is_not_asked(interview, kept, request.answers);
  const Answers answers = TRY(checked_change(interview, kept, request.answers, before.program.today));
  if (answers == before.answers) return shown(before.of, answers, interview, actor);
  const Case after =
      TRY(write_answers(tx, actor, now, seed, before.program, before.of, answers, CaseChange::interviewed, 0));
  return shown(after, answers, interview, actor);
}

Result<OpenedAnswers> undo_interview(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const UndoInterview& request) {
  Standing before = TRY(standing(tx, actor, now, request.case_id, request.version));
  // What is in force has the content of `restores`; the content before that one is the version before it.
  const auto target = version_of(tx, request.case_id, before.of.restores - 1);
  if (!target) return fail(FailureKind::conflict, "surveillance.nothing_to_undo");
  const Answers answers = TRY(answers_of(tx, before.of, *target));
  const packs::Interview& interview = before.program.pack->interview;
  if (parted(interview, answers).sensitive != parted(interview, before.answers).sensitive && !may_read_sensitive(actor))
    return fail(FailureKind::not_permitted, "surveillance.sensitive_not_yours");
  const Case after = TRY(
      write_answers(tx, actor, now, seed, before.program, before.of, answers, CaseChange::undone, target->restores));
  return shown(after, answers, interview, actor);
}

}  // namespace quell::surveillance
