#pragma once

#include <optional>
#include <string>
#include <vector>

#include "interop/stored_message.h"

namespace quell::interop {

// What somebody did with a message of the work list.
enum class MessageAct { mended, code_explained, replayed, set_aside, taken_up };
BOOST_DESCRIBE_ENUM(MessageAct, mended, code_explained, replayed, set_aside, taken_up)

// One line of a message's history; it never changes. Where the text was mended, it holds the text before.
struct MessageActLine {
  Hl7MessageId message_id;
  std::int64_t number = 0;
  ProgramId program_id;
  MessageAct act = MessageAct::replayed;
  MessageState outcome = MessageState::waiting;
  std::optional<std::string> reason;  // what it waits for since, or why it was set aside
  std::int64_t version = 1;           // of the text before
  std::optional<std::string> sealed_text;
  Instant acted_at;
  StaffId acted_by;
};
BOOST_DESCRIBE_STRUCT(MessageActLine, (),
                      (message_id, number, program_id, act, outcome, reason, version, sealed_text, acted_at, acted_by))

// Newest first.
std::vector<MessageActLine> acts_of_message(storage::Transaction& tx, const Hl7MessageId& id);
void append_act(storage::Transaction& tx, MessageActLine line);

}  // namespace quell::interop
