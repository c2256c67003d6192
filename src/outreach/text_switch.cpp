#include "outreach/text_switch.h"

namespace quell::outreach {
namespace {

struct TextSwitchRow {
  ProgramId program_id;
  Gateway gateway{};
  TextFlow flow{};
  Instant changed_at;
  StaffId changed_by;
};
BOOST_DESCRIBE_STRUCT(TextSwitchRow, (), (program_id, gateway, flow, changed_at, changed_by))

void keep_switch(storage::Transaction& tx, const access::Actor& actor, Instant now, const TextSwitch& chosen) {
  tx.execute(
      "insert into outreach_text_switch (program_id, gateway, flow, changed_at, changed_by) values (:program_id, "
      ":gateway, :flow, :changed_at, :changed_by) on conflict (program_id) do update set gateway = excluded.gateway, "
      "flow = excluded.flow, changed_at = excluded.changed_at, changed_by = excluded.changed_by",
      TextSwitchRow{actor.program, chosen.gateway, chosen.flow, now, actor.staff});
}

}  // namespace

TextSwitch text_switch(storage::Transaction& tx, const ProgramId& program) {
  const auto row = tx.find<TextSwitchRow>("select * from outreach_text_switch where program_id = :program_id",
                                          TextSwitchRow{.program_id = program});
  return row ? TextSwitch{row->gateway, row->flow} : TextSwitch{};
}

void note_gateway(storage::Transaction& tx, const access::Actor& actor, Instant now, Gateway gateway) {
  TextSwitch chosen = text_switch(tx, actor.program);
  if (chosen.gateway == gateway) return;
  chosen.gateway = gateway;
  keep_switch(tx, actor, now, chosen);
}

Result<TextSwitch> set_text_flow(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                 const TextFlowChoice& request) {
  TRY(access::require(actor, access::Permission::manage_program));
  TextSwitch chosen = text_switch(tx, actor.program);
  chosen.flow = request.flow;
  keep_switch(tx, actor, now, chosen);
  tx.touch("outreach.text_switch", actor.program.text);
  return chosen;
}

}  // namespace quell::outreach
