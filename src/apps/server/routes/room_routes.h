#pragma once

// One function a room, in <room>_routes.cpp; capability_routes() gathers them.

#include "apps/server/route.h"

namespace quell::server {

Routes inventory_routes();
Routes oversight_routes();
Routes outreach_routes();
Routes interop_routes();
Routes people_routes();
Routes match_routes();
Routes programs_routes();
Routes clinics_routes();
Routes waiting_routes();
Routes case_routes();
Routes contact_routes();
Routes offer_routes();
Routes immunization_routes();
Routes server_routes();
Routes worklist_routes();
Routes access_routes();

}  // namespace quell::server
