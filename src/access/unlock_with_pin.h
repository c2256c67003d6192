#pragma once

#include <vector>

#include "access/complete_sign_in.h"
#include "access/device.h"

namespace quell::access {

struct SetPin {
  std::string pin_hash;  // of a PIN that check_pin took, by PasswordPool
};
BOOST_DESCRIBE_STRUCT(SetPin, (), (pin_hash))

// Chooses one's own PIN, in a sign-in with password and second step.
// Fails: not_permitted access.full_sign_in_needed
Result<void> set_pin(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed, const SetPin& request);

struct DeviceStaff {
  StaffId staff;
  Text<80> display_name;
};
BOOST_DESCRIBE_STRUCT(DeviceStaff, (), (staff, display_name))

struct DeviceStaffList {
  SiteId site;
  Text<60> device_name;
  std::vector<DeviceStaff> staff;
};
BOOST_DESCRIBE_STRUCT(DeviceStaffList, (), (site, device_name, staff))

// Who may unlock this device by PIN now: who signed in fully on it within the last 12 hours and has a PIN, and the day
// vaccinators of its site.
// Fails: not_permitted access.device_unknown
Result<DeviceStaffList> list_device_staff(storage::Transaction& tx, Instant now, const ProgramId& program,
                                          const std::string& device_token);

struct PinName {
  ProgramId program;
  std::string device_token;
  StaffId staff;
};

// The first step of an unlock; the next is PasswordPool::verify_later, whether there is a hash or not.
// Fails: not_permitted access.device_unknown; unavailable access.too_many_attempts
Result<Credentials> find_pin(storage::Transaction& tx, Instant now, const PinName& name);

struct PinProof {
  PinName name;
  std::optional<std::string> verified_hash;
  PasswordCheck pin = PasswordCheck::wrong;
};

// The last step: a sign-in on this device until the shift ends. Five wrong PINs in 15 minutes make it wait.
//
// Outcome fails: not_permitted access.pin_wrong          the PIN, or no shift on this device
//                not_permitted access.device_unknown
//                unavailable   access.too_many_attempts
Result<Attempt<NewSignIn>> unlock_with_pin(storage::Transaction& tx, Instant now, Seed seed, const PinProof& proof);

}  // namespace quell::access
