#pragma once

#include "core/seed.h"
#include "surveillance/contact.h"

namespace quell::surveillance {

// The task to offer a dose to a contact whose clock runs: urgent, due at the end of the last day on which it is ideal,
// later at the end of the last on which it is useful. One at a time; it is cancelled where nothing is to be offered.
void open_offer_task(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                     const programs::InForce& program, const Contact& contact);

// A contact who reports symptoms is called, and tested.
void open_symptoms_task(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                        const Contact& contact);

// A contact who asks to be called.
void open_call_task(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                    const Contact& contact);

}  // namespace quell::surveillance
