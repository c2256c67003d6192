#pragma once

#include "surveillance/name_contact.h"

namespace quell::surveillance {

struct SetMonitoring {
  ContactId contact;
  Rhythm rhythm = Rhythm::department;
  std::vector<int> ask_on_days;  // of own_days: days after the last exposure
  CheckChannel channel = CheckChannel::phone;
};
BOOST_DESCRIBE_STRUCT(SetMonitoring, (), (contact, rhythm, ask_on_days, channel))

// How the contact is followed, as the contact chose it.
//
// Fails: not_permitted access.permission_missing, surveillance.other_jurisdiction
//        not_found     surveillance.contact_unknown
//        invalid_input surveillance.days_of_checks_wrong   at /ask_on_days: 1 to 30 of them, each within the monitoring
//        invalid_input surveillance.texts_not_allowed      at /channel: no phone of the contact takes texts
//        conflict      surveillance.not_followed           the monitoring is over
Result<ContactFacts> set_monitoring(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                    const SetMonitoring& request);

struct SetContactState {
  ContactId contact;
  ContactState state = ContactState::stopped;  // following, lost_to_follow_up, or stopped
};
BOOST_DESCRIBE_STRUCT(SetContactState, (), (contact, state))

// Ends the monitoring by hand, or takes an end back. Fails: as above;
//        invalid_input surveillance.state_not_by_hand   completed and became_case follow by rule
Result<ContactFacts> set_contact_state(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                       const SetContactState& request);

struct AssignContact {
  ContactId contact;
  std::optional<StaffId> owner;
};
BOOST_DESCRIBE_STRUCT(AssignContact, (), (contact, owner))

// Fails: as above; invalid_input surveillance.investigator_unknown
Result<ContactFacts> assign_contact(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                    const AssignContact& request);

// Ends the monitoring of those whose last day is over: completed where the last check was answered or there was none to
// answer; lost to follow-up after so many checks in a row without an answer (the pack's), also before the last day.
// A job; returns how many ended.
Result<int> end_monitoring(storage::Transaction& tx, const access::Actor& actor, Instant now, int count_max);

}  // namespace quell::surveillance
