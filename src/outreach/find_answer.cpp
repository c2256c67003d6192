#include "outreach/find_answer.h"

#include "core/code.h"

namespace quell::outreach {

Result<QuestionShown> find_answer(storage::Transaction& tx, const access::Actor& actor, Instant,
                                  const AnswerQuestion& request) {
  TRY(access::require(actor, access::Permission::use_public_pages));
  QuestionRow asked;
  asked.program_id = actor.program;
  const auto code = normal_code(request.code.value);
  if (!code) return fail(FailureKind::not_found, "outreach.code_unknown");
  asked.code_hash = hash_of(tx.keys(), *code);
  const auto row = tx.find<QuestionRow>(
      "select * from outreach_question where code_hash = :code_hash and program_id = :program_id", asked);
  if (!row) return fail(FailureKind::not_found, "outreach.code_unknown");
  return show_question(tx, *row);
}

}  // namespace quell::outreach
