#pragma once

#include <optional>
#include <string>

#include "core/count.h"
#include "core/date.h"
#include "core/described.h"
#include "core/ids.h"
#include "core/instant.h"
#include "core/text.h"

namespace quell::immunization {

using DoseNumber = Count<struct DoseNumberTag, 1, 20>;

// Thousandths of a millilitre, so that 0.5 mL is exactly 500.
using Microlitres = Count<struct MicrolitresTag, 1, 100'000>;

// An outside dose was given elsewhere; it never touches stock.
enum class DoseSource { given_here, outside };
BOOST_DESCRIBE_ENUM(DoseSource, given_here, outside)

// How an outside dose is known. Source: HL7 table NIP001 (01, 02, 03, 04, 05).
enum class Evidence { unspecified, other_provider, written_record, recall, other_registry };
BOOST_DESCRIBE_ENUM(Evidence, unspecified, other_provider, written_record, recall, other_registry)

// Whether the state registry learns of a dose. The name that it is told stands with the person, in the room people.
enum class Registry { report, opted_out, not_asked };
BOOST_DESCRIBE_ENUM(Registry, report, opted_out, not_asked)

enum class DoseState { standing, entered_in_error };
BOOST_DESCRIBE_ENUM(DoseState, standing, entered_in_error)

// One line of the record of doses; never changed. Whether it still stands, the last correction says (correction.h).
// A dose given here has given_at, site_id, given_by, route and volume; an outside dose may know no more than its day.
struct DoseAdministered {
  DoseId id;
  ProgramId program_id;
  PersonId person_id;  // as written then; a merge of persons does not rewrite it
  DoseSource source = DoseSource::given_here;
  DoseNumber dose_number;
  std::string product_cvx;
  Date given_on;
  std::optional<Instant> given_at;
  std::optional<StaffId> given_by;
  std::optional<SiteId> site_id;
  std::optional<AppointmentId> appointment_id;
  std::optional<std::string> route;
  std::optional<Microlitres> volume_ul;
  std::optional<std::string> body_site;
  std::optional<LotId> lot_id;
  std::optional<Text<40>> lot_number;  // as printed
  std::optional<Date> lot_expires_on;
  std::optional<VialId> vial_id;
  std::optional<Text<120>> information_sheet;
  std::optional<Text<40>> information_sheet_edition;
  bool consent_recorded = false;
  Registry registry = Registry::not_asked;
  std::optional<Evidence> evidence;
  std::optional<Text<200>> source_text;  // who gave an outside dose
  std::optional<DoseId> replaces_dose_id;
  Instant recorded_at;
  StaffId recorded_by;
};
BOOST_DESCRIBE_STRUCT(DoseAdministered, (),
                      (id, program_id, person_id, source, dose_number, product_cvx, given_on, given_at, given_by,
                       site_id, appointment_id, route, volume_ul, body_site, lot_id, lot_number, lot_expires_on,
                       vial_id, information_sheet, information_sheet_edition, consent_recorded, registry, evidence,
                       source_text, replaces_dose_id, recorded_at, recorded_by))

}  // namespace quell::immunization
