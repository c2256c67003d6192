#pragma once

#include <vector>

#include "clinics/standby.h"
#include "people/contact_point.h"
#include "people/identity.h"

namespace quell::clinics {

struct StandbyQuestion {
  SiteId site;
  std::optional<int> within_minutes;  // only who can be here so soon
};
BOOST_DESCRIBE_STRUCT(StandbyQuestion, (), (site, within_minutes))

// How to reach somebody: shown while one calls them, not before.
struct PhoneToCall {
  Private<Text<16>> phone;  // E.164
  people::Consent consent;
};
BOOST_DESCRIBE_STRUCT(PhoneToCall, (), (phone, consent))

struct StandbyLine {
  StandbyId standby;
  int version = 1;
  PersonId person;
  people::NameText name_to_call;
  std::optional<Private<Date>> born_on;
  bool clinician_decides = false;  // by age today, before a dose is given
  std::optional<Private<people::Pronouns>> pronouns;
  std::optional<Private<people::Language>> language;
  int dose_number = 1;
  StandbyState state{};
  Channel channel{};
  int reach_minutes = 0;
  bool has_phone = false;
  Instant joined_at;
  Instant changed_at;
  int calls = 0;
  std::optional<Instant> last_called_at;
  std::optional<Instant> offer_ends_at;  // while somebody calls them
  bool offered_elsewhere = false;        // by another site
  std::optional<PhoneToCall> to_call;    // while this site calls them
  std::optional<AppointmentId> appointment;
};
BOOST_DESCRIBE_STRUCT(StandbyLine, (),
                      (standby, version, person, name_to_call, born_on, clinician_decides, pronouns, language,
                       dose_number, state, channel, reach_minutes, has_phone, joined_at, changed_at, calls,
                       last_called_at, offer_ends_at, offered_elsewhere, to_call, appointment))

struct SiteStandby {
  SiteId site;
  int waiting = 0;                 // all who can come here, however soon
  std::vector<StandbyLine> lines;  // oldest first, at most 100
  std::vector<StandbyLine> today;  // who came off the list today, the latest first, at most 50
};
BOOST_DESCRIBE_STRUCT(SiteStandby, (), (site, waiting, lines, today))

// Who can come to a site, oldest first. Every person shown is touched for the audit event.
//
// Fails: not_permitted access.permission_missing, access.other_site   view_site_day
//        not_found     programs.site_unknown
Result<SiteStandby> list_standby(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                 const StandbyQuestion& question);

// The preferred phone of a person, if they gave one.
std::optional<PhoneToCall> phone_to_call(const std::vector<people::ContactPoint>& contact_points);

}  // namespace quell::clinics
