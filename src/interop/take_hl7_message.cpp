#include "interop/take_hl7_message.h"

#include <algorithm>

#include "core/read_json.h"
#include "core/write_json.h"
#include "interop/use_lab_report.h"
#include "programs/program.h"

namespace quell::interop {
namespace {

struct KeptFaults {
  std::vector<IntakeFault> faults;
};
BOOST_DESCRIBE_STRUCT(KeptFaults, (), (faults))

bool is_told_unusable(const Hl7Arrival& arrival) {
  return !arrival.refused.empty() || arrival.verdict.effect() != IntakeEffect::note || !arrival.verdict.report;
}

bool is_test(const Hl7Arrival& arrival) {
  const LabProcessing processing = arrival.verdict.report->processing;
  return processing == LabProcessing::training || processing == LabProcessing::debugging;
}

// What a refused read or a fault makes it wait for.
void wait_for_fault(const Hl7Arrival& arrival, StoredMessage& message) {
  message.state = MessageState::waiting;
  if (!arrival.refused.empty()) {
    message.reason = arrival.refused;
    return;
  }
  if (arrival.verdict.faults.empty()) return;
  message.reason = arrival.verdict.faults.front().reason;
  message.place = to_text(arrival.verdict.faults.front().place);
}

Result<void> use_message(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                         const Hl7Arrival& arrival, StoredMessage& message, PersonsOfMessage& persons) {
  const auto used = TRY(use_lab_report(tx, actor, now, seed.branch(),
                                       {.report = *arrival.verdict.report,
                                        .message = message.id,
                                        .version = message.version,
                                        .received_at = message.received_at,
                                        .persons = persons}));
  persons = used.persons;
  message.state = MessageState::used;
  if (!used.waits) return {};
  message.state = MessageState::waiting;
  message.reason = used.waits->reason;
  message.place = to_text(used.waits->place);
  return {};
}

TakenMessage taken_as(const StoredMessage& message, std::string refused, bool came_before) {
  return {.id = message.id,
          .state = message.state,
          .reason = message.reason,
          .received_at = message.received_at,
          .came_before = came_before,
          .judged = {std::move(refused), faults_from_json(message.faults)}};
}

}  // namespace

Result<TakenMessage> take_hl7_message(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                      const TakeHl7Message& request) {
  TRY(access::require(actor, access::Permission::send_results));
  const Hl7Arrival& arrival = request.arrival;
  StoredMessage message{.id = seed.next_id<Hl7MessageId>(),
                        .program_id = actor.program,
                        .jurisdiction_id = {},
                        .message_key = message_key(tx.keys(), actor.program, arrival),
                        .content_hash = content_hash(tx.keys(), actor.program, arrival.bytes),
                        .door = request.door,
                        .sender = arrival.sender,
                        .received_at = now,
                        .received_by = actor.staff,
                        .faults = "",
                        .wrapped_key = "",
                        .sealed_text = "",
                        .changed_at = now,
                        .changed_by = actor.staff};
  if (const auto same = same_message(tx, message)) return taken_as(*same, arrival.refused, true);

  std::vector<IntakeFault> faults = arrival.verdict.faults;
  PersonsOfMessage persons;
  message.jurisdiction_id = TRY(programs::program_in_force(tx, actor.program, now)).jurisdiction;
  if (is_told_unusable(arrival)) {
    wait_for_fault(arrival, message);
  } else if (is_key_used(tx, actor.program, message.message_key)) {
    faults.insert(faults.begin(), fault("interop.hl7_key_used", {"MSH", 1, 10}));
    message.reason = faults.front().reason;
    message.place = to_text(faults.front().place);
  } else if (!request.failed_with.empty()) {
    message.reason = request.failed_with;
  } else if (is_test(arrival)) {
    message.state = MessageState::test;
  } else {
    TRY(use_message(tx, actor, now, seed, arrival, message, persons));
  }
  message.faults = faults_to_json(faults);
  TRY(seal_message(tx, seed, message, arrival.bytes, persons));
  insert_message(tx, message);
  keep_persons(tx, message.id, persons);
  tx.touch("interop.hl7_message", message.id.text);
  return taken_as(message, arrival.refused, false);
}

FileMessage answer_taken(std::string_view bytes, const TakenMessage& taken, const AckMaker& maker) {
  Seed::Key key;
  const std::string hash = sha256_hex("acknowledges " + taken.id.text);
  std::copy_n(hash.begin(), key.size(), key.begin());
  Seed seed{key};
  AckMaker own = maker;
  own.at = taken.received_at;
  own.next_control_id = [&seed] { return new_control_id(seed); };
  return answer_message(bytes, taken.judged, own);
}

std::string faults_to_json(const std::vector<IntakeFault>& faults) { return to_json(KeptFaults{faults}); }

std::vector<IntakeFault> faults_from_json(const std::string& json) {
  const auto document = parse_json(json);
  if (!document) return {};
  const auto kept = read_json<KeptFaults>(*document);
  return kept ? kept->faults : std::vector<IntakeFault>{};
}

}  // namespace quell::interop
