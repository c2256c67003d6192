#pragma once

#include <gtest/gtest.h>

#include "access/add_organization.h"
#include "outreach/answer_question.h"
#include "outreach/ask_question.h"
#include "outreach/claim_question.h"
#include "outreach/find_answer.h"
#include "outreach/name_partner.h"
#include "programs/testing/with_program.h"

namespace quell::outreach {

struct WithQuestions : programs::WithProgram {
  // Of the department, of the help line, and of a partner that was named as the pack's "pier" in SetUp().
  const access::Actor helper = staff_of("helper", "department");
  const access::Actor operator_ = staff_of("operator", "operators");
  const access::Actor pier = staff_of("pier-staff", "pier-house");

  void SetUp() override {
    WithProgram::SetUp();
    using enum access::OrganizationKind;
    add_organization("department", department);
    add_organization("operators", operators);
    add_organization("pier-house", partner);
    add_organization("other-house", partner);
    ASSERT_TRUE(name_partner(tx(), system, now, seed(), {{"pier"}, {"pier-house"}}));
  }
  void add_organization(const std::string& id, access::OrganizationKind kind) {
    ASSERT_TRUE(access::add_organization(tx(), system, now, seed(), {{id}, kind, {id}}));
  }
  static access::Actor staff_of(const std::string& id, const std::string& organization) {
    return {.program = programs::river_fever,
            .staff = {id},
            .organization = {organization},
            .permissions = {access::Permission::answer_questions},
            .every_site = true,
            .sites = {},
            .request = {},
            .sign_in = {}};
  }

  static Writing text(const std::string& words) { return Writing{LongText<2000>{words}}; }
  Result<QuestionTaken> ask(const std::string& id, const std::string& words,
                            std::optional<Text<64>> of = std::nullopt) {
    return ask_question(tx(), anyone, now, seed(), {{id}, text(words), of, {"en"}});
  }
  // Claimed first, as it must be.
  Result<AnswerTaken> answer(const std::string& id, const std::string& question, const std::string& words) {
    claim_question(tx(), helper, now, seed(), {{question}});
    return answer_question(tx(), helper, now, seed(), {{id}, {question}, text(words)});
  }
  QuestionPage waiting() { return *list_questions(tx(), helper, now, {}); }
};

}  // namespace quell::outreach
