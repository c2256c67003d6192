#pragma once

#include "access/actor.h"
#include "interop/list_hl7_messages.h"
#include "interop/local_code.h"

namespace quell::interop {

// Each of these names the version that was looked at, so that two people never mend one message at once, and returns
// the message as it is then. Each fails with:
//     not_permitted access.permission_missing, surveillance.other_jurisdiction    investigate_cases
//     not_found     interop.message_unknown
//     not_found     people.erased                a person of it was erased, and its text with it
//     conflict      interop.changed_meanwhile
//     conflict      interop.message_not_waiting  it was used or set aside
//     what use_lab_report fails with: nothing is changed then
struct ReplayHl7Message {
  Hl7MessageId message;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ReplayHl7Message, (), (message, version))

// Uses a message that waits, as it is: a table knows more by now, or a number that came twice may be used all the same.
Result<MessageLine> replay_hl7_message(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                       const ReplayHl7Message& request);

struct MendHl7Message {
  Hl7MessageId message;
  std::int64_t version = 0;
  Private<std::string> text;  // segments on lines, in UTF-8
};
BOOST_DESCRIBE_STRUCT(MendHl7Message, (), (message, version, text))

// Writes a new text of the message and uses it; the text before stays in its history, sealed.
// Fails also: invalid_input interop.mended_text_unreadable    at /text: it begins with no header that can be read
//             invalid_input interop.mended_text_several       at /text: it holds more than one message
Result<MessageLine> mend_hl7_message(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const MendHl7Message& request);

struct ExplainLocalCode {
  Hl7MessageId message;
  std::int64_t version = 0;
  LocalCodeKind kind = LocalCodeKind::test;
  Private<std::string> code;
  Text<60> means;  // a LOINC code of the case definition or not_ours; a meaning of a result
};
BOOST_DESCRIBE_STRUCT(ExplainLocalCode, (), (message, version, kind, code, means))

// Says what a laboratory's own code or words mean, from now on and for every message, and uses this one.
// Fails also: invalid_input interop.code_missing at /code, interop.meaning_unknown at /means
Result<MessageLine> explain_local_code(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                       const ExplainLocalCode& request);

// Why nothing comes of a message.
enum class SetAsideReason { not_reportable, sent_twice, test_of_ours, sender_sends_again, other };
BOOST_DESCRIBE_ENUM(SetAsideReason, not_reportable, sent_twice, test_of_ours, sender_sends_again, other)

struct SetHl7MessageAside {
  Hl7MessageId message;
  std::int64_t version = 0;
  SetAsideReason why = SetAsideReason::other;
};
BOOST_DESCRIBE_STRUCT(SetHl7MessageAside, (), (message, version, why))

// Takes a message off the work list; it is kept, and can be taken up again.
Result<MessageLine> set_hl7_message_aside(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                          const SetHl7MessageAside& request);

// Puts a message that was set aside back on the work list.
// Fails also: conflict interop.message_not_set_aside
Result<MessageLine> take_hl7_message_up(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                        const ReplayHl7Message& request);

}  // namespace quell::interop
