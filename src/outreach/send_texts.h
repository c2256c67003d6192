#pragma once

#include <chrono>

#include "access/actor.h"
#include "core/seed.h"
#include "outreach/phone_text.h"

namespace quell::outreach {

inline constexpr int text_tries_max = 10;
// A text that was taken for sending and not heard of for so long is taken again: its server died. Longer than a turn
// of sending.
inline constexpr std::chrono::seconds text_lease{60};

// A text that is to leave now, opened. `values` fill in its words: when, where.
struct TextToSend {
  PhoneText text;
  Private<Text<16>> number;  // E.164
  std::string language;      // of the program's
  std::string link;          // the page and its code: "m#7KQ2M4TD9XA"
  // Of a reminder; by the site's clock.
  std::chrono::minutes at{};
  std::string where;
};

// Takes texts that are due for sending and notes it, so that no other node does. Once more it looks whether each may
// go: the appointment stands at this time, the question is still open, the phone takes texts, the number has not said
// STOP, it is not too late; if not, that is its end. In quiet hours, while paused and without a gateway it takes none,
// and only ends what is too late. A job, at most `count_max` a call.
//
// Fails: unavailable people.key_missing, people.sealed_unreadable
Result<std::vector<TextToSend>> take_texts(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                           int count_max);

// What the gateway said of a text: it has it; it will never take it; it may take it later (or could not be reached);
// it was not asked.
enum class GatewayAnswer { accepted, refused, later, not_asked };
BOOST_DESCRIBE_ENUM(GatewayAnswer, accepted, refused, later, not_asked)

struct TextOutcome {
  PhoneText text;  // as it was taken
  GatewayAnswer answer = GatewayAnswer::not_asked;
  int segments = 0;
};

// Keeps what became of them. `later` waits longer each time, from five seconds to an hour, and after ten tries ends as
// a task for the lead. A receipt that came first stands.
void settle_texts(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                  const std::vector<TextOutcome>& outcomes);

// How long a text waits after a try, the first is 1.
std::chrono::seconds wait_after(std::int64_t tries);

}  // namespace quell::outreach
