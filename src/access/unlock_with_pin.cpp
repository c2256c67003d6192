#include "access/unlock_with_pin.h"

#include <algorithm>

#include "access/register_device.h"

namespace quell::access {
namespace {

struct OwnPin {
  StaffId staff;
  std::string sign_in;
  std::string pin_hash;
};
BOOST_DESCRIBE_STRUCT(OwnPin, (), (staff, sign_in, pin_hash))

struct AtDevice {
  ProgramId program;
  DeviceId device;
  SiteId site;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(AtDevice, (), (program, device, site, now))

struct UnlockRow {
  StaffId staff;
  Text<80> display_name;
  std::string pin_hash;
  Instant until;  // when the shift, or the day vaccinator's day, ends
};
BOOST_DESCRIBE_STRUCT(UnlockRow, (), (staff, display_name, pin_hash, until))

// A shift on this device, or a day vaccinator (who alone has an end) of its site.
std::vector<UnlockRow> who_may_unlock(storage::Transaction& tx, const AtDevice& at) {
  return tx.all<UnlockRow>(
      "select s.id as staff, s.display_name, s.pin_hash, coalesce(h.ends_at, s.ends_at) as until "
      "from access_staff s left join access_shift h on h.staff_id = s.id and h.device_id = :device "
      "and h.ends_at > :now where s.program_id = :program and s.ended_at is null and s.pin_hash is not null "
      "and (s.ends_at is null or s.ends_at > :now) and (h.ends_at is not null or (s.ends_at is not null and exists "
      "(select 1 from access_staff_site t where t.staff_id = s.id and t.site_id = :site))) "
      "order by s.display_name, s.id",
      at);
}

Result<Device> require_device(storage::Transaction& tx, const ProgramId& program, const std::string& token) {
  auto device = find_device(tx, program, token);
  if (!device) return fail(FailureKind::not_permitted, "access.device_unknown");
  return *std::move(device);
}

std::optional<UnlockRow> find_row(storage::Transaction& tx, const Device& device, const PinName& name, Instant now) {
  for (UnlockRow& row : who_may_unlock(tx, {name.program, device.id, device.site, now}))
    if (row.staff == name.staff) return std::move(row);
  return {};
}

AttemptKey count_of_pins(const Device& device, const PinName& name) {
  return {"pin/" + device.id.text + "/" + name.staff.text, 5};
}

Result<NewSignIn> attempt_of_unlocking(storage::Transaction& tx, Instant now, Seed& seed, const PinProof& proof) {
  const Device device = TRY(require_device(tx, proof.name.program, proof.name.device_token));
  TRY(count_attempt(tx, count_of_pins(device, proof.name), now));
  const auto row = find_row(tx, device, proof.name, now);
  const bool right = row && proof.pin == PasswordCheck::right && proof.verified_hash == row->pin_hash;
  if (row) tx.touch("access.staff", row->staff.text);
  if (!right) return fail(FailureKind::not_permitted, "access.pin_wrong");
  forget_attempts(tx, count_of_pins(device, proof.name));
  return start_sign_in(tx, now, seed,
                       {row->staff, SignInKind::pin, device.id, std::min(row->until, now + sign_in_longest)});
}

}  // namespace

Result<void> set_pin(storage::Transaction& tx, const Actor& actor, Instant, Seed, const SetPin& request) {
  const auto set = tx.execute(
      "update access_staff set pin_hash = :pin_hash where id = :staff and exists (select 1 from access_sign_in i "
      "where i.token_hash = :sign_in and i.staff_id = :staff and i.kind = 'full')",
      OwnPin{actor.staff, actor.sign_in, request.pin_hash});
  if (set == 0) return fail(FailureKind::not_permitted, "access.full_sign_in_needed");
  tx.touch("access.staff", actor.staff.text);
  return {};
}

Result<DeviceStaffList> list_device_staff(storage::Transaction& tx, Instant now, const ProgramId& program,
                                          const std::string& device_token) {
  const Device device = TRY(require_device(tx, program, device_token));
  DeviceStaffList list{device.site, device.name, {}};
  for (const UnlockRow& row : who_may_unlock(tx, {program, device.id, device.site, now}))
    list.staff.push_back({row.staff, row.display_name});
  return list;
}

Result<Credentials> find_pin(storage::Transaction& tx, Instant now, const PinName& name) {
  const Device device = TRY(require_device(tx, name.program, name.device_token));
  TRY(require_attempts_left(tx, count_of_pins(device, name), now));
  const auto row = find_row(tx, device, name, now);
  if (!row) return Credentials{};
  return Credentials{row->pin_hash};
}

Result<Attempt<NewSignIn>> unlock_with_pin(storage::Transaction& tx, Instant now, Seed seed, const PinProof& proof) {
  return Attempt<NewSignIn>{attempt_of_unlocking(tx, now, seed, proof)};
}

}  // namespace quell::access
