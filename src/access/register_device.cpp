#include "access/register_device.h"

#include "access/secret_token.h"

namespace quell::access {
namespace {

struct DeviceRow {
  DeviceId id;
  ProgramId program_id;
  SiteId site_id;
  Text<60> name;
  std::string token_hash;
  Instant recorded_at;
  StaffId recorded_by;
};
BOOST_DESCRIBE_STRUCT(DeviceRow, (), (id, program_id, site_id, name, token_hash, recorded_at, recorded_by))

struct DeviceEnding {
  ProgramId program;
  DeviceId device;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(DeviceEnding, (), (program, device, now))

struct DeviceKey {
  ProgramId program;
  std::string token_hash;
};
BOOST_DESCRIBE_STRUCT(DeviceKey, (), (program, token_hash))

struct SiteKey {
  ProgramId program;
  SiteId site;
};
BOOST_DESCRIBE_STRUCT(SiteKey, (), (program, site))

}  // namespace

std::optional<Device> find_device(storage::Transaction& tx, const ProgramId& program, const std::string& token) {
  return tx.find<Device>(
      "select id, site_id as site, name, recorded_at from access_device "
      "where token_hash = :token_hash and program_id = :program and ended_at is null",
      DeviceKey{program, token_hash(tx.keys(), TokenUse::device, token)});
}

Result<RegisteredDevice> register_device(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                         const DeviceRegistration& registration) {
  TRY(require_at(actor, Permission::manage_site, registration.site));
  if (registration.name.empty()) return invalid("/name", "access.device_name_missing");

  const std::string token = new_token(seed);
  const DeviceRow row{registration.id,
                      actor.program,
                      registration.site,
                      registration.name,
                      token_hash(tx.keys(), TokenUse::device, token),
                      now,
                      actor.staff};
  const auto kept = tx.execute(
      "insert into access_device (id, program_id, site_id, name, token_hash, ended_at, recorded_at, recorded_by) "
      "values (:id, :program_id, :site_id, :name, :token_hash, null, :recorded_at, :recorded_by) "
      "on conflict (id) do update set token_hash = excluded.token_hash, name = excluded.name "
      "where access_device.program_id = excluded.program_id and access_device.site_id = excluded.site_id "
      "and access_device.ended_at is null",
      row);
  if (kept == 0) return fail(FailureKind::conflict, "access.id_taken");
  tx.touch("access.device", registration.id.text);
  return RegisteredDevice{{registration.id, registration.site, registration.name, now}, token};
}

Result<void> end_device(storage::Transaction& tx, const Actor& actor, Instant now, Seed, const EndDevice& request) {
  TRY(require(actor, Permission::manage_site));
  const DeviceEnding ending{actor.program, request.device, now};
  const auto device = tx.find<Device>(
      "select id, site_id as site, name, recorded_at from access_device "
      "where id = :device and program_id = :program and ended_at is null",
      ending);
  if (!device) return fail(FailureKind::not_found, "access.device_unknown");
  TRY(require_at(actor, Permission::manage_site, device->site));
  tx.execute("update access_device set ended_at = :now where id = :device", ending);
  tx.execute("update access_shift set ends_at = :now where device_id = :device and ends_at > :now", ending);
  tx.execute("update access_sign_in set ended_at = :now where device_id = :device and ended_at is null", ending);
  tx.touch("access.device", request.device.text);
  return {};
}

Result<DeviceList> list_devices(storage::Transaction& tx, const Actor& actor, Instant, const ListDevices& request) {
  TRY(require_at(actor, Permission::manage_site, request.site));
  return DeviceList{
      tx.all<Device>("select id, site_id as site, name, recorded_at from access_device "
                     "where program_id = :program and site_id = :site and ended_at is null order by name, id",
                     SiteKey{actor.program, request.site})};
}

}  // namespace quell::access
