#include "access/reading_reason.h"

#include <gtest/gtest.h>

#include "access/append_audit_event.h"
#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct ReadingReasonFor : storage::EachDatabase {};
ON_EACH_DATABASE(ReadingReasonFor);

TEST_P(ReadingReasonFor, someone_outside_the_own_worklist_is_asked_for_and_kept_for_audit) {
  EXPECT_EQ(reason_of(require_reading_reason(tx(), {})), "access.reading_reason_missing");
  EXPECT_TRUE(tx().take_touched().empty());
  ASSERT_TRUE(require_reading_reason(tx(), ReadingReason::urgent_care));
  const auto touched = tx().take_touched();
  EXPECT_EQ(touched.at(0).kind, touched_purpose);
  EXPECT_EQ(touched.at(0).subject_id, "urgent_care");
}

}  // namespace
}  // namespace quell::access
