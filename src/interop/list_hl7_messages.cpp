#include "interop/list_hl7_messages.h"

namespace quell::interop {
namespace {

struct MessageCursor {
  Instant received_at;
  Hl7MessageId id;
};
BOOST_DESCRIBE_STRUCT(MessageCursor, (), (received_at, id))

struct MessagesAsked {
  ProgramId program;
  std::optional<JurisdictionId> jurisdiction;
  MessageState state = MessageState::waiting;
  std::optional<std::string> reason;
  Instant received_at;
  Hl7MessageId id;
  int limit = 0;
};
BOOST_DESCRIBE_STRUCT(MessagesAsked, (), (program, jurisdiction, state, reason, received_at, id, limit))

}  // namespace

MessageLine line_of_message(const StoredMessage& message) {
  return {message.id,     message.sender, message.door,    message.received_at, message.state,
          message.reason, message.place,  message.version, message.changed_at,  message.changed_by};
}

Result<Page<MessageLine>> list_hl7_messages(storage::Transaction& tx, const access::Actor& actor, Instant,
                                            const MessageFilter& filter) {
  TRY(access::require(actor, access::Permission::investigate_cases));
  const int limit = filter.limit.value_or(50);
  if (limit < 1 || limit > 200) return invalid("/limit", "interop.limit_out_of_range");
  const auto after = filter.after ? TRY(from_cursor<MessageCursor>(filter.after->value)) : MessageCursor{};
  MessagesAsked asked{.program = actor.program,
                      .jurisdiction = actor.jurisdiction,
                      .state = filter.state.value_or(MessageState::waiting),
                      .received_at = after.received_at,
                      .id = after.id,
                      .limit = limit + 1};
  if (filter.reason) asked.reason = filter.reason->value;
  auto rows = tx.all<MessageLine>(
      "select id, sender, door, received_at, state, reason, place, version, changed_at, changed_by "
      "from interop_hl7_message where program_id = :program and state = :state "
      "and (cast(:jurisdiction as text) is null or jurisdiction_id = cast(:jurisdiction as text)) "
      "and (cast(:reason as text) is null or reason = cast(:reason as text)) "
      "and (received_at, id) > (:received_at, :id) order by received_at, id limit :limit",
      asked);
  return page_of<MessageCursor>(std::move(rows), static_cast<std::size_t>(limit), [](const MessageLine& last) {
    return MessageCursor{last.received_at, last.id};
  });
}

Result<MessageCounts> count_hl7_messages(storage::Transaction& tx, const access::Actor& actor, Instant,
                                         const CountHl7Messages&) {
  TRY(access::require(actor, access::Permission::investigate_cases));
  return *tx.find<MessageCounts>(
      "select cast(coalesce(sum(case when state = 'waiting' then 1 else 0 end), 0) as bigint) as waiting, "
      "cast(coalesce(sum(case when state in ('used', 'replayed') then 1 else 0 end), 0) as bigint) as used, "
      "cast(coalesce(sum(case when state = 'set_aside' then 1 else 0 end), 0) as bigint) as set_aside "
      "from interop_hl7_message where program_id = :program "
      "and (cast(:jurisdiction as text) is null or jurisdiction_id = cast(:jurisdiction as text))",
      MessagesAsked{.program = actor.program, .jurisdiction = actor.jurisdiction});
}

}  // namespace quell::interop
