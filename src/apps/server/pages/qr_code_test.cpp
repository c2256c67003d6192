#include "apps/server/pages/qr_code.h"

#include <gtest/gtest.h>

namespace quell::server {
namespace {

TEST(AQrCode, is_one_path_with_a_quiet_zone) {
  const auto code = qr_code("http://127.0.0.1:8080/appointment#7KQ2-M4TD-9XAB");
  EXPECT_EQ(code.at("size").as_int64(), 33 + 8);
  EXPECT_TRUE(code.at("path").as_string().starts_with("M4 4h7v1h-7z")) << "the first finder's upper edge";
}

}  // namespace
}  // namespace quell::server
