#include "outreach/answer_question.h"

#include "outreach/ask_question.h"
#include "worklist/complete_task.h"

namespace quell::outreach {
namespace {

struct AnsweredRow {
  AnswerId id;
  ProgramId program_id;
  QuestionId question_id;
  std::string key_id;
  std::string sealed_text;
  Instant answered_at;
  StaffId answered_by;
};
BOOST_DESCRIBE_STRUCT(AnsweredRow, (), (id, program_id, question_id, key_id, sealed_text, answered_at, answered_by))

struct Given {
  QuestionId question_id;
  Instant answered_at;
};
BOOST_DESCRIBE_STRUCT(Given, (), (question_id, answered_at))

}  // namespace

Result<AnswerTaken> answer_question(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                    const AnswerGiven& request) {
  TRY(access::require(actor, access::Permission::answer_questions));
  if (request.text.reveal().empty()) return invalid("/text", "outreach.answer_empty");
  const SealedWriting sealed = seal_writing(tx.keys(), request.id.text, request.text);
  const AnsweredRow row{request.id, actor.program, request.question, sealed.key_id, sealed.sealed, now, actor.staff};
  const auto known = tx.execute(
      "update outreach_question set answered_at = coalesce(answered_at, :answered_at) "
      "where id = :question_id and program_id = :program_id",
      row);
  if (known == 0) return fail(FailureKind::not_found, "outreach.question_unknown");
  const auto added = tx.execute(
      "insert into outreach_answer (id, question_id, key_id, sealed_text, answered_at, answered_by) values "
      "(:id, :question_id, :key_id, :sealed_text, :answered_at, :answered_by) on conflict do nothing",
      row);
  tx.touch("outreach.question", request.question.text);
  if (added > 0) {
    worklist::cancel_tasks(tx, actor, now, {question_task, request.question.text});
    return AnswerTaken{request.id, request.question, now};
  }
  const auto given = tx.find<Given>("select question_id, answered_at from outreach_answer where id = :id", row);
  if (!given || given->question_id != request.question) return fail(FailureKind::conflict, "outreach.id_used");
  return AnswerTaken{request.id, request.question, given->answered_at};
}

}  // namespace quell::outreach
