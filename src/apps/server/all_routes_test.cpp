#include "apps/server/all_routes.h"

#include <gtest/gtest.h>

#include "apps/server/embedded.h"
#include "apps/server/router.h"

namespace quell::server {
namespace {

TEST(TheRoutes, stand_beside_each_other_and_say_what_they_are_for) {
  const Routes routes = capability_routes();
  EXPECT_NO_THROW((Router{routes, {"en", "es"}}));
  for (const Route& route : routes) {
    EXPECT_FALSE(route.about.empty()) << route.path;
    EXPECT_NE(route.operation.find('.'), std::string::npos) << route.path;
  }
}

TEST(TheRoutes, name_reasons_that_have_a_sentence_in_each_language) {
  const auto texts = Texts::load(embedded_in_the_program());
  for (const Route& route : capability_routes())
    for (const std::string& reason : route.options.reasons)
      for (const std::string& language : texts->languages())
        EXPECT_NE(texts->say(language, reason), reason) << route.path << " in " << language;
}

TEST(TheRoutes, that_answer_for_staff_or_with_personal_data_are_under_the_api) {
  for (const Route& route : capability_routes())
    EXPECT_TRUE(route.is_public() || route.path.starts_with("/api/")) << route.path;
}

}  // namespace
}  // namespace quell::server
