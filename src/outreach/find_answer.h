#pragma once

#include "access/actor.h"
#include "outreach/question.h"

namespace quell::outreach {

struct AnswerQuestion {
  Text<64> code;
};
BOOST_DESCRIBE_STRUCT(AnswerQuestion, (), (code))

// To whoever bears the code; the same answer for a wrong code and for one that never was.
//
// Fails: not_permitted access.permission_missing
//        not_found     outreach.code_unknown
//        unavailable   outreach.key_missing
Result<QuestionShown> find_answer(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                  const AnswerQuestion& request);

}  // namespace quell::outreach
