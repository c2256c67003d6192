#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"
#include "programs/announce_count.h"
#include "programs/announce_notice.h"
#include "programs/describe_site.h"
#include "programs/list_announcements.h"
#include "programs/list_criteria.h"
#include "programs/list_managed_sites.h"
#include "programs/open_site.h"
#include "programs/preview_criteria.h"
#include "programs/site_requirement.h"
#include "programs/withdraw_criteria.h"
#include "programs/write_criteria.h"

namespace quell::server {
namespace {

using Reasons = std::vector<std::string>;

const Reasons in_force{"programs.program_unknown", "programs.not_in_force_yet"};

RouteOptions failing(Reasons reasons) {
  reasons.insert(reasons.end(), in_force.begin(), in_force.end());
  return {.reasons = std::move(reasons), .body_limit = 256 * 1024};
}

Routes announcements() {
  using enum Permission;
  return {
      write_route<&programs::announce_count>(Method::post, "/api/counts", "Announces a dated count to the public",
                                             manage_program,
                                             failing({"programs.count_negative", "programs.count_in_future",
                                                      "programs.count_too_early", "programs.id_used"})),
      write_route<&programs::withdraw_count>(Method::post, "/api/counts/{count}/withdraw",
                                             "Takes a number off the public pages", manage_program,
                                             failing({"programs.count_unknown"})),
      write_route<&programs::restore_count>(Method::post, "/api/counts/{count}/restore", "Puts a number back",
                                            manage_program, failing({"programs.count_unknown"})),
      write_route<&programs::announce_notice>(Method::post, "/api/notices", "Shows a dated text to the public",
                                              manage_program,
                                              failing({"programs.notice_words_missing", "programs.id_used"})),
      write_route<&programs::withdraw_notice>(Method::post, "/api/notices/{notice}/withdraw",
                                              "Takes a text off the public pages", manage_program,
                                              failing({"programs.notice_unknown"})),
      write_route<&programs::restore_notice>(Method::post, "/api/notices/{notice}/restore", "Puts a text back",
                                             manage_program, failing({"programs.notice_unknown"})),
      read_route<&programs::list_announcements>("/api/announcements", "What the lead told the public", manage_program,
                                                failing({})),
  };
}

Routes criteria() {
  using enum Permission;
  const Reasons of_draft{"programs.criteria_incomplete",   "programs.criteria_words_missing",
                         "programs.criteria_id_malformed", "programs.criteria_id_twice",
                         "programs.criteria_too_many",     "programs.criteria_nobody_books"};
  Reasons of_writing = of_draft;
  of_writing.insert(of_writing.end(),
                    {"programs.reason_missing", "programs.effective_in_past", "programs.criteria_same_moment"});
  return {
      read_route<&programs::list_criteria>("/api/criteria", "All versions of the criteria, by date", manage_program,
                                           failing({})),
      read_route<&programs::preview_criteria>(Method::post, "/api/criteria/preview",
                                              "What a version would change, before it holds", manage_program,
                                              failing(of_draft)),
      write_route<&programs::write_criteria>(Method::post, "/api/criteria",
                                             "Puts a version of the criteria in force from a moment on", manage_program,
                                             failing(of_writing)),
      write_route<&programs::withdraw_criteria>(
          Method::post, "/api/criteria/{criteria}/withdraw", "Takes back a version to come", manage_program,
          failing({"programs.criteria_unknown", "programs.criteria_begun", "programs.reason_missing"})),
      write_route<&programs::restore_criteria>(
          Method::post, "/api/criteria/{criteria}/restore", "Puts a withdrawn version back", manage_program,
          failing({"programs.criteria_unknown", "programs.criteria_begun", "programs.criteria_same_moment"})),
  };
}

Routes sites() {
  using enum Permission;
  const std::string unknown = "programs.site_unknown", changed = "programs.site_changed_meanwhile";
  return {
      read_route<&programs::list_managed_sites>("/api/staff/sites", "Every site with its checklist and history",
                                                manage_sites, failing({})),
      write_route<&programs::record_requirement>(Method::put, "/api/staff/sites/{site}/requirements/{requirement}",
                                                 "Notes what a site needs before it opens", manage_sites,
                                                 failing({unknown, "programs.registry_id_missing"})),
      write_route<&programs::open_site>(Method::post, "/api/staff/sites/{site}/open", "Opens a site from a day on",
                                        manage_sites,
                                        failing({unknown, changed, "programs.site_is_open", "programs.opens_in_past",
                                                 "programs.site_not_ready", "programs.requirement_open"})),
      write_route<&programs::close_site>(
          Method::post, "/api/staff/sites/{site}/close", "Closes a site", manage_sites,
          failing({unknown, changed, "programs.site_is_closed", "programs.reason_missing"})),
      write_route<&programs::describe_site>(
          Method::put, "/api/staff/sites/{site}", "What the public is told of a site", manage_sites,
          failing({unknown, changed, "programs.site_name_missing", "programs.site_services_missing",
                   "programs.site_hours_wrong", "programs.site_zip_wrong", "programs.site_phone_wrong"})),
      write_route<&programs::undo_site_change>(Method::post, "/api/staff/site-changes/{change}/undo",
                                               "Undoes the last change of a site", manage_sites,
                                               failing({changed, "programs.site_change_unknown"})),
  };
}

}  // namespace

Routes programs_routes() {
  Routes routes = announcements();
  for (Routes& more : std::vector<Routes>{criteria(), sites()})
    std::move(more.begin(), more.end(), std::back_inserter(routes));
  return routes;
}

}  // namespace quell::server
