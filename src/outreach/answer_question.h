#pragma once

#include "access/actor.h"
#include "core/seed.h"
#include "outreach/question.h"

namespace quell::outreach {

struct AnswerGiven {
  AnswerId id;  // made by the caller: sent twice it is given once
  QuestionId question;
  Writing text;
};
BOOST_DESCRIBE_STRUCT(AnswerGiven, (), (id, question, text))

struct AnswerTaken {
  AnswerId id;
  QuestionId question;
  Instant answered_at;
};
BOOST_DESCRIBE_STRUCT(AnswerTaken, (), (id, question, answered_at))

// Answers a question that one has claimed; its task is done. A further answer of the same person adds to the one
// before.
//
// Fails: not_permitted access.permission_missing     answer_questions
//        not_permitted outreach.question_not_yours   claim it first
//        invalid_input outreach.answer_empty         at "/text"
//        not_found     outreach.question_unknown     none in this program, or of another partner
//        conflict      outreach.id_used              the id stands for an answer to another question
Result<AnswerTaken> answer_question(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                    const AnswerGiven& request);

}  // namespace quell::outreach
