#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"
#include "oversight/brief.h"
#include "oversight/dashboard.h"
#include "oversight/program_today.h"
#include "oversight/public_counts.h"

namespace quell::server {

Routes oversight_routes() {
  const std::vector<std::string> in_force{"programs.program_unknown", "programs.not_in_force_yet"};
  std::vector<std::string> of_brief = in_force;
  of_brief.push_back("oversight.day_not_over");
  return {
      read_route<&oversight::program_today>("/api/program", "The program's rules as they hold today",
                                            Permission::use_public_pages,
                                            {.reasons = in_force, .audited = Audited::when_touched}),
      read_route<&oversight::dashboard>("/api/dashboard", "Figures of the whole response on one screen",
                                        Permission::view_dashboard,
                                        {.reasons = in_force, .audited = Audited::when_touched}),
      read_route<&oversight::brief>("/api/brief", "Yesterday and the total, for the start of the day",
                                    Permission::view_dashboard,
                                    {.reasons = of_brief, .audited = Audited::when_touched}),
      read_route<&oversight::public_counts>("/api/public-counts", "Counts for everyone; small ones are kept back",
                                            Permission::use_public_pages, {.reasons = in_force, .cache_seconds = 60}),
  };
}

}  // namespace quell::server
