#pragma once

#include <map>
#include <vector>

#include "core/seed.h"
#include "surveillance/contact.h"

namespace quell::surveillance {

// Whether the person was ever named as a contact, under any id.
bool is_contact(storage::Transaction& tx, const ProgramId& program, const PersonId& person);

// The days on which a person was given doses that stand, and for which one is booked.
struct DosesOfPerson {
  PersonId person;
  std::vector<Date> given_on;
  std::vector<Date> booked_on;
  Instant at;
};

// Notes with each contact that the person is what these days mean for its clock: given in time, booked in time, or
// neither. A booking beyond the last day, or one that was taken back, leaves it to be offered again. What was offered
// or declined and led to nothing stays as it was.
void settle_pep(storage::Transaction& tx, const access::Actor& actor, Seed& seed, const programs::InForce& program,
                const DosesOfPerson& doses);

// Through which day a dose is in time, for those of these persons whose clock runs on `today`: the last day on which it
// may prevent the illness or, later, make it milder. Nobody who has had the dose. Says nothing of why.
std::map<PersonId, Date> pep_deadlines(storage::Transaction& tx, const programs::InForce& program,
                                       const std::vector<PersonId>& ids, Date today);

}  // namespace quell::surveillance
