#include <gtest/gtest.h>

#include "apps/server/all_routes.h"
#include "apps/server/openapi.h"
#include "apps/server/verb_route.h"

namespace quell::server {
namespace {

TEST(InventoryRoutes, ask_for_the_right_to_keep_stock_to_allot_or_to_ask_for_supply) {
  int routes = 0;
  for (const Route& route : capability_routes()) {
    if (!route.operation.starts_with("inventory.")) continue;
    ++routes;
    EXPECT_TRUE(route.permission == Permission::view_stock || route.permission == Permission::manage_stock ||
                route.permission == Permission::allot_supply || route.permission == Permission::request_supply)
        << route.path;
  }
  EXPECT_EQ(routes, 31);
}

TEST(InventoryRoutes, stand_in_the_document) {
  const std::string document = openapi_document(capability_routes());
  EXPECT_NE(document.find("inventory.receive_shipment"), document.npos);
  EXPECT_NE(document.find("/api/sites/{site}/stock"), document.npos);
}

}  // namespace
}  // namespace quell::server
