#pragma once

#include <vector>

#include "access/actor.h"
#include "outreach/question.h"

namespace quell::outreach {

struct AnswerQuestion {
  Text<64> code;
};
BOOST_DESCRIBE_STRUCT(AnswerQuestion, (), (code))

struct AnswerShown {
  Writing text;
  Instant answered_at;
};
BOOST_DESCRIBE_STRUCT(AnswerShown, (), (text, answered_at))

struct QuestionShown {
  QuestionId id;
  std::string helper;
  std::string language;
  Writing text;
  Instant asked_at;
  std::vector<AnswerShown> answers;  // oldest first
};
BOOST_DESCRIBE_STRUCT(QuestionShown, (), (id, helper, language, text, asked_at, answers))

// To whoever bears the code; the same answer for a wrong code and for one that never was.
//
// Fails: not_permitted access.permission_missing
//        not_found     outreach.code_unknown
//        unavailable   outreach.key_missing
Result<QuestionShown> find_answer(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                  const AnswerQuestion& request);

struct OpenQuestions {};
BOOST_DESCRIBE_STRUCT(OpenQuestions, (), ())

struct QuestionList {
  std::vector<QuestionShown> questions;  // the oldest first, at most 100
};
BOOST_DESCRIBE_STRUCT(QuestionList, (), (questions))

// What waits for an answer. Each is touched for the audit event.
//
// Fails: not_permitted access.permission_missing   answer_questions
//        unavailable   outreach.key_missing
Result<QuestionList> open_questions(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                    const OpenQuestions& request);

}  // namespace quell::outreach
