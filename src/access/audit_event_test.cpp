#include "access/audit_event.h"

#include <gtest/gtest.h>

namespace quell::access {
namespace {

TEST(AuditEvent, is_hashed_with_its_place_and_with_the_hash_before_it) {
  const AuditEvent event{.id = {"e"}, .operation = "a.b", .outcome = "done"};
  const std::string hash = seal_hash("before", 1, event);
  EXPECT_EQ(hash.size(), 64u);
  EXPECT_EQ(hash, seal_hash("before", 1, event));
  AuditEvent changed = event;
  changed.outcome = "refused";
  EXPECT_NE(hash, seal_hash("before", 1, changed));
  EXPECT_NE(hash, seal_hash("before", 2, event));
  EXPECT_NE(hash, seal_hash("other", 1, event));
}

// The form is a promise: hashes kept elsewhere must still be found after an upgrade.
TEST(AuditEvent, keeps_its_canonical_form) {
  const AuditEvent event{{"e-1"},           {"p"}, Instant{}, {"s"}, {"o"}, {"r"}, "a.b",
                         AuditKind::change, "k:1", "f",       "",    "done"};
  EXPECT_EQ(seal_hash("", 1, event), "c24c0d0b806a4221d69b2b61e32441fa21598c12a0f0c5c4877ef039157bd79a");
}

}  // namespace
}  // namespace quell::access
