#pragma once

#include "access/one_time_link.h"

namespace quell::access {

struct FirstLead {
  ProgramId program;
  Text<120> organization_name;  // the health department
  Text<80> display_name;
  Text<40> sign_in_name;
};
BOOST_DESCRIBE_STRUCT(FirstLead, (), (program, organization_name, display_name, sign_in_name))

// The first run: makes the department and one program lead, and the one-time link by which the lead chooses a password
// and a second step. Run again before the link was used, it gives a new link for the same lead. It is called by a
// command on the machine itself, so it needs no actor; once a lead can sign in, it is refused for good.
//
// Fails: conflict      access.lead_exists   a lead of the program can sign in; they invite others
//        invalid_input access.display_name_missing, access.organization_name_missing, access.sign_in_name_malformed
//        conflict      access.sign_in_name_taken
Result<OneTimeLink> create_first_lead_link(storage::Transaction& tx, Instant now, Seed seed, const FirstLead& lead);

}  // namespace quell::access
