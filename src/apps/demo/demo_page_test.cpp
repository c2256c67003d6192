#include "apps/demo/demo_page.h"

#include <gtest/gtest.h>

#include "apps/server/embedded.h"

namespace quell::demo {
namespace {

TEST(TheDemoPage, is_one_page_that_is_kept_nowhere) {
  const auto texts = server::Texts::load(server::embedded_in_the_program()).value();
  const auto routes = demo_pages({texts}, {});
  ASSERT_EQ(routes.size(), 1u);
  EXPECT_EQ(routes.front().path, "/demo");
  EXPECT_EQ(routes.front().options.personal, server::Personal::yes);
}

}  // namespace
}  // namespace quell::demo
