#include "access/device.h"

#include "access/secret_token.h"

namespace quell::access {
namespace {

struct DeviceKey {
  ProgramId program;
  std::string token_hash;
};
BOOST_DESCRIBE_STRUCT(DeviceKey, (), (program, token_hash))

}  // namespace

std::optional<Device> find_device(storage::Transaction& tx, const ProgramId& program, const std::string& token) {
  return tx.find<Device>(
      "select id, site_id as site, name, recorded_at from access_device "
      "where token_hash = :token_hash and program_id = :program and ended_at is null",
      DeviceKey{program, token_hash(tx.keys(), TokenUse::device, token)});
}

}  // namespace quell::access
