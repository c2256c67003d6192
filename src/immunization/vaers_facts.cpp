#include "immunization/vaers_facts.h"

#include "immunization/birth_date.h"
#include "immunization/dose_history.h"
#include "immunization/dose_lines.h"
#include "immunization/series_number.h"
#include "people/sealed_text.h"
#include "programs/program.h"
#include "programs/site.h"

namespace quell::immunization {
namespace {

struct VaersFactsAsked {
  ProgramId program;
  MishapId mishap;
};
BOOST_DESCRIBE_STRUCT(VaersFactsAsked, (), (program, mishap))

VaersVaccine vaccine_of(const packs::Pack& pack, const Forecast& forecast, const DoseAdministered& dose) {
  VaersVaccine vaccine{.name = {},
                       .cvx = dose.product_cvx,
                       .manufacturer = {},
                       .lot_number = dose.lot_number,
                       .route = dose.route,
                       .body_site = dose.body_site,
                       .dose_number = series_number(forecast, dose),
                       .given_on = dose.given_on};
  for (const packs::Product& product : pack.products) {
    if (product.cvx != dose.product_cvx) continue;
    vaccine.name = product.name;
    vaccine.manufacturer = product.mvx;
  }
  return vaccine;
}

void add_facility(storage::Transaction& tx, const DoseAdministered& dose, VaersFacts& facts) {
  if (!dose.site_id) return;
  const auto site = programs::find_site(tx, dose.program_id, *dose.site_id);
  if (!site) return;  // a site that the department has removed since
  facts.facility_name = site->name;
  facts.facility_address = site->street.value_or("") + (site->street ? ", " : "") + site->town;
  if (site->zip) facts.facility_address += " " + *site->zip;
}

Result<void> add_mishap(storage::Transaction& tx, const packs::Pack& pack, const Mishap& mishap, VaersFacts& facts) {
  facts.mishap_id = mishap.id;
  facts.person_id = mishap.person_id;
  facts.onset_at = mishap.onset_at;
  facts.kind = mishap.kind;
  facts.mishap = mishap.mishap;
  facts.severity = mishap.severity;
  facts.is_serious = mishap.severity >= Severity::serious;
  facts.report_to_vaers = mishap.report_to_vaers;
  for (const packs::Mishap& known : pack.screening.mishaps)
    if (known.id == mishap.mishap) facts.repeat_dose = known.repeat_dose;
  if (!mishap.action_taken) return {};
  facts.action_taken = TRY(people::open_for(tx, {mishap.program_id, mishap.person_id},
                                            {"immunization_mishap", mishap.id.text}, *mishap.action_taken));
  return {};
}

}  // namespace

Result<VaersFacts> vaers_facts(storage::Transaction& tx, const access::Actor& actor, Instant now,
                               const MishapQuestion& question) {
  TRY(access::require(actor, access::Permission::give_doses));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const auto mishap = tx.find<Mishap>("select * from immunization_mishap where id = :mishap and program_id = :program",
                                      VaersFactsAsked{actor.program, question.mishap_id});
  if (!mishap) return fail(FailureKind::not_found, "immunization.mishap_unknown_id");
  const DoseAdministered dose = TRY(find_dose(tx, actor.program, mishap->dose_id)).dose;
  if (dose.site_id) TRY(access::require_at(actor, access::Permission::give_doses, *dose.site_id));

  const Forecast forecast = TRY(forecast_of(tx, program, dose.person_id));
  VaersFacts facts{.vaccinated_at = dose.given_at,
                   .administration_errors = administration_errors_of(tx, dose.id),
                   .vaccine = vaccine_of(*program.pack, forecast, dose),
                   .earlier_vaccines = {}};
  TRY(add_mishap(tx, *program.pack, *mishap, facts));
  add_facility(tx, dose, facts);
  const auto born_on = TRY(birth_date_of(tx, actor.program, dose.person_id));
  if (born_on) facts.age_years = age_in_years(*born_on, dose.given_on);
  for (const DoseLine& line : doses_of(tx, actor.program, dose.person_id))
    if (line.state == DoseState::standing && line.dose.id != dose.id && line.dose.given_on <= dose.given_on)
      facts.earlier_vaccines.push_back(vaccine_of(*program.pack, forecast, line.dose));
  tx.touch("people.person", dose.person_id.text);
  return facts;
}

}  // namespace quell::immunization
