#include "apps/server/audit_sealer.h"

#include <gtest/gtest.h>

#include "access/append_audit_event.h"
#include "access/verify_audit.h"
#include "storage/testing/each_database.h"

namespace quell::server {
namespace {

TEST(AuditSealer, seals_what_is_left_before_it_ends) {
  storage::TemporaryDatabase temporary{storage::Engine::sqlite};
  const auto database = temporary.open();
  {
    const AuditSealer sealer{*database};
    ASSERT_TRUE(database->write("audit", [](storage::Transaction& tx) -> Result<void> {
      access::append_audit_event(tx, access::system_actor({"p"}), Instant{}, Seed::from_number(1), {"a.b"});
      return {};
    }));
  }
  const auto verified = *database->read([](storage::Transaction& tx) { return access::verify_audit(tx); });
  EXPECT_EQ(verified.verified, 1);
  EXPECT_EQ(verified.unsealed, 0);
}

}  // namespace
}  // namespace quell::server
