#include "apps/server/all_routes.h"

#include <iterator>

#include "apps/server/edge_routes.h"
#include "apps/server/openapi.h"
#include "apps/server/pages/pages.h"
#include "apps/server/routes/lab_intake_routes.h"
#include "apps/server/routes/oversight_files.h"
#include "apps/server/routes/room_routes.h"
#include "apps/server/routes/sign_in_routes.h"
#include "apps/server/routes/text_door_routes.h"

namespace quell::server {
namespace {

void append(Routes& to, Routes routes) {
  to.insert(to.end(), std::make_move_iterator(routes.begin()), std::make_move_iterator(routes.end()));
}

}  // namespace

Routes capability_routes(const std::shared_ptr<AccessDoor>& door) {
  Routes routes;
  append(routes, people_routes());
  append(routes, match_routes());
  append(routes, programs_routes());
  append(routes, outreach_routes());
  append(routes, clinics_routes());
  append(routes, waiting_routes());
  append(routes, case_routes());
  append(routes, contact_routes());
  append(routes, offer_routes());
  append(routes, immunization_routes());
  append(routes, server_routes());
  append(routes, oversight_routes());
  append(routes, interop_routes());
  append(routes, inventory_routes());
  append(routes, worklist_routes());
  append(routes, access_routes());
  append(routes, sign_in_routes(door));
  append(routes, own_sign_in_routes(door));
  append(routes, device_routes(door));
  return routes;
}

Routes all_routes(const ServerParts& parts, const ServerSettings& settings) {
  const bool https = settings.public_origin.starts_with("https://");
  const auto door =
      std::make_shared<AccessDoor>(parts.database, parts.program, https ? Cookies::https : Cookies::plain);
  Routes routes = capability_routes(door);
  auto document = std::make_shared<const std::string>(openapi_document(routes));
  routes.push_back(errand_route("/api/openapi.json", "server.openapi", "This document", Shows::json,
                                [document](std::shared_ptr<Errand> errand) {
                                  errand->done(Reply{FileReply{"application/json", *document}});
                                }));
  append(routes, oversight_files(parts.texts));
  append(routes, lab_intake_routes(parts));
  append(routes, text_door_routes(parts));
  append(routes, page_routes({parts.texts, settings.public_origin}));
  append(routes, edge_routes(parts, settings));
  return routes;
}

}  // namespace quell::server
