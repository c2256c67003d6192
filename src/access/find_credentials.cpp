#include "access/find_credentials.h"

#include "access/register_device.h"
#include "access/staff_record.h"

namespace quell::access {

SignInCounts counts_of(storage::Transaction& tx, const SignInName& name) {
  std::string where = "anywhere";
  if (name.device_token) {
    if (const auto device = find_device(tx, name.program, *name.device_token)) where = device->id.text;
  }
  const std::string folded_name = folded_sign_in_name(name.sign_in_name);
  return {{"name/" + name.program.text + "/" + folded_name + "/" + where, 5}, {"address/" + name.address, 20}};
}

Result<Credentials> find_credentials(storage::Transaction& tx, Instant now, const SignInName& name) {
  const SignInCounts counts = counts_of(tx, name);
  TRY(require_attempts_left(tx, counts.name, now));
  TRY(require_attempts_left(tx, counts.address, now));
  const auto staff = find_staff_by_name(tx, name.program, folded_sign_in_name(name.sign_in_name));
  if (!staff || !staff->is_in_force(now)) return Credentials{};
  return Credentials{staff->password_hash};
}

}  // namespace quell::access
