#pragma once

#include "access/actor.h"
#include "core/seed.h"
#include "outreach/question.h"

namespace quell::outreach {

struct QuestionAsked {
  QuestionId id;  // made by the caller: sent twice it is asked once
  Writing text;
  std::optional<Text<64>> helper;  // a partner of the pack, by its slug; the department where absent
  Text<5> language;                // of the page, so that the answer speaks it
  std::optional<Topic> topic = {};
};
BOOST_DESCRIBE_STRUCT(QuestionAsked, (), (id, text, helper, language, topic))

struct QuestionTaken {
  QuestionId id;
  std::string code;  // as shown; the only way to the answer
};
BOOST_DESCRIBE_STRUCT(QuestionTaken, (), (id, code))

// Keeps a question, sealed, and opens a task for who answers.
//
// Fails: not_permitted access.permission_missing
//        invalid_input outreach.question_empty    at "/text"
//        invalid_input outreach.helper_unknown    at "/helper"
//        conflict      outreach.id_used           the id stands for another question
Result<QuestionTaken> ask_question(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                   const QuestionAsked& request);

}  // namespace quell::outreach
