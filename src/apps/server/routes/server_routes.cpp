#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"

namespace quell::server {

struct NoQuestion {};
BOOST_DESCRIBE_STRUCT(NoQuestion, (), ())

struct ServerTime {
  Instant now;
  ProgramId program;
};
BOOST_DESCRIBE_STRUCT(ServerTime, (), (now, program))

// The server's time, so that a page need not believe the clock of its device, and the program that it serves.
Result<ServerTime> tell_time(storage::Transaction&, const access::Actor& actor, Instant now, const NoQuestion&) {
  return ServerTime{now, actor.program};
}

Routes server_routes() {
  return {
      read_route<&tell_time>("/api/time", "Tells the server's time", Permission::use_public_pages),
  };
}

}  // namespace quell::server
