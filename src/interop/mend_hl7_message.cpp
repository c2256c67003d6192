#include "interop/mend_hl7_message.h"

#include <algorithm>

#include "interop/hl7_act.h"
#include "interop/hl7_file.h"
#include "interop/read_hl7_message.h"
#include "interop/use_lab_report.h"
#include "packs/classify_lab_result.h"
#include "programs/program.h"

namespace quell::interop {
namespace {

Result<StoredMessage> message_to_change(storage::Transaction& tx, const access::Actor& actor, const Hl7MessageId& id,
                                        std::int64_t version) {
  guard_message(tx, actor.program, id);
  StoredMessage message = TRY(find_own_message(tx, actor, id));
  if (message.version != version) return fail(FailureKind::conflict, "interop.changed_meanwhile");
  return message;
}

Result<StoredMessage> waiting_message(storage::Transaction& tx, const access::Actor& actor, const Hl7MessageId& id,
                                      std::int64_t version) {
  StoredMessage message = TRY(message_to_change(tx, actor, id, version));
  if (message.state != MessageState::waiting) return fail(FailureKind::conflict, "interop.message_not_waiting");
  return message;
}

Result<std::string> text_of_message(storage::Transaction& tx, const StoredMessage& message) {
  auto text = TRY(open_message(tx, message));
  if (!text) return fail(FailureKind::not_found, "people.erased");
  return std::move(text->reveal());
}

// Segments on lines, as the screen has them, become segments of a message.
std::string as_segments(std::string_view lines) {
  std::string text;
  for (const char c : lines) text += c == '\n' ? '\r' : c;
  while (!text.empty() && (text.back() == '\r' || text.back() == ' ')) text.pop_back();
  return text + "\r";
}

void wait_for(StoredMessage& message, const std::string& reason, const Hl7Place& place) {
  message.state = MessageState::waiting;
  message.reason = reason;
  message.place = to_text(place);
}

// Reads the text anew and uses what it says.
Result<PersonsOfMessage> use_again(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                                   const std::string& text, StoredMessage& message) {
  const Hl7Arrival arrival = read_hl7_arrival(text);
  PersonsOfMessage persons = persons_of_message(tx, message.id);
  message.state = MessageState::replayed;
  message.reason.reset();
  message.place.reset();
  if (!arrival.refused.empty()) {
    wait_for(message, arrival.refused, {"MSH", 1});
    return persons;
  }
  if (arrival.verdict.effect() != IntakeEffect::note || !arrival.verdict.report) {
    const IntakeFault& worst = arrival.verdict.faults.front();
    wait_for(message, worst.reason, worst.place);
    return persons;
  }
  const auto used = TRY(use_lab_report(tx, actor, now, seed.branch(),
                                       {.report = *arrival.verdict.report,
                                        .message = message.id,
                                        .version = message.version,
                                        .received_at = message.received_at,
                                        .persons = persons}));
  if (used.waits) wait_for(message, used.waits->reason, used.waits->place);
  return used.persons;
}

struct NewText {
  MessageAct act;
  std::string text;                          // from now on
  std::optional<std::string> sealed_before;  // where it was mended
};

// Keeps what became of a message, and the line of its history.
MessageLine keep_act(storage::Transaction& tx, const access::Actor& actor, Instant now, StoredMessage& message,
                     MessageActLine line) {
  message.changed_at = now;
  message.changed_by = actor.staff;
  update_message(tx, message);
  line.message_id = message.id;
  line.program_id = actor.program;
  line.outcome = message.state;
  line.acted_at = now;
  line.acted_by = actor.staff;
  append_act(tx, std::move(line));
  return line_of_message(message);
}

// The next version of a message: read, used, sealed anew.
Result<MessageLine> use_and_keep(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                                 StoredMessage message, const NewText& changed) {
  const std::int64_t before = message.version++;
  const auto persons = TRY(use_again(tx, actor, now, seed, changed.text, message));
  TRY(seal_message(tx, seed, message, changed.text, persons));
  MessageLine line = keep_act(tx, actor, now, message,
                              {.message_id = {},
                               .act = changed.act,
                               .reason = message.reason,
                               .version = before,
                               .sealed_text = changed.sealed_before});
  keep_persons(tx, message.id, persons);
  return line;
}

Result<void> check_meaning(storage::Transaction& tx, const access::Actor& actor, Instant now,
                           const ExplainLocalCode& request) {
  if (folded(request.code.reveal()).empty()) return invalid("/code", "interop.code_missing");
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const auto* definition = packs::definition_in_force(program.pack->case_definitions, program.today);
  if (!definition) return fail(FailureKind::conflict, "surveillance.no_definition");
  const std::string& means = request.means.value;
  bool is_known =
      request.kind == LocalCodeKind::test && (means == not_ours || packs::find_lab_test(*definition, means));
  if (request.kind == LocalCodeKind::result)
    for (const packs::ResultCode& code : definition->result_codes) is_known |= name_of(code.meaning) == means;
  if (!is_known) return invalid("/means", "interop.meaning_unknown");
  return {};
}

}  // namespace

Result<MessageLine> replay_hl7_message(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                       const ReplayHl7Message& request) {
  const StoredMessage message = TRY(waiting_message(tx, actor, request.message, request.version));
  return use_and_keep(tx, actor, now, seed, message,
                      {MessageAct::replayed, TRY(text_of_message(tx, message)), std::nullopt});
}

Result<MessageLine> mend_hl7_message(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const MendHl7Message& request) {
  const StoredMessage message = TRY(waiting_message(tx, actor, request.message, request.version));
  const std::string text = as_segments(request.text.reveal());
  if (!Hl7Message::parse(text)) return invalid("/text", "interop.mended_text_unreadable");
  const auto items = split_hl7_file(text);
  const auto is_message = [](const Hl7Item& item) { return item.kind == Hl7ItemKind::message; };
  if (!items || std::ranges::count_if(*items, is_message) != 1 ||
      std::ranges::any_of(*items, [](const Hl7Item& item) { return item.kind == Hl7ItemKind::stray; }))
    return invalid("/text", "interop.mended_text_several");
  TRY(text_of_message(tx, message));  // nobody mends what was forgotten
  return use_and_keep(tx, actor, now, seed, message, {MessageAct::mended, text, message.sealed_text});
}

Result<MessageLine> explain_local_code(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                       const ExplainLocalCode& request) {
  const StoredMessage message = TRY(waiting_message(tx, actor, request.message, request.version));
  TRY(check_meaning(tx, actor, now, request));
  note_local_code(tx, {actor.program, request.kind, request.code.reveal(), request.means.value, now, actor.staff});
  return use_and_keep(tx, actor, now, seed, message,
                      {MessageAct::code_explained, TRY(text_of_message(tx, message)), std::nullopt});
}

// What it waited for stays beside it, so that it may be taken up as it was.
Result<MessageLine> set_hl7_message_aside(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                          const SetHl7MessageAside& request) {
  StoredMessage message = TRY(waiting_message(tx, actor, request.message, request.version));
  message.state = MessageState::set_aside;
  return keep_act(tx, actor, now, message,
                  {.message_id = {},
                   .act = MessageAct::set_aside,
                   .reason = std::string{name_of(request.why)},
                   .version = message.version});
}

Result<MessageLine> take_hl7_message_up(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                        const ReplayHl7Message& request) {
  StoredMessage message = TRY(message_to_change(tx, actor, request.message, request.version));
  if (message.state != MessageState::set_aside) return fail(FailureKind::conflict, "interop.message_not_set_aside");
  message.state = MessageState::waiting;
  return keep_act(
      tx, actor, now, message,
      {.message_id = {}, .act = MessageAct::taken_up, .reason = message.reason, .version = message.version});
}

}  // namespace quell::interop
