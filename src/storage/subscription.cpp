#include "storage/subscription.h"

namespace quell::storage {
namespace {

struct Waiting {
  std::string subscriber;
  std::string stream;
  std::int64_t position;
  int count_max;
};
BOOST_DESCRIBE_STRUCT(Waiting, (), (subscriber, stream, position, count_max))

struct WaitingStream {
  std::string stream;
  std::int64_t position;
};
BOOST_DESCRIBE_STRUCT(WaitingStream, (), (stream, position))

struct NumberedEvent {
  std::int64_t number;
  EventId id;
  std::string kind;
  int schema_version;
  ProgramId program;
  std::string subject_id;
  Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(NumberedEvent, (), (number, id, kind, schema_version, program, subject_id, occurred_at))

std::vector<WaitingStream> waiting_streams(Transaction& tx, const Waiting& cursor) {
  return tx.all<WaitingStream>(
      "select s.stream, coalesce(c.position, 0) as position from storage_stream s "
      "left join storage_cursor c on c.stream = s.stream and c.subscriber = :subscriber "
      "where s.position > coalesce(c.position, 0) order by s.stream",
      cursor);
}

// Two nodes may run one subscriber at once: the second waits here until the first has moved the cursors. The guard is
// a stream of the subscriber's own, in which there is never an event.
void guard_subscriber(Transaction& tx, const Waiting& cursor) {
  tx.execute(
      "insert into storage_stream (stream, position) values ('guard of ' || :subscriber, 0) "
      "on conflict (stream) do update set position = 0",
      cursor);
}

}  // namespace

Result<int> deliver_events(Transaction& tx, const std::string& subscriber, int count_max,
                           const std::function<Result<void>(Transaction&, const Event&)>& handle) {
  Waiting cursor{subscriber, "", 0, count_max};
  if (waiting_streams(tx, cursor).empty()) return 0;
  guard_subscriber(tx, cursor);

  int delivered = 0;
  for (const WaitingStream& stream : waiting_streams(tx, cursor)) {
    cursor.stream = stream.stream;
    cursor.position = stream.position;
    cursor.count_max = count_max - delivered;
    const auto events = tx.all<NumberedEvent>(
        "select number, id, kind, schema_version, program_id as program, subject_id, occurred_at from storage_event "
        "where stream = :stream and number > :position order by number limit :count_max",
        cursor);
    for (const NumberedEvent& event : events) {
      TRY(handle(tx, {event.id, event.kind, event.schema_version, event.program, event.subject_id, event.occurred_at}));
      cursor.position = event.number;
      ++delivered;
    }
    tx.execute(
        "insert into storage_cursor (subscriber, stream, position) values (:subscriber, :stream, :position) "
        "on conflict (subscriber, stream) do update set position = excluded.position",
        cursor);
    if (delivered >= count_max) break;
  }
  return delivered;
}

}  // namespace quell::storage
