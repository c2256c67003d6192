#include "interop/hl7_act.h"

namespace quell::interop {
namespace {

struct ActsOfMessage {
  Hl7MessageId message_id;
};
BOOST_DESCRIBE_STRUCT(ActsOfMessage, (), (message_id))

}  // namespace

std::vector<MessageActLine> acts_of_message(storage::Transaction& tx, const Hl7MessageId& id) {
  return tx.all<MessageActLine>("select * from interop_hl7_act where message_id = :message_id order by number desc",
                                ActsOfMessage{id});
}

void append_act(storage::Transaction& tx, MessageActLine line) {
  const auto before = acts_of_message(tx, line.message_id);
  line.number = before.empty() ? 1 : before.front().number + 1;
  tx.execute(
      "insert into interop_hl7_act (message_id, number, program_id, act, outcome, reason, version, sealed_text, "
      "acted_at, acted_by) values (:message_id, :number, :program_id, :act, :outcome, :reason, :version, :sealed_text, "
      ":acted_at, :acted_by)",
      line);
}

}  // namespace quell::interop
