// The standby list and the call-back list: who waits where nothing is free.

#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"
#include "clinics/ask_call_back.h"
#include "clinics/claim_call_back.h"
#include "clinics/join_standby.h"
#include "clinics/list_call_backs.h"
#include "clinics/list_standby.h"
#include "clinics/offer_standby.h"
#include "clinics/own_call_back.h"
#include "clinics/own_standby.h"
#include "clinics/record_call.h"
#include "clinics/record_standby_outcome.h"
#include "clinics/when_more_comes.h"

namespace quell::server {

Routes waiting_routes() {
  using enum Permission;
  const RouteOptions guarded{.personal = Personal::yes, .rate = Rate::guarded};
  const RouteOptions personal{.personal = Personal::yes};
  const RouteOptions board{.personal = Personal::yes, .audited = Audited::when_touched};
  const RouteOptions of_site{.lane = "site", .personal = Personal::yes};
  return {
      read_route<&clinics::when_more_comes>("/api/more", "When more doses or places come, as far as is known",
                                            use_public_pages),
      write_route<&clinics::join_standby>(Method::post, "/api/standby", "Joins the standby list", use_public_pages,
                                          guarded),
      read_route<&clinics::find_own_standby>(Method::post, "/api/standby/own", "One's own place on it, by code",
                                             use_public_pages, guarded),
      write_route<&clinics::leave_standby>(Method::post, "/api/standby/leave", "Leaves the standby list",
                                           use_public_pages, guarded),
      write_route<&clinics::return_to_standby>(Method::post, "/api/standby/return", "Undoes leaving it",
                                               use_public_pages, guarded),
      read_route<&clinics::list_standby>("/api/staff/sites/{site}/standby", "Who waits to be called to a site",
                                         view_site_day, board),
      write_route<&clinics::offer_standby>(Method::post, "/api/staff/standby/calls", "Begins to call someone", check_in,
                                           of_site),
      write_route<&clinics::record_standby_outcome>(Method::post, "/api/staff/standby/outcomes",
                                                    "Notes what came of a call", check_in, of_site),
      write_route<&clinics::undo_standby_outcome>(Method::post, "/api/staff/standby/outcomes/undo",
                                                  "Takes the last outcome back", check_in, of_site),
      write_route<&clinics::ask_call_back>(Method::post, "/api/call-backs", "Asks to be called", use_public_pages,
                                           guarded),
      read_route<&clinics::find_own_call_back>(Method::post, "/api/call-backs/own",
                                               "The call that one asked for, by code", use_public_pages, guarded),
      write_route<&clinics::withdraw_call_back>(Method::post, "/api/call-backs/withdraw", "Takes one's own call back",
                                                use_public_pages, guarded),
      write_route<&clinics::return_to_call_backs>(Method::post, "/api/call-backs/return", "Undoes taking it back",
                                                  use_public_pages, guarded),
      read_route<&clinics::list_call_backs>("/api/staff/call-backs", "Who asked to be called", work_call_backs, board),
      write_route<&clinics::claim_call_back>(Method::post, "/api/staff/call-backs/claims", "Takes a call-back",
                                             work_call_backs, personal),
      write_route<&clinics::give_back_call_back>(Method::post, "/api/staff/call-backs/claims/end",
                                                 "Gives a call-back back", work_call_backs, personal),
      write_route<&clinics::record_call>(Method::post, "/api/staff/call-backs/tries", "Notes what came of a call",
                                         work_call_backs, personal),
      write_route<&clinics::undo_call>(Method::post, "/api/staff/call-backs/tries/undo", "Takes the last try back",
                                       work_call_backs, personal),
  };
}

}  // namespace quell::server
