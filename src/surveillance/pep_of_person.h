#pragma once

#include <map>
#include <vector>

#include "core/seed.h"
#include "surveillance/contact.h"

namespace quell::surveillance {

// What upper rooms did for somebody, noted with each contact that the person is and whose clock ran on that day. `none`
// takes a booking back, and whoever follows the contact is to offer a dose again; `given` is only taken back by
// take_back_given. A contact is told apart from nobody here: who is none, is passed over.
struct PepDeed {
  PersonId person;
  Pep pep = Pep::booked;
  Date on;     // the day of the dose, or of the booking's change
  Instant at;  // when it happened
};
void note_pep_of_person(storage::Transaction& tx, const access::Actor& actor, Seed& seed,
                        const programs::InForce& program, const PepDeed& deed);

// A dose that was recorded by mistake helped nobody: the person is booked again.
void take_back_given(storage::Transaction& tx, const programs::InForce& program, const PersonId& person, Instant at);

// Through which day a dose is in time, for those of these persons whose clock runs on `today`: the last day on which it
// may prevent the illness or, later, make it milder. Nobody who has had the dose. Says nothing of why.
std::map<PersonId, Date> pep_deadlines(storage::Transaction& tx, const programs::InForce& program,
                                       const std::vector<PersonId>& ids, Date today);

}  // namespace quell::surveillance
