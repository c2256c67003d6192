#include "outreach/question.h"

#include "core/base64.h"
#include "core/code.h"
#include "core/sealing.h"

namespace quell::outreach {
namespace {

constexpr std::size_t code_characters = 12;

constexpr std::chrono::hours answered_within{24};

struct AnswerRow {
  AnswerId id;
  std::string key_id;
  std::string sealed_text;
  std::optional<std::string> answered_for;  // not kept for the first answers: the department's
  Instant answered_at;
};
BOOST_DESCRIBE_STRUCT(AnswerRow, (), (id, key_id, sealed_text, answered_for, answered_at))

std::string binding(const std::string& record) { return "outreach:" + record; }

}  // namespace

Instant answer_due_at(const QuestionRow& question) { return question.asked_at + answered_within; }

Result<QuestionShown> show_question(storage::Transaction& tx, const QuestionRow& row) {
  QuestionShown question{.id = row.id,
                         .helper = row.helper,
                         .language = row.language,
                         .topic = row.topic,
                         .text = {},
                         .asked_at = row.asked_at,
                         .answers = {}};
  question.text = TRY(open_writing(tx.keys(), row.id.text, {row.key_id, row.sealed_text}));
  for (const AnswerRow& answer :
       tx.all<AnswerRow>("select id, key_id, sealed_text, answered_for, answered_at from outreach_answer "
                         "where question_id = :id order by answered_at, id",
                         row)) {
    const Writing text = TRY(open_writing(tx.keys(), answer.id.text, {answer.key_id, answer.sealed_text}));
    question.answers.push_back({text, answer.answered_for.value_or(department_helper), answer.answered_at});
  }
  tx.touch("outreach.question", row.id.text);
  return question;
}

SealedWriting seal_writing(const KeyRing& keys, const std::string& record, const Writing& plain) {
  return {keys.current_id(), seal(keys.current(), plain.reveal().value, binding(record))};
}

Result<Writing> open_writing(const KeyRing& keys, const std::string& record, const SealedWriting& sealed) {
  const Key* key = keys.find(sealed.key_id);
  auto plain = key ? open_sealed(*key, sealed.sealed, binding(record)) : std::nullopt;
  if (!plain) return fail(FailureKind::unavailable, "outreach.key_missing");
  return Writing{LongText<2000>{*std::move(plain)}};
}

std::string code_of(const KeyRing& keys, const QuestionId& id) {
  return code_from(*from_base64(keyed_hash(derived_key(keys.index(), "outreach.code"), id.text)), code_characters);
}

std::string hash_of(const KeyRing& keys, const std::string& normal_code) {
  return keyed_hash(derived_key(keys.index(), "outreach.code_hash"), normal_code);
}

}  // namespace quell::outreach
