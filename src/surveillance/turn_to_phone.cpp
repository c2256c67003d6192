#include "surveillance/turn_to_phone.h"

namespace quell::surveillance {
namespace {

struct TurnAsked {
  ProgramId program;
  SymptomCheckId id;
  Instant before;
  Date today;
};
BOOST_DESCRIBE_STRUCT(TurnAsked, (), (program, id, before, today))

struct WantedCheck {
  SymptomCheckId id;
};
BOOST_DESCRIBE_STRUCT(WantedCheck, (), (id))

}  // namespace

void turn_to_phone(storage::Transaction& tx, const SymptomCheckId& check) {
  tx.execute("update surveillance_symptom_check set channel = 'phone' where id = :id and answered_at is null",
             TurnAsked{.id = check});
}

bool any_unanswered_text(storage::Transaction& tx, const ProgramId& program, Instant asked_before) {
  return tx
      .find<WantedCheck>(
          "select id from surveillance_symptom_check where program_id = :program and channel = 'text' and "
          "answered_at is null and asked_at is not null and asked_at < :before limit 1",
          TurnAsked{.program = program, .before = asked_before})
      .has_value();
}

std::int64_t turn_unanswered_to_phone(storage::Transaction& tx, const ProgramId& program, Instant asked_before) {
  return tx.execute(
      "update surveillance_symptom_check set channel = 'phone' where program_id = :program and channel = 'text' and "
      "answered_at is null and asked_at is not null and asked_at < :before",
      TurnAsked{.program = program, .before = asked_before});
}

bool is_wanted(storage::Transaction& tx, const ProgramId& program, const SymptomCheckId& check, Date today) {
  return tx
      .find<WantedCheck>(
          "select k.id from surveillance_symptom_check k join surveillance_contact c on c.id = k.contact_id where "
          "k.id = :id and k.program_id = :program and k.answered_at is null and k.channel = 'text' and "
          "c.state = 'following' and not exists (select 1 from surveillance_symptom_check l where "
          "l.contact_id = k.contact_id and l.due_on > k.due_on and l.due_on <= :today)",
          TurnAsked{.program = program, .id = check, .today = today})
      .has_value();
}

}  // namespace quell::surveillance
