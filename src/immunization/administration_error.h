#pragma once

#include <optional>
#include <vector>

#include "immunization/dose_administered.h"
#include "packs/product.h"
#include "storage/transaction.h"

namespace quell::immunization {

// How a dose given differs from what the pack allows on its day. It is recorded all the same: what happened, happened.
// Each is a text immunization.error.<name>.
enum class AdministrationErrorKind {
  product_not_in_program,
  route_not_allowed,  // not on that day, or not for that product
  age_outside_route,
  volume_differs,
  body_site_not_allowed,
  lot_expired,
  given_against_screening
};
BOOST_DESCRIBE_ENUM(AdministrationErrorKind, product_not_in_program, route_not_allowed, age_outside_route,
                    volume_differs, body_site_not_allowed, lot_expired, given_against_screening)

struct AdministrationError {
  DoseId dose_id;
  ProgramId program_id;
  AdministrationErrorKind kind = AdministrationErrorKind::route_not_allowed;
  Instant recorded_at;
};
BOOST_DESCRIBE_STRUCT(AdministrationError, (), (dose_id, program_id, kind, recorded_at))

// Everything about a dose given here that differs from the pack's products on the day it was given. Age is checked
// where the birth date is known. Empty where all is as allowed.
// Source: the program pack (routes, volumes, body sites by date and age).
std::vector<AdministrationErrorKind> administration_errors(const std::vector<packs::Product>& products,
                                                           const DoseAdministered& dose, std::optional<Date> born_on);

void append_administration_errors(storage::Transaction& tx, const DoseAdministered& dose,
                                  const std::vector<AdministrationErrorKind>& kinds);

// What was found when the dose was recorded.
std::vector<AdministrationErrorKind> administration_errors_of(storage::Transaction& tx, const DoseId& dose);

}  // namespace quell::immunization
