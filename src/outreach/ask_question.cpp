#include "outreach/ask_question.h"

#include <algorithm>

#include "core/code.h"
#include "programs/program.h"
#include "worklist/open_task.h"

namespace quell::outreach {
namespace {

Result<std::string> helper_of(const programs::InForce& program, const std::optional<Text<64>>& asked) {
  if (!asked || asked->value == department_helper) return std::string{department_helper};
  const auto& partners = program.pack->program.partners;
  if (std::ranges::find(partners, asked->value, &packs::Partner::slug) == partners.end())
    return invalid("/helper", "outreach.helper_unknown");
  return asked->value;
}

}  // namespace

Result<QuestionTaken> ask_question(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                   const QuestionAsked& request) {
  TRY(access::require(actor, access::Permission::use_public_pages));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  if (request.text.reveal().empty()) return invalid("/text", "outreach.question_empty");
  const std::string helper = TRY(helper_of(program, request.helper));

  const std::string code = code_of(tx.keys(), request.id);
  const SealedWriting sealed = seal_writing(tx.keys(), request.id.text, request.text);
  const QuestionRow row{.id = request.id,
                        .program_id = actor.program,
                        .helper = helper,
                        .language = request.language.value,
                        .key_id = sealed.key_id,
                        .sealed_text = sealed.sealed,
                        .code_hash = hash_of(tx.keys(), code),
                        .asked_at = now,
                        .answered_at = {},
                        .topic = request.topic,
                        .claimed_by = {},
                        .claimed_at = {}};
  const auto added = tx.execute(
      "insert into outreach_question (id, program_id, helper, language, key_id, sealed_text, code_hash, asked_at, "
      "topic) values (:id, :program_id, :helper, :language, :key_id, :sealed_text, :code_hash, :asked_at, :topic) "
      "on conflict do nothing",
      row);
  if (added == 0) {
    const auto kept = tx.find<QuestionRow>("select * from outreach_question where id = :id", row);
    if (!kept || kept->program_id != actor.program) return fail(FailureKind::conflict, "outreach.id_used");
    const Writing text = TRY(open_writing(tx.keys(), kept->id.text, {kept->key_id, kept->sealed_text}));
    if (text != request.text) return fail(FailureKind::conflict, "outreach.id_used");
    return QuestionTaken{request.id, shown_code(code)};
  }
  worklist::open_task(tx, actor, now,
                      {.id = seed.next_id<TaskId>(),
                       .kind = question_task,
                       .subject_id = request.id.text,
                       .permission = access::Permission::answer_questions,
                       .due_at = answer_due_at(row),
                       .repeats = worklist::Repeats::one_at_a_time});
  tx.touch("outreach.question", request.id.text);
  return QuestionTaken{request.id, shown_code(code)};
}

}  // namespace quell::outreach
