#include "access/add_organization.h"
#include "access/change_staff.h"
#include "access/describe_me.h"
#include "access/invite_staff.h"
#include "access/list_audit_events.h"
#include "access/list_organizations.h"
#include "access/list_staff.h"
#include "access/register_device.h"
#include "access/reset_sign_in.h"
#include "access/sending_token.h"
#include "access/sign_out.h"
#include "access/staff_names.h"
#include "access/verify_audit.h"
#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"

namespace quell::server {
namespace {

// What any change of staff may be refused with.
std::vector<std::string> staff_reasons(std::vector<std::string> more) {
  for (const char* reason :
       {"access.staff_unknown", "access.other_organization", "access.other_site", "access.role_above_own"})
    more.emplace_back(reason);
  return more;
}

}  // namespace

// Leads hold manage_site as well, so one permission opens these routes; the verbs say how far each may go.
Routes access_routes() {
  using enum Permission;
  const auto post = Method::post;
  return {
      read_route<&access::describe_me>("/api/me", "Who is signed in, and what they may do", use_public_pages,
                                       {.personal = Personal::yes, .audited = Audited::when_touched}),
      write_route<&access::stay_signed_in>(
          post, "/api/me/stay", "Somebody is at the page: the sign-in goes on", use_public_pages,
          {.reasons = {"access.signed_out"}, .personal = Personal::yes, .audited = Audited::when_touched}),
      write_route<&access::end_own_sign_ins>(post, "/api/me/end-sign-ins", "Signs oneself out on all devices",
                                             use_public_pages, {.reasons = {"access.signed_out"}}),
      read_route<&access::staff_names>(post, "/api/staff-names", "The names of coworkers, by id", use_public_pages,
                                       {.reasons = {"access.permission_missing", "access.too_many_names"},
                                        .personal = Personal::yes,
                                        .audited = Audited::when_touched}),
      read_route<&access::list_organizations>("/api/organizations", "The organizations of the program", manage_site),
      write_route<&access::add_organization>(post, "/api/organizations", "Adds an organization", manage_staff,
                                             {.reasons = {"access.organization_name_missing", "access.id_taken"}}),
      read_route<&access::list_staff>("/api/staff", "Staff by name", manage_site, {.reasons = {"core.cursor_unknown"}}),
      write_route<&access::invite_staff>(
          post, "/api/staff", "Invites a staff member by a one-time link", manage_site,
          {.reasons =
               staff_reasons({"access.organization_unknown", "access.role_missing", "access.role_not_for_organization",
                              "access.site_missing", "access.display_name_missing", "access.sign_in_name_malformed",
                              "access.sign_in_name_taken", "access.id_taken"}),
           .personal = Personal::yes}),
      write_route<&access::change_staff>(
          Method::put, "/api/staff/{staff}", "Changes name, roles and sites of a staff member", manage_site,
          {.reasons =
               staff_reasons({"access.own_account", "access.role_missing", "access.role_not_for_organization",
                              "access.site_missing", "access.display_name_missing", "access.changed_meanwhile"})}),
      write_route<&access::end_staff>(post, "/api/staff/{staff}/end", "Ends an account", manage_site,
                                      {.reasons = staff_reasons({"access.own_account"})}),
      write_route<&access::reset_second_step>(
          post, "/api/staff/{staff}/reset-second-step", "A phone was lost: ends all sign-ins and gives a link",
          manage_site, {.reasons = staff_reasons({"access.own_account"}), .personal = Personal::yes}),
      write_route<&access::reset_password>(
          post, "/api/staff/{staff}/reset-password", "A password was forgotten: gives a link", manage_site,
          {.reasons = staff_reasons({"access.own_account"}), .personal = Personal::yes}),
      write_route<&access::end_all_sign_ins>(post, "/api/staff/{staff}/end-sign-ins",
                                             "Signs someone out on all devices", manage_site,
                                             {.reasons = staff_reasons({})}),
      read_route<&access::list_devices>("/api/sites/{site}/devices", "The registered devices of a site", manage_site,
                                        {.reasons = {"access.other_site"}}),
      write_route<&access::end_device>(post, "/api/devices/{device}/end", "Ends a site device", manage_site,
                                       {.reasons = {"access.device_unknown", "access.other_site"}}),
      read_route<&access::list_sending_tokens>("/api/sending-tokens", "The tokens by which laboratories send results",
                                               manage_staff),
      write_route<&access::issue_sending_token>(post, "/api/sending-tokens", "Issues such a token, shown once",
                                                manage_staff,
                                                {.reasons = {"access.organization_unknown", "access.not_a_laboratory",
                                                             "access.token_name_missing", "access.id_taken"},
                                                 .personal = Personal::yes}),
      write_route<&access::revoke_sending_token>(post, "/api/sending-tokens/{token}/revoke", "Revokes such a token",
                                                 manage_staff, {.reasons = {"access.token_unknown"}}),
      read_route<&access::list_audit_events>("/api/audit-events", "Who saw or changed what, when and why", read_audit,
                                             {.reasons = {"access.page_unknown"}}),
      read_route<&access::check_audit>("/api/audit-check", "Walks the chain of the audit log", read_audit),
  };
}

}  // namespace quell::server
