#include "apps/server/pages/kept_time.h"

#include "apps/server/pages/site_view.h"
#include "clinics/place.h"

namespace quell::server {

using boost::json::object;

Result<KeptTime> kept_time(const Visit& visit, const std::string& token) {
  const packs::Settings& settings = visit.program.pack->program.settings;
  KeptTime kept{.hold = TRY(clinics::find_hold(visit.call.tx, visit.program.id, token)), .view = {}};
  const std::chrono::seconds grace{settings.hold_grace_seconds};
  kept.is_over = kept.hold.state != clinics::HoldState::held || kept.hold.expires_at + grace < visit.call.now;
  const auto place = TRY(clinics::find_place(visit.call.tx, visit.program.id, kept.hold.place_id));
  const auto site = TRY(programs::find_site(visit.call.tx, visit.program.id, kept.hold.site_id));
  const auto left = std::chrono::duration_cast<std::chrono::seconds>(kept.hold.expires_at - visit.call.now).count();
  kept.view = {{"appointment", appointment_view(visit, place.starts_at, site.time_zone)},
               {"site", site_view(visit, site)},
               {"held", object{{"until", clock_time(visit, kept.hold.expires_at, *TimeZone::find(site.time_zone))},
                               {"seconds_left", std::max<std::int64_t>(left, 0)},
                               {"seconds", settings.hold_minutes * 60}}},
               {"release_action", visit.path("/release")},
               {"release_hidden", hidden_fields({{"hold", token}})}};
  return kept;
}

}  // namespace quell::server
