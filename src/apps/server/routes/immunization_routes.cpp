#include "apps/server/routes/room_routes.h"
#include "apps/server/verb_route.h"
#include "clinics/outside_dose.h"
#include "immunization/day_tally.h"
#include "immunization/dose_history.h"
#include "immunization/dose_record.h"
#include "immunization/observation.h"
#include "immunization/record_screening.h"
#include "immunization/report_mishap.h"
#include "immunization/vaers_facts.h"

namespace quell::server {
namespace {

using namespace immunization;

RouteOptions about_a_person(std::vector<std::string> reasons, std::string lane = {}) {
  return {.reasons = std::move(reasons), .lane = std::move(lane), .personal = Personal::yes};
}

// Whoever may book for a person (desk, chair, phone, investigation) sees the person's doses and adds outside ones; who
// may mend the person mends them.
Routes person_routes() {
  const auto carer = Permission::book_for_others;
  return {
      read_route<&dose_history>("/api/people/{person_id}/doses", "All doses of a person, and when the next one is due",
                                carer, about_a_person({"people.person_unknown"})),
      read_route<&dose_record>("/api/people/{person_id}/dose-record", "The record of doses to print or to show", carer,
                               about_a_person({"people.person_unknown"})),
      // Through the room clinics: what is booked follows the series.
      write_route<&clinics::record_outside_dose>(
          Method::post, "/api/people/{person_id}/outside-doses", "Records a dose that was given elsewhere", carer,
          about_a_person({"immunization.given_in_future", "immunization.given_before_birth",
                          "immunization.product_malformed", "immunization.dose_id_taken", "people.person_unknown"})),
      write_route<&clinics::correct_outside_dose>(
          Method::post, "/api/doses/{dose_id}/corrections", "Says that an outside dose was entered in error",
          Permission::edit_people,
          about_a_person({"immunization.dose_unknown", "immunization.in_that_state_already",
                          "immunization.corrected_meanwhile", "immunization.correct_where_given"})),
  };
}

// A dose given here has no route of its own: it is given where its stock is moved, in the room clinics.
Routes chair_routes() {
  const auto vaccinator = Permission::give_doses;
  return {
      write_route<&record_screening>(
          Method::post, "/api/sites/{site_id}/screenings", "Keeps the outcome of the questions before a dose",
          vaccinator,
          about_a_person({"access.other_site", "packs.answer_missing", "packs.answer_about_unknown",
                          "immunization.screened_in_future", "immunization.screening_id_taken"},
                         "site_id")),
      read_route<&todays_screening>("/api/sites/{site}/screenings/{person}",
                                    "What the questions before a dose came to today", vaccinator,
                                    about_a_person({"access.other_site"}, "site")),
      read_route<&observed_at_site>("/api/sites/{site_id}/observations",
                                    "Who waits after a dose, first to be free first", Permission::view_site_day,
                                    {.reasons = {"access.other_site"}, .audited = Audited::when_touched}),
      write_route<&end_observation>(
          Method::post, "/api/doses/{dose_id}/observation-end", "Ends the wait after a dose", vaccinator,
          about_a_person({"access.other_site", "immunization.not_observed", "immunization.observation_ended",
                          "immunization.reaction_not_reported"})),
      write_route<&resume_observation>(
          Method::post, "/api/doses/{dose_id}/observation-end/undo", "Takes the end of a wait back", vaccinator,
          about_a_person({"access.other_site", "immunization.not_observed", "immunization.observation_over"})),
      read_route<&find_observation>("/api/doses/{dose_id}/observation", "The wait after a dose",
                                    Permission::view_site_day,
                                    about_a_person({"access.other_site", "immunization.not_observed"})),
      write_route<&report_mishap>(
          Method::post, "/api/doses/{dose_id}/mishaps", "Reports a reaction or an administration error", vaccinator,
          about_a_person({"access.other_site", "immunization.dose_unknown", "immunization.mishap_unknown",
                          "immunization.onset_in_future", "immunization.onset_before_dose",
                          "immunization.mishap_id_taken", "people.erased"})),
      read_route<&vaers_facts>("/api/mishaps/{mishap_id}", "The facts of a report for VAERS", vaccinator,
                               about_a_person({"access.other_site", "immunization.mishap_unknown_id"})),
  };
}

}  // namespace

Routes immunization_routes() {
  Routes routes = person_routes();
  for (Route& route : chair_routes()) routes.push_back(std::move(route));
  routes.push_back(read_route<&doses_by_day>("/api/doses-by-day", "Doses by day, site, number and product",
                                             Permission::view_dashboard, {.audited = Audited::when_touched}));
  return routes;
}

}  // namespace quell::server
