#pragma once

#include "access/actor.h"
#include "interop/hl7_act.h"
#include "interop/list_hl7_messages.h"
#include "interop/local_code.h"

namespace quell::interop {

struct ReadHl7Message {
  Hl7MessageId message;
};
BOOST_DESCRIBE_STRUCT(ReadHl7Message, (), (message))

// One field of a message for people to read: its bytes as text, and what is wrong with it.
struct ShownField {
  int number = 0;
  Private<std::string> text;
  std::vector<std::string> reasons;
};
BOOST_DESCRIBE_STRUCT(ShownField, (), (number, text, reasons))

struct ShownSegment {
  std::string name;
  int occurrence = 0;
  std::vector<ShownField> fields;    // those that say something, or are at fault
  std::vector<std::string> reasons;  // of the segment as a whole
};
BOOST_DESCRIBE_STRUCT(ShownSegment, (), (name, occurrence, fields, reasons))

// A code or words of a laboratory that no table knows.
struct UnknownCode {
  LocalCodeKind kind = LocalCodeKind::test;
  Private<std::string> code;
  std::string place;  // "OBX[2]-3"
};
BOOST_DESCRIBE_STRUCT(UnknownCode, (), (kind, code, place))

struct CodeChoice {
  std::string means;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(CodeChoice, (), (means, name))

struct ShownAct {
  MessageAct act = MessageAct::replayed;
  MessageState outcome = MessageState::waiting;
  std::optional<std::string> reason;
  Instant acted_at;
  StaffId acted_by;
};
BOOST_DESCRIBE_STRUCT(ShownAct, (), (act, outcome, reason, acted_at, acted_by))

struct OpenedMessage {
  MessageLine line;
  std::optional<Private<std::string>> text;  // to be mended, with line feeds; absent: forgotten, or too large
  bool forgotten = false;                    // a person of it was erased
  std::vector<ShownSegment> segments;        // the first 300
  bool more_segments = false;
  std::vector<std::string> reasons;  // of the message as a whole
  std::vector<UnknownCode> unknown;
  std::vector<CodeChoice> tests;  // what an unknown test may be
  std::vector<PersonId> persons;
  std::vector<ShownAct> acts;  // newest first
};
BOOST_DESCRIBE_STRUCT(OpenedMessage, (),
                      (line, text, forgotten, segments, more_segments, reasons, unknown, tests, persons, acts))

// Opens a message: its segments, what is wrong with it and where, and what was done with it. It is on record who did.
//
// Fails: not_permitted access.permission_missing, surveillance.other_jurisdiction    investigate_cases
//        not_found     interop.message_unknown
//        unavailable   people.key_missing, people.sealed_unreadable
Result<OpenedMessage> read_hl7_message(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                       const ReadHl7Message& request);

// The message, for who may see it, touched with its persons. Fails likewise.
Result<StoredMessage> find_own_message(storage::Transaction& tx, const access::Actor& actor, const Hl7MessageId& id);

// A text for the screen: the message's bytes in UTF-8, by its own character set.
std::string text_to_show(std::string_view bytes);

}  // namespace quell::interop
