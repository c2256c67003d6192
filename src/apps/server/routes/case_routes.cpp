// Cases, laboratory results and specimens.

#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"
#include "surveillance/case_form.h"
#include "surveillance/interview_case.h"
#include "surveillance/lab_order.h"
#include "surveillance/list_cases.h"
#include "surveillance/open_case.h"
#include "surveillance/override_classification.h"
#include "surveillance/read_case.h"
#include "surveillance/record_lab_result.h"
#include "surveillance/told.h"
#include "surveillance/work_case.h"

namespace quell::server {

Routes case_routes() {
  using enum Permission;
  const RouteOptions personal{.personal = Personal::yes};
  const RouteOptions board{.personal = Personal::yes, .audited = Audited::when_touched};
  return {
      read_route<&surveillance::list_cases>("/api/cases", "The line list of one's own jurisdiction", investigate_cases,
                                            personal),
      read_route<&surveillance::count_cases>("/api/case-counts", "How many cases there are, and whose",
                                             investigate_cases, board),
      read_route<&surveillance::case_form>("/api/case-form", "What is asked of a case, and what is chosen from",
                                           investigate_cases),
      write_route<&surveillance::open_case>(Method::post, "/api/cases", "Opens a case by hand", investigate_cases,
                                            personal),
      read_route<&surveillance::read_case>("/api/cases/{case_id}", "All that is known of a case", investigate_cases,
                                           personal),
      write_route<&surveillance::interview_case>(Method::put, "/api/cases/{case_id}/answers",
                                                 "Writes answers of an interview", investigate_cases, personal),
      write_route<&surveillance::undo_interview>(Method::post, "/api/cases/{case_id}/answers/undo",
                                                 "Takes the last change of answers back", investigate_cases, personal),
      write_route<&surveillance::override_classification>(Method::post, "/api/cases/{case_id}/classification",
                                                          "Decides otherwise than the evidence", investigate_cases,
                                                          personal),
      write_route<&surveillance::follow_evidence>(Method::post, "/api/cases/{case_id}/classification/evidence",
                                                  "Takes such a decision back", investigate_cases, personal),
      write_route<&surveillance::assign_case>(Method::post, "/api/cases/{case_id}/investigator",
                                              "Says who investigates a case", investigate_cases, personal),
      write_route<&surveillance::set_case_state>(Method::post, "/api/cases/{case_id}/state",
                                                 "Closes a case, or opens it again", investigate_cases, personal),
      write_route<&surveillance::record_lab_result>(Method::post, "/api/cases/lab-results",
                                                    "Records a laboratory result", investigate_cases, personal),
      write_route<&surveillance::note_told>(Method::post, "/api/lab-results/{result}/told",
                                            "Notes that the person was told", investigate_cases, personal),
      write_route<&surveillance::collect_specimen>(Method::post, "/api/lab-orders", "Records that a specimen was taken",
                                                   give_doses, {.lane = "site", .personal = Personal::yes}),
      write_route<&surveillance::cancel_order>(Method::post, "/api/lab-orders/{order}/cancel", "Takes an order back",
                                               give_doses, personal),
  };
}

}  // namespace quell::server
