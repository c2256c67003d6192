#include "outreach/phone_text.h"

#include "surveillance/turn_to_phone.h"

namespace quell::outreach {
namespace {

struct ChangedText {
  PhoneTextId id;
  TextState seen_state{};
  std::int64_t seen_tries = 0;
  TextState state{};
  std::int64_t tries = 0;
  Instant next_try_at;
  std::optional<Instant> sent_at;
  std::optional<Instant> ended_at;
  std::optional<std::int64_t> segments;
};
BOOST_DESCRIBE_STRUCT(ChangedText, (),
                      (id, seen_state, seen_tries, state, tries, next_try_at, sent_at, ended_at, segments))

}  // namespace

std::optional<PhoneText> find_phone_text(storage::Transaction& tx, const ProgramId& program, const PhoneTextId& id) {
  return tx.find<PhoneText>("select * from outreach_phone_text where id = :id and program_id = :program_id",
                            PhoneText{.id = id, .program_id = program});
}

bool change_phone_text(storage::Transaction& tx, const PhoneText& seen, const PhoneText& changed) {
  return tx.execute(
             "update outreach_phone_text set state = :state, tries = :tries, next_try_at = :next_try_at, sent_at = "
             ":sent_at, ended_at = :ended_at, segments = :segments where id = :id and state = :seen_state and "
             "tries = :seen_tries",
             ChangedText{seen.id, seen.state, seen.tries, changed.state, changed.tries, changed.next_try_at,
                         changed.sent_at, changed.ended_at, changed.segments}) == 1;
}

void give_up_text(storage::Transaction& tx, const PhoneText& text) {
  if (text.kind == TextKind::symptom_check)
    surveillance::turn_to_phone(tx, surveillance::SymptomCheckId{text.subject_id});
}

}  // namespace quell::outreach
