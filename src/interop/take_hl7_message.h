#pragma once

#include "access/actor.h"
#include "interop/acknowledge_file.h"
#include "interop/stored_message.h"

namespace quell::interop {

struct TakeHl7Message {
  const Hl7Arrival& arrival;
  Door door = Door::http;
  // Where using it failed before: it is kept to wait for that reason, and nothing of it is used.
  std::string failed_with = {};
};

// What became of a message, and what it is acknowledged by.
struct TakenMessage {
  Hl7MessageId id;
  MessageState state = MessageState::waiting;
  std::optional<std::string> reason;
  Instant received_at;  // when it came first
  bool came_before = false;
  JudgedFaults judged;
};

// Takes one message of a laboratory in: keeps it, sealed as it came, and records what it says (use_lab_report.h), in
// one transaction. The same message again does nothing twice and is answered as the first time; another message under
// the same sender and control id waits on the work list, and so does whatever cannot be used.
//
// Fails: not_permitted access.permission_missing    send_results
//        as use_lab_report and seal_message: nothing is kept then; ask again with `failed_with`
Result<TakenMessage> take_hl7_message(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                      const TakeHl7Message& request);

// The acknowledgments of a message that was taken: always the same for the same message. `maker` says sentences.
FileMessage answer_taken(std::string_view bytes, const TakenMessage& taken, const AckMaker& maker);

// Faults as they are kept beside a message, and back.
std::string faults_to_json(const std::vector<IntakeFault>& faults);
std::vector<IntakeFault> faults_from_json(const std::string& json);

}  // namespace quell::interop
