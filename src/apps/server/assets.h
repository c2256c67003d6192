#pragma once

#include <boost/json/object.hpp>

#include "apps/server/files.h"
#include "apps/server/route.h"

namespace quell::server {

// The built web files (web/dist): /assets/… bear a hash in their names and are kept for a year; /staff/… is the staff
// app, whose own router reads the rest of the path.
Routes asset_routes(const Files& files);

// Where the pages find their style and scripts, from Vite's manifest: {styles, script, icons, icon}. Empty texts where
// the web part was not built.
boost::json::object asset_links(const Files& files);

}  // namespace quell::server
