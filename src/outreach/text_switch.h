#pragma once

#include "access/actor.h"
#include "core/seed.h"
#include "storage/transaction.h"

namespace quell::outreach {

enum class Gateway { none, configured };
BOOST_DESCRIBE_ENUM(Gateway, none, configured)
enum class TextFlow { running, paused };
BOOST_DESCRIBE_ENUM(TextFlow, running, paused)

// Whether texts can go out, and may. Without a gateway nobody is asked or reminded by text; while it is paused, texts
// wait.
struct TextSwitch {
  Gateway gateway = Gateway::none;
  TextFlow flow = TextFlow::running;
};
BOOST_DESCRIBE_STRUCT(TextSwitch, (), (gateway, flow))

TextSwitch text_switch(storage::Transaction& tx, const ProgramId& program);

// What the server was started with, so that every node and page knows.
void note_gateway(storage::Transaction& tx, const access::Actor& actor, Instant now, Gateway gateway);

struct TextFlowChoice {
  TextFlow flow = TextFlow::running;
};
BOOST_DESCRIBE_STRUCT(TextFlowChoice, (), (flow))

// Pauses what goes out, or lets it go on. Fails: not_permitted access.permission_missing
Result<TextSwitch> set_text_flow(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                 const TextFlowChoice& request);

}  // namespace quell::outreach
