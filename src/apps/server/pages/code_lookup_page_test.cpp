#include "apps/server/pages/code_lookup_page.h"

#include <gtest/gtest.h>

#include "apps/server/testing/exposed_pages.h"

namespace quell::server {
namespace {

TEST_F(ExposedPages, that_ask_for_a_code_take_it_in_the_body_and_keep_what_was_typed) {
  for (const char* path : {"/n", "/o", "/m"}) {
    const HttpAnswer page = visitor.post(path, {{"code", "not a code"}});
    EXPECT_EQ(page.status, 404) << path;
    EXPECT_TRUE(says(page, "value=\"not a code\"")) << path;
    EXPECT_TRUE(says(page, "code_fault")) << path;
  }
  visitor.language = "es";
  EXPECT_TRUE(says(visitor.get("/n"), "Un mensaje de salud para usted"));
  EXPECT_TRUE(says(visitor.get("/m"), "¿Cómo está hoy?"));
}

}  // namespace
}  // namespace quell::server
