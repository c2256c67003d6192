#include "outreach/claim_question.h"

#include "worklist/tasks_of_subject.h"

namespace quell::outreach {
namespace {

struct QuestionClaimed {
  QuestionId id;
  StaffId staff;
  Instant now;
  Instant since;
};
BOOST_DESCRIBE_STRUCT(QuestionClaimed, (), (id, staff, now, since))

}  // namespace

Result<QuestionLine> claim_question(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                    const QuestionChoice& request) {
  const Helping helping = TRY(helping_of(tx, actor));
  const QuestionRow asked = TRY(find_question(tx, actor, helping, request.question));
  if (now < may_claim_from(helping, asked)) return fail(FailureKind::conflict, "outreach.partner_first");
  const auto claimed = tx.execute(
      "update outreach_question set claimed_by = :staff, claimed_at = :now where id = :id and answered_at is null "
      "and (claimed_by is null or claimed_by = :staff or claimed_at <= :since)",
      QuestionClaimed{asked.id, actor.staff, now, question_claims_since(now)});
  const QuestionRow row = TRY(find_question(tx, actor, helping, request.question));
  if (row.answered_at) return fail(FailureKind::conflict, "outreach.question_answered");
  if (claimed == 0) return fail(FailureKind::conflict, "outreach.question_taken");
  worklist::own_tasks(tx, actor, {question_task, row.id.text});
  tx.touch("outreach.question", row.id.text);
  return question_line(row, actor, helping, now);
}

Result<QuestionLine> hand_back_question(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                        const QuestionChoice& request) {
  const Helping helping = TRY(helping_of(tx, actor));
  const QuestionRow asked = TRY(find_question(tx, actor, helping, request.question));
  if (asked.answered_at) return fail(FailureKind::conflict, "outreach.question_answered");
  if (!asked.claimed_by) return question_line(asked, actor, helping, now);
  if (asked.claimed_by != actor.staff) return fail(FailureKind::not_permitted, "outreach.question_not_yours");
  tx.execute(
      "update outreach_question set claimed_by = null, claimed_at = null "
      "where id = :id and claimed_by = :staff and answered_at is null",
      QuestionClaimed{asked.id, actor.staff, now, {}});
  worklist::free_tasks(tx, actor, {question_task, asked.id.text});
  tx.touch("outreach.question", asked.id.text);
  return question_line(TRY(find_question(tx, actor, helping, request.question)), actor, helping, now);
}

Result<QuestionShown> open_question(storage::Transaction& tx, const access::Actor& actor, Instant,
                                    const QuestionChoice& request) {
  const Helping helping = TRY(helping_of(tx, actor));
  const QuestionRow row = TRY(find_question(tx, actor, helping, request.question));
  if (row.claimed_by != actor.staff) return fail(FailureKind::not_permitted, "outreach.question_not_yours");
  return show_question(tx, row);
}

}  // namespace quell::outreach
