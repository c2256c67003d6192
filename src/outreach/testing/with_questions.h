#pragma once

#include <gtest/gtest.h>

#include "outreach/answer_question.h"
#include "outreach/ask_question.h"
#include "outreach/find_answer.h"
#include "programs/testing/with_program.h"

namespace quell::outreach {

struct WithQuestions : programs::WithProgram {
  const access::Actor helper{.program = programs::river_fever,
                             .staff = {"helper"},
                             .organization = {},
                             .permissions = {access::Permission::answer_questions},
                             .every_site = false,
                             .sites = {},
                             .request = {}};

  static Writing text(const std::string& words) { return Writing{LongText<2000>{words}}; }
  Result<QuestionTaken> ask(const std::string& id, const std::string& words,
                            std::optional<Text<64>> of = std::nullopt) {
    return ask_question(tx(), anyone, now, seed(), {{id}, text(words), of, {"en"}});
  }
  Result<AnswerTaken> answer(const std::string& id, const std::string& question, const std::string& words) {
    return answer_question(tx(), helper, now, seed(), {{id}, {question}, text(words)});
  }
};

}  // namespace quell::outreach
