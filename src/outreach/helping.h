#pragma once

#include <optional>

#include "access/actor.h"
#include "access/organization.h"
#include "outreach/question.h"

namespace quell::outreach {

// For whom someone answers. The state (department and help line) answers what is asked of the department, and what a
// partner was asked once the answer is due; a partner's staff answer what their own organization was asked.
struct Helping {
  bool for_state = false;
  std::optional<std::string> partner;  // by its slug

  bool sees(const QuestionRow& question) const { return for_state || question.helper == partner; }
  std::string answers_for() const { return partner.value_or(department_helper); }
};

// Fails: not_permitted access.permission_missing   answer_questions
Result<Helping> helping_of(storage::Transaction& tx, const access::Actor& actor);

// From when on this helper may claim the question: the state waits for a partner that was asked.
Instant may_claim_from(const Helping& helping, const QuestionRow& question);

// A question that the actor may see to exist. Fails: not_found outreach.question_unknown
Result<QuestionRow> find_question(storage::Transaction& tx, const access::Actor& actor, const Helping& helping,
                                  const QuestionId& id);

// Who employs someone, and which partner of the pack that is.
struct Employer {
  access::OrganizationKind kind{};
  std::optional<std::string> partner;
};
BOOST_DESCRIBE_STRUCT(Employer, (), (kind, partner))

std::optional<Employer> find_employer(storage::Transaction& tx, const ProgramId& program,
                                      const OrganizationId& organization);

}  // namespace quell::outreach
