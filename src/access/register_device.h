#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "access/device.h"
#include "core/seed.h"
#include "storage/transaction.h"

namespace quell::access {

// The device of this program that bears the token. Nothing where it was ended or never was.
std::optional<Device> find_device(storage::Transaction& tx, const ProgramId& program, const std::string& token);

struct DeviceRegistration {
  DeviceId id;  // made by the caller; sent again, the device gets a new token and the old one ends
  SiteId site;
  Text<60> name;
};
BOOST_DESCRIBE_STRUCT(DeviceRegistration, (), (id, site, name))

// `token` goes into a long-lived cookie of this browser and is nowhere else.
struct RegisteredDevice {
  Device device;
  std::string token;
};

// Makes the computer or tablet at hand a device of a site: staff who signed in on it may come back by PIN.
//
// Fails: not_permitted access.permission_missing, access.other_site   needs manage_site there
//        invalid_input access.device_name_missing
//        conflict      access.id_taken                                the id names a device of another site
Result<RegisteredDevice> register_device(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                         const DeviceRegistration& registration);

struct EndDevice {
  DeviceId device;
};
BOOST_DESCRIBE_STRUCT(EndDevice, (), (device))

// A device is lost or replaced: its cookie, its shifts and the sign-ins made on it end at once.
//
// Fails: not_found     access.device_unknown   no such device, or it was ended before
//        not_permitted access.permission_missing, access.other_site
Result<void> end_device(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed, const EndDevice& request);

struct ListDevices {
  SiteId site;
};
BOOST_DESCRIBE_STRUCT(ListDevices, (), (site))

struct DeviceList {
  std::vector<Device> devices;  // by name
};
BOOST_DESCRIBE_STRUCT(DeviceList, (), (devices))

// Fails: not_permitted access.permission_missing, access.other_site
Result<DeviceList> list_devices(storage::Transaction& tx, const Actor& actor, Instant now, const ListDevices& request);

}  // namespace quell::access
