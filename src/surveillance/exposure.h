#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "core/ids.h"
#include "core/instant.h"
#include "core/private.h"
#include "core/text.h"
#include "packs/pack.h"
#include "storage/transaction.h"

namespace quell::surveillance {

enum class Approved { no, yes };
BOOST_DESCRIBE_ENUM(Approved, no, yes)

// One event that may have transmitted, from a case (unknown where absent) to a contact. Its risk is that of its kind in
// the pack of the day on which it was recorded. A line is withdrawn, never changed.
struct Exposure {
  ExposureId id;
  ProgramId program_id;
  ContactId contact_id;
  std::optional<CaseId> case_id;
  std::string kind;     // packs::ExposureKind
  std::string risk;     // packs::ExposureRisk
  std::string setting;  // where it happened
  Date first_on;
  Date last_on;
  Approved pep_approved = Approved::no;  // a clinician's yes, where the risk is decided case by case
  std::optional<StaffId> approved_by;
  std::optional<std::string> sealed_note;
  Instant recorded_at;
  StaffId recorded_by;
  std::optional<Instant> withdrawn_at;
  std::optional<StaffId> withdrawn_by;
};
BOOST_DESCRIBE_STRUCT(Exposure, (),
                      (id, program_id, contact_id, case_id, kind, risk, setting, first_on, last_on, pep_approved,
                       approved_by, sealed_note, recorded_at, recorded_by, withdrawn_at, withdrawn_by))

// Those that stand, earliest first.
std::vector<Exposure> exposures_of_contact(storage::Transaction& tx, const ContactId& contact);
std::vector<Exposure> exposures_of_case(storage::Transaction& tx, const CaseId& id);

// Fails: not_found surveillance.exposure_unknown
Result<Exposure> find_exposure(storage::Transaction& tx, const ProgramId& program, const ExposureId& id);
bool insert_exposure(storage::Transaction& tx, const Exposure& exposure);  // false where the id stands already
void save_exposure(storage::Transaction& tx, const Exposure& exposure);

// What a person tells of an exposure.
struct NewExposure {
  ExposureId id;  // made by the caller
  std::optional<CaseId> case_id;
  Text<64> kind;
  Text<64> setting;
  Date first_on;
  std::optional<Date> last_on;  // the first day where absent
  std::optional<Private<LongText<500>>> note;
};
BOOST_DESCRIBE_STRUCT(NewExposure, (), (id, case_id, kind, setting, first_on, last_on, note))

// The exposure as it will be kept, without its note.
//
// Fails: invalid_input at <pointer>/<field>: surveillance.exposure_kind_unknown, surveillance.setting_unknown,
//        surveillance.day_in_future, surveillance.days_in_wrong_order, surveillance.exposure_too_long_ago (over a year)
Result<Exposure> checked_exposure(const packs::Monitoring& monitoring, const NewExposure& told,
                                  const ContactId& contact, Date today, const std::string& pointer);

}  // namespace quell::surveillance
