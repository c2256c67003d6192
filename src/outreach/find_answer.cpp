#include "outreach/find_answer.h"

#include "core/code.h"

namespace quell::outreach {
namespace {

struct AnswerRow {
  AnswerId id;
  std::string key_id;
  std::string sealed_text;
  Instant answered_at;
};
BOOST_DESCRIBE_STRUCT(AnswerRow, (), (id, key_id, sealed_text, answered_at))

Result<QuestionShown> shown(storage::Transaction& tx, const QuestionRow& row) {
  QuestionShown question{.id = row.id,
                         .helper = row.helper,
                         .language = row.language,
                         .text = {},
                         .asked_at = row.asked_at,
                         .answers = {}};
  question.text = TRY(open_writing(tx.keys(), row.id.text, {row.key_id, row.sealed_text}));
  for (const AnswerRow& answer :
       tx.all<AnswerRow>("select id, key_id, sealed_text, answered_at from outreach_answer where question_id = :id "
                         "order by answered_at, id",
                         row)) {
    const Writing text = TRY(open_writing(tx.keys(), answer.id.text, {answer.key_id, answer.sealed_text}));
    question.answers.push_back({text, answer.answered_at});
  }
  tx.touch("outreach.question", row.id.text);
  return question;
}

}  // namespace

Result<QuestionShown> find_answer(storage::Transaction& tx, const access::Actor& actor, Instant,
                                  const AnswerQuestion& request) {
  TRY(access::require(actor, access::Permission::use_public_pages));
  QuestionRow asked;
  asked.program_id = actor.program;
  const auto code = normal_code(request.code.value);
  if (!code) return fail(FailureKind::not_found, "outreach.code_unknown");
  asked.code_hash = hash_of(tx.keys(), *code);
  const auto row = tx.find<QuestionRow>(
      "select * from outreach_question where code_hash = :code_hash and program_id = :program_id", asked);
  if (!row) return fail(FailureKind::not_found, "outreach.code_unknown");
  return shown(tx, *row);
}

Result<QuestionList> open_questions(storage::Transaction& tx, const access::Actor& actor, Instant,
                                    const OpenQuestions&) {
  TRY(access::require(actor, access::Permission::answer_questions));
  QuestionRow asked;
  asked.program_id = actor.program;
  QuestionList list;
  for (const QuestionRow& row :
       tx.all<QuestionRow>("select * from outreach_question where program_id = :program_id and answered_at is null "
                           "order by asked_at, id limit 100",
                           asked)) {
    const QuestionShown question = TRY(shown(tx, row));
    list.questions.push_back(question);
  }
  return list;
}

}  // namespace quell::outreach
