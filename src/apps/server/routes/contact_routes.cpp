// Contacts, their exposures and monitoring, and notices without a name.

#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"
#include "surveillance/answer_check.h"
#include "surveillance/follow_contact.h"
#include "surveillance/list_contacts.h"
#include "surveillance/name_contact.h"
#include "surveillance/notice.h"

namespace quell::server {

Routes contact_routes() {
  using enum Permission;
  const RouteOptions personal{.personal = Personal::yes};
  const RouteOptions guarded{.personal = Personal::yes, .rate = Rate::guarded};
  return {
      read_route<&surveillance::list_contacts>("/api/contacts", "Contacts, those with the least time left first",
                                               investigate_cases, personal),
      read_route<&surveillance::read_contact>("/api/contacts/{contact}", "All that is known of a contact",
                                              investigate_cases, personal),
      write_route<&surveillance::name_contact>(Method::post, "/api/contacts", "Records whom a case names",
                                               investigate_cases, personal),
      write_route<&surveillance::add_exposure>(Method::post, "/api/contacts/{contact}/exposures",
                                               "Adds an exposure of a contact", investigate_cases, personal),
      write_route<&surveillance::decide_exposure>(Method::post, "/api/exposures/{exposure}/decision",
                                                  "Approves a dose after an exposure, or withdraws it",
                                                  investigate_cases, personal),
      write_route<&surveillance::set_monitoring>(Method::put, "/api/contacts/{contact}/monitoring",
                                                 "How a contact is followed", investigate_cases, personal),
      write_route<&surveillance::set_contact_state>(Method::post, "/api/contacts/{contact}/state",
                                                    "Ends the monitoring, or takes an end back", investigate_cases,
                                                    personal),
      write_route<&surveillance::assign_contact>(Method::post, "/api/contacts/{contact}/owner",
                                                 "Says who follows a contact", investigate_cases, personal),
      read_route<&surveillance::list_phone_checks>("/api/symptom-checks", "Whom to call for symptoms today",
                                                   investigate_cases, personal),
      write_route<&surveillance::record_check_call>(Method::post, "/api/symptom-checks/{check}/calls",
                                                    "Notes what came of a call", investigate_cases, personal),
      read_route<&surveillance::show_check>(Method::post, "/api/symptom-checks/own", "A question for symptoms, by code",
                                            use_public_pages, guarded),
      write_route<&surveillance::answer_check>(Method::post, "/api/symptom-checks/own/answers",
                                               "Answers it by the code of a text", use_public_pages, guarded),
      write_route<&surveillance::make_notices>(Method::post, "/api/cases/{case_id}/notices",
                                               "Makes links that a case passes on", investigate_cases, personal),
      read_route<&surveillance::list_notices>("/api/cases/{case_id}/notices", "The links of a case", investigate_cases,
                                              personal),
      write_route<&surveillance::withdraw_notice>(Method::post, "/api/exposure-notices/{notice}/withdraw",
                                                  "Takes a link back", investigate_cases, personal),
      read_route<&surveillance::show_notice>(Method::post, "/api/exposure-notices/own", "What a link says, by its code",
                                             use_public_pages, guarded),
  };
}

}  // namespace quell::server
