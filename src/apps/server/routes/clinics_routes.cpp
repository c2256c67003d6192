#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"
#include "clinics/book_appointment.h"
#include "clinics/cancel_appointment.h"
#include "clinics/change_places.h"
#include "clinics/check_in.h"
#include "clinics/check_privately.h"
#include "clinics/find_sites.h"
#include "clinics/give_dose.h"
#include "clinics/hold_place.h"
#include "clinics/look_up_appointments.h"
#include "clinics/move_appointment.h"
#include "clinics/preview_places.h"
#include "clinics/publish_places.h"
#include "clinics/published_places.h"
#include "clinics/site_day.h"
#include "clinics/take_specimen.h"

namespace quell::server {

Routes clinics_routes() {
  using enum Permission;
  const RouteOptions guarded{.personal = Personal::yes, .rate = Rate::guarded};
  const RouteOptions personal{.personal = Personal::yes};
  const RouteOptions many{.reasons = {"clinics.nothing_to_publish", "clinics.nothing_to_change", "clinics.days_missing",
                                      "clinics.pattern_capacity", "clinics.place_change_unknown",
                                      "programs.reason_missing", "programs.site_unknown"},
                          .body_limit = 256 * 1024};
  return {
      read_route<&clinics::find_sites>("/api/sites", "Sites that serve, nearest first", use_public_pages),
      read_route<&clinics::free_times>("/api/sites/{site}/times", "Free times of a site", use_public_pages),
      read_route<&clinics::check_privately>(Method::post, "/api/check", "The private check; nothing of it is kept",
                                            use_public_pages, personal),
      write_route<&clinics::hold_place>(Method::post, "/api/holds", "Keeps a place while a form is filled in",
                                        use_public_pages, guarded),
      write_route<&clinics::release_hold>(Method::post, "/api/holds/release", "Gives a held place back",
                                          use_public_pages, guarded),
      write_route<&clinics::book_appointment>(Method::post, "/api/appointments", "Books a held place", use_public_pages,
                                              guarded),
      write_route<&clinics::cancel_appointment>(Method::post, "/api/appointments/cancel", "Cancels a booking",
                                                use_public_pages, guarded),
      write_route<&clinics::restore_appointment>(Method::post, "/api/appointments/restore", "Undoes a cancellation",
                                                 use_public_pages, guarded),
      write_route<&clinics::move_appointment>(Method::post, "/api/appointments/move", "Moves a booking",
                                              use_public_pages, guarded),
      read_route<&clinics::look_up_appointments>(Method::post, "/api/staff/appointments/search",
                                                 "A caller's appointments, by code or person", book_for_others,
                                                 personal),
      read_route<&clinics::site_day>("/api/staff/sites/{site}/day", "Who comes to a site on a day", view_site_day,
                                     {.personal = Personal::yes, .audited = Audited::when_touched}),
      write_route<&clinics::check_in>(Method::post, "/api/staff/check-ins", "Notes that a person has arrived", check_in,
                                      personal),
      write_route<&clinics::undo_check_in>(Method::post, "/api/staff/check-ins/undo", "Undoes a check-in", check_in,
                                           personal),
      write_route<&clinics::end_visit>(Method::post, "/api/staff/visits/end", "Ends a visit without a dose", check_in,
                                       personal),
      write_route<&clinics::record_no_show>(Method::post, "/api/staff/no-shows", "Notes that a person did not come",
                                            check_in, personal),
      write_route<&clinics::register_walk_in>(Method::post, "/api/staff/walk-ins", "Registers someone who just came",
                                              check_in, {.lane = "site", .personal = Personal::yes}),
      write_route<&clinics::give_dose>(Method::post, "/api/staff/doses", "Records a dose given", give_doses, personal),
      write_route<&clinics::undo_dose>(Method::post, "/api/staff/doses/undo", "Takes back a dose recorded by mistake",
                                       give_doses, personal),
      write_route<&clinics::take_specimen>(Method::post, "/api/staff/specimens", "Records a specimen taken at a visit",
                                           give_doses, personal),
      write_route<&clinics::undo_specimen>(Method::post, "/api/staff/specimens/{order}/undo",
                                           "Takes back a specimen that will not be tested", give_doses, personal),
      write_route<&clinics::publish_places>(Method::post, "/api/staff/places", "Publishes bookable times in bulk",
                                            manage_site, {.body_limit = 256 * 1024}),
      read_route<&clinics::published_places>("/api/staff/places", "What is published per site and day", manage_site,
                                             {.reasons = {"clinics.pattern_days"}}),
      read_route<&clinics::preview_places>(Method::post, "/api/staff/places/preview",
                                           "How many times a plan would publish, and how many with a dose", manage_site,
                                           {.body_limit = 256 * 1024}),
      write_route<&clinics::publish_for_lead>(Method::post, "/api/staff/place-changes/publish",
                                              "Publishes bookable times, in a way that can be undone", manage_site,
                                              many),
      write_route<&clinics::change_capacity>(Method::post, "/api/staff/place-changes/capacity",
                                             "Gives times another capacity", manage_site, many),
      write_route<&clinics::withdraw_places>(Method::post, "/api/staff/place-changes/withdraw",
                                             "Takes back times that are not booked", manage_site, many),
      write_route<&clinics::undo_place_change>(Method::post, "/api/staff/place-changes/{change}/undo",
                                               "Undoes a change of many times", manage_site, many),
  };
}

}  // namespace quell::server
