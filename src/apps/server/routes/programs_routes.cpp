#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"
#include "programs/announce_count.h"

namespace quell::server {

Routes programs_routes() {
  return {
      write_route<&programs::announce_count>(Method::post, "/api/counts", "Announces a dated count to the public",
                                             Permission::manage_program,
                                             {.reasons = {"programs.count_negative", "programs.count_in_future"}}),
  };
}

}  // namespace quell::server
