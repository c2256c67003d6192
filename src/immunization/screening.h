#pragma once

#include <optional>
#include <string>

#include "core/date.h"
#include "core/described.h"
#include "core/ids.h"
#include "core/instant.h"
#include "packs/screening.h"
#include "storage/transaction.h"

namespace quell::immunization {

using ScreeningId = Id<struct ScreeningTag>;

// What the questions before a dose came to, as kept: the outcome, never an answer.
struct Screening {
  ScreeningId id;
  ProgramId program_id;
  PersonId person_id;
  SiteId site_id;
  std::optional<AppointmentId> appointment_id;
  packs::ScreeningAction action = packs::ScreeningAction::proceed;
  bool contraindicated = false;
  std::string only_routes;  // ids with a space between; empty: any
  int observe_minutes = 0;
  std::string pack_revision;
  Instant screened_at;
  Date screened_on;
  Instant recorded_at;
  StaffId recorded_by;

  bool allows_route(const std::string& route) const {
    return only_routes.empty() || (" " + only_routes + " ").find(" " + route + " ") != std::string::npos;
  }
};
BOOST_DESCRIBE_STRUCT(Screening, (),
                      (id, program_id, person_id, site_id, appointment_id, action, contraindicated, only_routes,
                       observe_minutes, pack_revision, screened_at, screened_on, recorded_at, recorded_by))

// The last screening of a person, or nothing.
std::optional<Screening> last_screening(storage::Transaction& tx, const ProgramId& program, const PersonId& person);

// Whether any screening of the person found a contraindication.
bool stopped_before(storage::Transaction& tx, const ProgramId& program, const PersonId& person);

}  // namespace quell::immunization
