#pragma once

#include "outreach/list_questions.h"

namespace quell::outreach {

struct QuestionChoice {
  QuestionId question;
};
BOOST_DESCRIBE_STRUCT(QuestionChoice, (), (question))

// Takes a question: nobody else may read it while the claim lasts. One that was left longer is anyone's. Claiming
// one's own again begins its time anew. The task of the question follows.
//
// Fails: not_permitted access.permission_missing     answer_questions
//        not_found     outreach.question_unknown     also of another partner
//        conflict      outreach.question_answered
//        conflict      outreach.question_taken       someone else was first
//        conflict      outreach.partner_first        the partner that was asked has until the answer is due
Result<QuestionLine> claim_question(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                    const QuestionChoice& request);

// Gives it back to all, unread by whoever takes it next until then. Twice is as good as once.
//
// Fails: not_permitted access.permission_missing
//        not_permitted outreach.question_not_yours   someone else has it
//        not_found     outreach.question_unknown
//        conflict      outreach.question_answered
Result<QuestionLine> hand_back_question(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                        const QuestionChoice& request);

// A question in full with its answers, for who has claimed it, also after answering. Touched for the audit event.
//
// Fails: not_permitted access.permission_missing
//        not_permitted outreach.question_not_yours   the actor has not claimed it
//        not_found     outreach.question_unknown
//        unavailable   outreach.key_missing
Result<QuestionShown> open_question(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                    const QuestionChoice& request);

}  // namespace quell::outreach
