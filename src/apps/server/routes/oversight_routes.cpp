#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"
#include "oversight/program_today.h"

namespace quell::server {

Routes oversight_routes() {
  return {
      read_route<&oversight::program_today>("/api/program", "The program's rules as they hold today",
                                            Permission::use_public_pages,
                                            {.reasons = {"programs.program_unknown", "programs.not_in_force_yet"}}),
  };
}

}  // namespace quell::server
