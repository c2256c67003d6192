#pragma once

#include "access/actor.h"
#include "core/seed.h"
#include "outreach/phone_text.h"
#include "programs/program.h"

namespace quell::outreach {

struct TextWanted {
  TextKind kind{};
  std::string subject_id;
  Instant about_at;
  PersonId person;
  Instant expires_at;
};

// Puts a text into the queue where a phone of the person takes texts and has not said STOP; else it is kept with that
// as its end. The same one wanted again is the same text; one that was withdrawn waits again. Returns its state.
//
// Fails: unavailable people.key_missing, people.sealed_unreadable
Result<TextState> queue_text(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                             const TextWanted& wanted);

// The last moment of a day, by the program's clock, at which a text may go out.
Instant sending_ends(const programs::InForce& program, Date day);

bool is_quiet(const programs::InForce& program, Instant now);

}  // namespace quell::outreach
