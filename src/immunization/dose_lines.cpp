#include "immunization/dose_lines.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "immunization/day_tally.h"
#include "people/person_in_force.h"

namespace quell::immunization {
namespace {

// What is read beside a dose's own columns, in the same order.
struct StateRow {
  DoseId id;
  std::optional<DoseState> state;
  std::optional<int> number;
};
BOOST_DESCRIBE_STRUCT(StateRow, (), (id, state, number))

struct OfDose {
  ProgramId program;
  DoseId dose;
};
BOOST_DESCRIBE_STRUCT(OfDose, (), (program, dose))

struct OfPerson {
  ProgramId program;
  PersonId person;
};
BOOST_DESCRIBE_STRUCT(OfPerson, (), (program, person))

struct OfSite {
  ProgramId program;
  SiteId site;
  Date day;
};
BOOST_DESCRIBE_STRUCT(OfSite, (), (program, site, day))

// Whether the line that stands says the same; when it was recorded does not matter, for a device may send it again.
bool is_same_dose(const DoseAdministered& a, const DoseAdministered& b) {
  return a.program_id == b.program_id && a.person_id == b.person_id && a.source == b.source &&
         a.product_cvx == b.product_cvx && a.given_on == b.given_on && a.given_at == b.given_at &&
         a.lot_id == b.lot_id && a.route == b.route && a.volume_ul == b.volume_ul && a.body_site == b.body_site;
}

DoseLine line_of(DoseAdministered dose, const StateRow& row) {
  return {std::move(dose), row.state.value_or(DoseState::standing), row.number.value_or(0)};
}

// One dose has few corrections, one person few doses.
constexpr const char* last_correction =
    "left join immunization_correction c on c.dose_id = d.id and c.number = "
    "(select max(number) from immunization_correction where dose_id = d.id) ";

void add_doses_of_id(storage::Transaction& tx, const ProgramId& program, const PersonId& id,
                     std::vector<DoseLine>& lines) {
  const OfPerson asked{program, id};
  std::map<DoseId, StateRow> states;
  tx.each<StateRow>(std::string{"select d.id, c.state, c.number from immunization_dose d "} + last_correction +
                        "where d.program_id = :program and d.person_id = :person",
                    asked, [&](const StateRow& row) { states[row.id] = row; });
  tx.each<DoseAdministered>("select * from immunization_dose where program_id = :program and person_id = :person",
                            asked, [&](DoseAdministered dose) {
                              const StateRow& state = states[dose.id];
                              lines.push_back(line_of(std::move(dose), state));
                            });
}

}  // namespace

Result<bool> append_dose(storage::Transaction& tx, const DoseAdministered& dose) {
  const auto written = tx.execute(
      "insert into immunization_dose (id, program_id, person_id, source, dose_number, product_cvx, given_on, given_at, "
      "given_by, site_id, appointment_id, route, volume_ul, body_site, lot_id, lot_number, lot_expires_on, vial_id, "
      "information_sheet, information_sheet_edition, consent_recorded, registry, evidence, source_text, "
      "replaces_dose_id, recorded_at, recorded_by) values (:id, :program_id, :person_id, :source, :dose_number, "
      ":product_cvx, :given_on, :given_at, :given_by, :site_id, :appointment_id, :route, :volume_ul, :body_site, "
      ":lot_id, :lot_number, :lot_expires_on, :vial_id, :information_sheet, :information_sheet_edition, "
      ":consent_recorded, :registry, :evidence, :source_text, :replaces_dose_id, :recorded_at, "
      ":recorded_by) on conflict do nothing",
      dose);
  if (written == 1) {
    move_tally(tx, dose, +1);
    return true;
  }
  const auto standing =
      tx.find<DoseAdministered>("select * from immunization_dose where id = :dose", OfDose{dose.program_id, dose.id});
  if (!standing) return fail(FailureKind::conflict, "immunization.already_replaced");
  if (!is_same_dose(*standing, dose)) return fail(FailureKind::conflict, "immunization.dose_id_taken");
  return false;
}

Result<bool> append_correction(storage::Transaction& tx, const DoseLine& line, const Correction& correction) {
  const auto written = tx.execute(
      "insert into immunization_correction (id, program_id, dose_id, number, state, reason, note, recorded_at, "
      "recorded_by) values (:id, :program_id, :dose_id, :number, :state, :reason, :note, :recorded_at, :recorded_by) "
      "on conflict do nothing",
      correction);
  if (written == 1) {
    if (correction.state != line.state) move_tally(tx, line.dose, correction.state == DoseState::standing ? +1 : -1);
    return true;
  }
  for (const Correction& earlier : corrections_of(tx, correction.dose_id))
    if (earlier.id == correction.id) return false;
  return fail(FailureKind::conflict, "immunization.corrected_meanwhile");
}

Result<DoseLine> find_dose(storage::Transaction& tx, const ProgramId& program, const DoseId& id) {
  auto dose = tx.find<DoseAdministered>("select * from immunization_dose where id = :dose and program_id = :program",
                                        OfDose{program, id});
  if (!dose) return fail(FailureKind::not_found, "immunization.dose_unknown");
  const auto state = tx.find<StateRow>(
      std::string{"select d.id, c.state, c.number from immunization_dose d "} + last_correction + "where d.id = :dose",
      OfDose{program, id});
  return line_of(*std::move(dose), *state);
}

std::vector<DoseLine> doses_of(storage::Transaction& tx, const ProgramId& program, const PersonId& person) {
  std::vector<DoseLine> lines;
  for (const PersonId& id : people::ids_of_person(tx, program, person)) add_doses_of_id(tx, program, id, lines);
  std::ranges::sort(lines, {}, [](const DoseLine& line) {
    return std::tie(line.dose.given_on, line.dose.recorded_at, line.dose.id);
  });
  return lines;
}

std::vector<DoseLine> doses_given_at(storage::Transaction& tx, const ProgramId& program, const SiteId& site, Date day) {
  const OfSite asked{program, site, day};
  std::map<DoseId, StateRow> states;
  const std::string which = "where d.program_id = :program and d.given_on = :day and d.site_id = :site";
  tx.each<StateRow>(std::string{"select d.id, c.state, c.number from immunization_dose d "} + last_correction + which,
                    asked, [&](const StateRow& row) { states[row.id] = row; });
  std::vector<DoseLine> lines;
  tx.each<DoseAdministered>("select d.* from immunization_dose d " + which + " order by d.given_at, d.id", asked,
                            [&](DoseAdministered dose) {
                              const StateRow& state = states[dose.id];
                              lines.push_back(line_of(std::move(dose), state));
                            });
  return lines;
}

bool has_dose_on(const std::vector<DoseLine>& lines, Date day) {
  return std::ranges::any_of(
      lines, [&](const DoseLine& line) { return line.state == DoseState::standing && line.dose.given_on == day; });
}

std::vector<Correction> corrections_of(storage::Transaction& tx, const DoseId& dose) {
  return tx.all<Correction>("select * from immunization_correction where dose_id = :dose order by number",
                            OfDose{{}, dose});
}

}  // namespace quell::immunization
