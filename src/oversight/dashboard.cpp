#include "oversight/dashboard.h"

#include "programs/program.h"

namespace quell::oversight {
namespace {

struct DashboardQuery {
  ProgramId program_id;
  Date today;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(DashboardQuery, (), (program_id, today, now))

struct Number {
  int number = 0;
};
BOOST_DESCRIBE_STRUCT(Number, (), (number))

struct Given {
  int first = 0;
  int later = 0;
};
BOOST_DESCRIBE_STRUCT(Given, (), (first, later))

int count(storage::Transaction& tx, const char* sql, const DashboardQuery& query) {
  const auto found = tx.find<Number>(sql, query);
  return found ? found->number : 0;
}

constexpr const char* open_tasks =
    "select kind, permission, count(*) as open, cast(sum(case when priority = 'urgent' then 1 else 0 end) as bigint) "
    "as urgent, "
    "cast(sum(case when due_at < :now then 1 else 0 end) as bigint) as overdue from worklist_task "
    "where program_id = :program_id and state in ('open', 'claimed') group by kind, permission order by kind, "
    "permission";

constexpr const char* doses_given =
    "select cast(coalesce(sum(case when dose_number = 1 then doses else 0 end), 0) as bigint) as first, "
    "cast(coalesce(sum(case when dose_number = 1 then 0 else doses end), 0) as bigint) as later "
    "from immunization_day_tally where program_id = :program_id and source = 'given_here' and given_on <= :today";

constexpr const char* unallotted =
    "select cast(coalesce(sum(received - allotted), 0) as bigint) as number from inventory_supply "
    "where program_id = :program_id";

constexpr const char* requests =
    "select count(*) as number from inventory_supply_request where program_id = :program_id and state = 'open'";

constexpr const char* questions =
    "select count(*) as open, min(asked_at) as oldest_asked_at from outreach_question "
    "where program_id = :program_id and answered_at is null";

void add_sites(Totals& totals, const std::vector<SiteFigures>& sites) {
  for (const SiteFigures& site : sites) {
    totals.vials += site.vials;
    totals.doses += site.doses;
    totals.vials_to_come += site.vials_to_come;
    totals.booked_today += site.booked_today;
    totals.here_now += site.here_now;
    totals.booked_ahead += site.booked_ahead;
    totals.places_free += site.places_free;
    totals.given_today += site.given_today;
  }
}

void add_doses(storage::Transaction& tx, const DashboardQuery& query, Totals& totals) {
  const auto given = tx.find<Given>(doses_given, query).value_or(Given{});
  totals.given_first = given.first;
  totals.given_later = given.later;
}

void add_waste(const inventory::WasteSummary& waste, Date today, Totals& totals) {
  totals.doses_wasted = waste.doses;
  totals.vials_wasted = waste.vials;
  totals.opened_doses_wasted = waste.opened_doses;
  for (const inventory::WasteRow& row : waste.rows)
    if (row.on > today - std::chrono::days{7}) totals.doses_wasted_week += row.doses;
}

}  // namespace

Result<Dashboard> dashboard(storage::Transaction& tx, const access::Actor& actor, Instant now,
                            const DashboardQuestion&) {
  TRY(access::require(actor, access::Permission::view_dashboard));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  auto waste = TRY(inventory::waste_summary(tx, actor, now, {{}, make_date(2000, 1, 1), program.today}));
  const DashboardQuery query{program.id, program.today, now};

  Dashboard shown;
  shown.made_at = now;
  shown.today = program.today;
  shown.cases = programs::counts_by_day(tx, program.id, "cases");
  shown.days = day_figures(tx, program);
  shown.sites = site_figures(tx, program, now);
  shown.tasks = tx.all<TaskFigures>(open_tasks, query);
  add_sites(shown.totals, shown.sites);
  add_doses(tx, query, shown.totals);
  shown.totals.vials_unallotted = count(tx, unallotted, query);
  shown.totals.requests_open = count(tx, requests, query);
  add_waste(waste, program.today, shown.totals);
  shown.waste = std::move(waste.rows);
  shown.questions = tx.find<QuestionFigures>(questions, query).value_or(QuestionFigures{});
  shown.reach = reach_figures(tx, program.id);
  for (const ReachFigure& one : shown.reach)
    if (one.dimension == Dimension::age) shown.totals.people_reached += one.people;
  shown.population = program.pack->program.population_at_risk;
  return shown;
}

}  // namespace quell::oversight
