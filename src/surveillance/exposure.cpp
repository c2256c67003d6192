#include "surveillance/exposure.h"

#include <algorithm>

namespace quell::surveillance {
namespace {

constexpr std::chrono::days remembered_for{366};

struct ExposuresAsked {
  ProgramId program;
  ExposureId id;
  ContactId contact;
  CaseId case_id;
};
BOOST_DESCRIBE_STRUCT(ExposuresAsked, (), (program, id, contact, case_id))

}  // namespace

std::vector<Exposure> exposures_of_contact(storage::Transaction& tx, const ContactId& contact) {
  return tx.all<Exposure>(
      "select * from surveillance_exposure where contact_id = :contact and withdrawn_at is null "
      "order by first_on, last_on, id",
      ExposuresAsked{.contact = contact});
}

std::vector<Exposure> exposures_of_case(storage::Transaction& tx, const CaseId& id) {
  return tx.all<Exposure>(
      "select * from surveillance_exposure where case_id = :case_id and withdrawn_at is null "
      "order by first_on, last_on, id",
      ExposuresAsked{.case_id = id});
}

Result<Exposure> find_exposure(storage::Transaction& tx, const ProgramId& program, const ExposureId& id) {
  auto found = tx.find<Exposure>("select * from surveillance_exposure where program_id = :program and id = :id",
                                 ExposuresAsked{.program = program, .id = id});
  if (!found) return fail(FailureKind::not_found, "surveillance.exposure_unknown");
  return *std::move(found);
}

bool insert_exposure(storage::Transaction& tx, const Exposure& exposure) {
  return tx.execute(
             "insert into surveillance_exposure (id, program_id, contact_id, case_id, kind, risk, setting, first_on, "
             "last_on, pep_approved, approved_by, sealed_note, recorded_at, recorded_by, withdrawn_at, withdrawn_by) "
             "values (:id, :program_id, :contact_id, :case_id, :kind, :risk, :setting, :first_on, :last_on, "
             ":pep_approved, :approved_by, :sealed_note, :recorded_at, :recorded_by, :withdrawn_at, :withdrawn_by) "
             "on conflict (id) do nothing",
             exposure) == 1;
}

void save_exposure(storage::Transaction& tx, const Exposure& exposure) {
  tx.execute(
      "update surveillance_exposure set pep_approved = :pep_approved, approved_by = :approved_by, "
      "withdrawn_at = :withdrawn_at, withdrawn_by = :withdrawn_by where id = :id",
      exposure);
}

Result<Exposure> checked_exposure(const packs::Monitoring& monitoring, const NewExposure& told,
                                  const ContactId& contact, Date today, const std::string& pointer) {
  const auto kind = std::ranges::find(monitoring.exposure_kinds, told.kind.value, &packs::ExposureKind::id);
  if (kind == monitoring.exposure_kinds.end()) return invalid(pointer + "/kind", "surveillance.exposure_kind_unknown");
  if (std::ranges::find(monitoring.exposure_settings, told.setting.value) == monitoring.exposure_settings.end())
    return invalid(pointer + "/setting", "surveillance.setting_unknown");
  const Date last_on = told.last_on.value_or(told.first_on);
  if (told.first_on > today) return invalid(pointer + "/first_on", "surveillance.day_in_future");
  if (last_on > today) return invalid(pointer + "/last_on", "surveillance.day_in_future");
  if (last_on < told.first_on) return invalid(pointer + "/last_on", "surveillance.days_in_wrong_order");
  if (told.first_on < today - remembered_for)
    return invalid(pointer + "/first_on", "surveillance.exposure_too_long_ago");
  return Exposure{.id = told.id,
                  .contact_id = contact,
                  .case_id = told.case_id,
                  .kind = kind->id,
                  .risk = kind->risk,
                  .setting = told.setting.value,
                  .first_on = told.first_on,
                  .last_on = last_on};
}

}  // namespace quell::surveillance
