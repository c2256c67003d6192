#pragma once

#include <string>

#include "access/staff_record.h"
#include "core/seed.h"

namespace quell::access {

enum class LinkPurpose {
  set_everything,  // password and second step: the first sign-in, or a second step that was lost
  set_password,    // a forgotten password; the second step stays and is asked for
};
BOOST_DESCRIBE_ENUM(LinkPurpose, set_everything, set_password)

// A link that lets one staff member set how they sign in, once. `token` is shown to whoever asked for it and goes
// after '#' in an address, which browsers do not send; only its hash is kept.
struct OneTimeLink {
  StaffId staff;
  std::string token;
  Instant ends_at;
  bool ended_earlier = false;  // a link that was given out before works no longer
};
BOOST_DESCRIBE_STRUCT(OneTimeLink, (), (staff, token, ends_at, ended_earlier))

// Makes a link that works for 72 hours; earlier links of the same person end.
OneTimeLink make_link(storage::Transaction& tx, Instant now, Seed& seed, const StaffId& staff, LinkPurpose purpose,
                      const StaffId& made_by);

struct FoundLink {
  StaffId staff;
  LinkPurpose purpose;
};

// Fails: not_found access.link_unknown   no such link, or it was used, replaced, or has ended
Result<FoundLink> find_link(storage::Transaction& tx, const std::string& token, Instant now);

// Uses the link up; of two at once, one succeeds. Fails: not_found access.link_unknown
Result<FoundLink> use_link(storage::Transaction& tx, const std::string& token, Instant now);

// The secret that a set_everything link offers for the second step. It follows from the token and the department's
// key, so that the same QR code is shown however often the page is loaded, and nothing is written before the link is
// used.
SecondStepSecret offered_second_step(const KeyRing& keys, const std::string& token);

}  // namespace quell::access
