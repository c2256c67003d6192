#include "immunization/day_tally.h"

namespace quell::immunization {
namespace {

struct DayTallyAsked {
  ProgramId program;
  Date from;
  Date until;
};
BOOST_DESCRIBE_STRUCT(DayTallyAsked, (), (program, from, until))

}  // namespace

void move_tally(storage::Transaction& tx, const DoseAdministered& dose, int change) {
  DayTally tally{.program_id = dose.program_id,
                 .given_on = dose.given_on,
                 .source = dose.source,
                 .site_id = dose.site_id ? dose.site_id->text : "",
                 .dose_number = dose.dose_number,
                 .product_cvx = dose.product_cvx,
                 .doses = change};
  const auto moved = tx.execute(
      "update immunization_day_tally set doses = doses + :doses where program_id = :program_id and "
      "given_on = :given_on and source = :source and site_id = :site_id and dose_number = :dose_number and "
      "product_cvx = :product_cvx",
      tally);
  if (moved == 1) return;
  tx.execute(
      "insert into immunization_day_tally (program_id, given_on, source, site_id, dose_number, product_cvx, doses) "
      "values (:program_id, :given_on, :source, :site_id, :dose_number, :product_cvx, :doses) "
      "on conflict (program_id, given_on, source, site_id, dose_number, product_cvx) "
      "do update set doses = immunization_day_tally.doses + excluded.doses",
      tally);
}

Result<std::vector<DayTally>> doses_by_day(storage::Transaction& tx, const access::Actor& actor, Instant,
                                           const TallyQuestion& question) {
  const bool sees_all = actor.permissions.contains(access::Permission::view_dashboard);
  if (!sees_all) TRY(access::require(actor, access::Permission::view_site_day));
  auto tallies = tally_of(tx, actor.program, question);
  const auto is_elsewhere = [&](const DayTally& tally) {
    return !actor.works_at({tally.site_id}, access::Permission::view_site_day);
  };
  if (!sees_all) std::erase_if(tallies, is_elsewhere);
  return tallies;
}

std::vector<DayTally> tally_of(storage::Transaction& tx, const ProgramId& program, const TallyQuestion& question) {
  return tx.all<DayTally>(
      "select * from immunization_day_tally where program_id = :program and given_on >= :from and given_on <= :until "
      "and doses > 0 order by given_on, source, site_id, dose_number, product_cvx",
      DayTallyAsked{program, question.from, question.until});
}

}  // namespace quell::immunization
