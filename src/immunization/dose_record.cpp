#include "immunization/dose_record.h"

#include "immunization/dose_history.h"
#include "immunization/dose_lines.h"
#include "immunization/require_any.h"
#include "immunization/series_number.h"
#include "programs/site.h"

namespace quell::immunization {
namespace {

std::string product_name(const packs::Pack& pack, const std::string& cvx) {
  for (const packs::Product& product : pack.products)
    if (product.cvx == cvx) return product.name;
  return {};
}

std::string place_of(storage::Transaction& tx, const DoseAdministered& dose) {
  if (!dose.site_id) return dose.source_text ? dose.source_text->value : "";
  const auto site = programs::find_site(tx, dose.program_id, *dose.site_id);
  return site ? site->name : dose.site_id->text;
}

RecordedDose recorded(storage::Transaction& tx, const packs::Pack& pack, const DoseAdministered& dose, int number) {
  return {.dose_number = number,
          .given_on = dose.given_on,
          .source = dose.source,
          .product_name = product_name(pack, dose.product_cvx),
          .product_cvx = dose.product_cvx,
          .lot_number = dose.lot_number,
          .route = dose.route,
          .volume_ul = dose.volume_ul,
          .body_site = dose.body_site,
          .given_at_place = place_of(tx, dose),
          .information_sheet = dose.information_sheet,
          .information_sheet_edition = dose.information_sheet_edition};
}

}  // namespace

Result<DoseRecord> dose_record_of(storage::Transaction& tx, const programs::InForce& program, const PersonId& person) {
  DoseRecord record{.person_id = person,
                    .program_name = program.pack->program.name,
                    .department = program.pack->program.department.name,
                    .made_on = program.today,
                    .doses = {}};
  const Forecast forecast = TRY(forecast_of(tx, program, person));
  for (const DoseLine& line : doses_of(tx, program.id, person))
    if (line.state == DoseState::standing)
      record.doses.push_back(recorded(tx, *program.pack, line.dose, series_number(forecast, line.dose)));
  record.series_status = forecast.series_status;
  record.next = forecast.next;
  tx.touch("people.person", person.text);
  return record;
}

Result<DoseRecord> dose_record(storage::Transaction& tx, const access::Actor& actor, Instant now,
                               const RecordQuestion& question) {
  TRY(require_any(actor,
                  {access::Permission::give_doses, access::Permission::check_in, access::Permission::book_for_others}));
  return dose_record_of(tx, TRY(programs::program_in_force(tx, actor.program, now)), question.person_id);
}

}  // namespace quell::immunization
