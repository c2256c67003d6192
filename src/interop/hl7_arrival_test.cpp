#include "interop/hl7_arrival.h"

#include <gtest/gtest.h>

#include "interop/testing/with_intake.h"

namespace quell::interop {
namespace {

TEST(Arrivals, tell_sender_and_number_and_are_judged) {
  const Hl7Arrival arrival = read_hl7_arrival(message_with({.control_id = "77"}));
  EXPECT_EQ(arrival.control_id, "77");
  EXPECT_EQ(arrival.sending_application, "LIS");
  EXPECT_EQ(arrival.sender, "NORTH");
  EXPECT_TRUE(arrival.refused.empty());
  EXPECT_TRUE(arrival.verdict.report);
}

TEST(Arrivals, that_are_too_large_to_be_read_still_tell_them) {
  std::string large = message_with({.control_id = "78"});
  for (std::size_t i = 0; i < Hl7Limits::segments; ++i) large += "NTE|1\r";
  const Hl7Arrival arrival = read_hl7_arrival(large);
  EXPECT_EQ(arrival.control_id, "78");
  EXPECT_EQ(arrival.verdict.effect(), IntakeEffect::reject);
  EXPECT_EQ(read_hl7_arrival("MSHx").refused, "interop.hl7_delimiters_unusable");
}

}  // namespace
}  // namespace quell::interop
