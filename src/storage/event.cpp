#include "storage/event.h"

namespace quell::storage {
namespace {

struct EventRow {
  std::string stream;
  std::int64_t number;
  EventId id;
  std::string kind;
  int schema_version;
  ProgramId program_id;
  std::string subject_id;
  Instant occurred_at;
};
BOOST_DESCRIBE_STRUCT(EventRow, (), (stream, number, id, kind, schema_version, program_id, subject_id, occurred_at))

}  // namespace

void announce(Transaction& tx, const Event& event) {
  const EventRow row{tx.event_stream(),    tx.next_event_number(), event.id,         event.kind,
                     event.schema_version, event.program,          event.subject_id, event.occurred_at};
  tx.execute(
      "insert into storage_stream (stream, position) values (:stream, :number) "
      "on conflict (stream) do update set position = excluded.position",
      row);
  tx.execute(
      "insert into storage_event (stream, number, id, kind, schema_version, program_id, subject_id, occurred_at) "
      "values (:stream, :number, :id, :kind, :schema_version, :program_id, :subject_id, :occurred_at)",
      row);
}

}  // namespace quell::storage
