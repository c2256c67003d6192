#include "outreach/answer_question.h"

#include "outreach/helping.h"
#include "worklist/tasks_of_subject.h"

namespace quell::outreach {
namespace {

struct AnsweredRow {
  AnswerId id;
  ProgramId program_id;
  QuestionId question_id;
  std::string key_id;
  std::string sealed_text;
  std::string answered_for;
  Instant answered_at;
  StaffId answered_by;
};
BOOST_DESCRIBE_STRUCT(AnsweredRow, (),
                      (id, program_id, question_id, key_id, sealed_text, answered_for, answered_at, answered_by))

struct Given {
  QuestionId question_id;
  Instant answered_at;
};
BOOST_DESCRIBE_STRUCT(Given, (), (question_id, answered_at))

}  // namespace

Result<AnswerTaken> answer_question(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                    const AnswerGiven& request) {
  const Helping helping = TRY(helping_of(tx, actor));
  if (request.text.reveal().empty()) return invalid("/text", "outreach.answer_empty");
  TRY(find_question(tx, actor, helping, request.question));
  const SealedWriting sealed = seal_writing(tx.keys(), request.id.text, request.text);
  const AnsweredRow row{request.id,    actor.program, request.question,
                        sealed.key_id, sealed.sealed, helping.answers_for(),
                        now,           actor.staff};
  const auto own = tx.execute(
      "update outreach_question set answered_at = coalesce(answered_at, :answered_at) "
      "where id = :question_id and claimed_by = :answered_by",
      row);
  if (own == 0) return fail(FailureKind::not_permitted, "outreach.question_not_yours");
  const auto added = tx.execute(
      "insert into outreach_answer (id, question_id, key_id, sealed_text, answered_for, answered_at, answered_by) "
      "values (:id, :question_id, :key_id, :sealed_text, :answered_for, :answered_at, :answered_by) "
      "on conflict do nothing",
      row);
  tx.touch("outreach.question", request.question.text);
  if (added > 0) {
    worklist::finish_tasks(tx, actor, now, {question_task, request.question.text}, {"answered"});
    return AnswerTaken{request.id, request.question, now};
  }
  const auto given = tx.find<Given>("select question_id, answered_at from outreach_answer where id = :id", row);
  if (!given || given->question_id != request.question) return fail(FailureKind::conflict, "outreach.id_used");
  return AnswerTaken{request.id, request.question, given->answered_at};
}

}  // namespace quell::outreach
