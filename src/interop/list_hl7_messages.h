#pragma once

#include "access/actor.h"
#include "core/page.h"
#include "interop/stored_message.h"

namespace quell::interop {

// A message of laboratories' without what it says.
struct MessageLine {
  Hl7MessageId id;
  std::string sender;
  Door door = Door::http;
  Instant received_at;
  MessageState state = MessageState::waiting;
  std::optional<std::string> reason;
  std::optional<std::string> place;
  std::int64_t version = 1;
  Instant changed_at;
  StaffId changed_by;
};
BOOST_DESCRIBE_STRUCT(MessageLine, (),
                      (id, sender, door, received_at, state, reason, place, version, changed_at, changed_by))

MessageLine line_of_message(const StoredMessage& message);

struct MessageFilter {
  std::optional<MessageState> state;  // waiting where absent
  std::optional<Text<80>> reason;
  std::optional<Text<400>> after;  // `next` of the page before
  std::optional<int> limit;        // 1 to 200; 50 where absent
};
BOOST_DESCRIBE_STRUCT(MessageFilter, (), (state, reason, after, limit))

// The messages of one state, oldest first: the work list, as nobody says otherwise.
//
// Fails: not_permitted access.permission_missing    investigate_cases
//        invalid_input interop.limit_out_of_range, core.cursor_unknown
Result<Page<MessageLine>> list_hl7_messages(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                            const MessageFilter& filter);

struct CountHl7Messages {};
BOOST_DESCRIBE_STRUCT(CountHl7Messages, (), ())

struct MessageCounts {
  int waiting = 0;
  int used = 0;  // by themselves, or replayed
  int set_aside = 0;
};
BOOST_DESCRIBE_STRUCT(MessageCounts, (), (waiting, used, set_aside))

// Fails: not_permitted access.permission_missing
Result<MessageCounts> count_hl7_messages(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                         const CountHl7Messages&);

}  // namespace quell::interop
