#include "outreach/helping.h"

namespace quell::outreach {
namespace {

using access::OrganizationKind;

struct EmployerAsked {
  ProgramId program;
  OrganizationId organization;
};
BOOST_DESCRIBE_STRUCT(EmployerAsked, (), (program, organization))

}  // namespace

std::optional<Employer> find_employer(storage::Transaction& tx, const ProgramId& program,
                                      const OrganizationId& organization) {
  return tx.find<Employer>(
      "select o.kind, p.slug as partner from access_organization o left join outreach_partner p "
      "on p.program_id = o.program_id and p.organization_id = o.id "
      "where o.program_id = :program and o.id = :organization",
      EmployerAsked{program, organization});
}

Result<Helping> helping_of(storage::Transaction& tx, const access::Actor& actor) {
  TRY(access::require(actor, access::Permission::answer_questions));
  if (actor.staff == access::system_actor(actor.program).staff) return Helping{.for_state = true, .partner = {}};
  const auto found = find_employer(tx, actor.program, actor.organization);
  if (!found) return Helping{};
  const bool state = found->kind == OrganizationKind::department || found->kind == OrganizationKind::operators;
  return Helping{state, found->kind == OrganizationKind::partner ? found->partner : std::nullopt};
}

Instant may_claim_from(const Helping& helping, const QuestionRow& question) {
  if (question.helper == helping.answers_for()) return question.asked_at;
  return answer_due_at(question);
}

Result<QuestionRow> find_question(storage::Transaction& tx, const access::Actor& actor, const Helping& helping,
                                  const QuestionId& id) {
  QuestionRow asked;
  asked.id = id;
  asked.program_id = actor.program;
  const auto row =
      tx.find<QuestionRow>("select * from outreach_question where id = :id and program_id = :program_id", asked);
  if (!row || !helping.sees(*row)) return fail(FailureKind::not_found, "outreach.question_unknown");
  return *row;
}

}  // namespace quell::outreach
