#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "inventory/waste_summary.h"
#include "oversight/day_figures.h"
#include "oversight/reach_figures.h"
#include "oversight/site_figures.h"
#include "programs/announce_count.h"

namespace quell::oversight {

struct TaskFigures {
  std::string kind;
  access::Permission permission{};  // who does them
  int open = 0;                     // and claimed ones
  int urgent = 0;
  int overdue = 0;
};
BOOST_DESCRIBE_STRUCT(TaskFigures, (), (kind, permission, open, urgent, overdue))

// Questions of the public that nobody answered yet.
struct QuestionFigures {
  int open = 0;
  std::optional<Instant> oldest_asked_at;
};
BOOST_DESCRIBE_STRUCT(QuestionFigures, (), (open, oldest_asked_at))

struct Totals {
  int given_today = 0;
  int given_first = 0;  // in all
  int given_later = 0;
  int people_reached = 0;  // with a dose given at a site
  int vials = 0;           // at sites, unopened
  int doses = 0;           // at sites, planned
  int vials_to_come = 0;
  int vials_unallotted = 0;
  int booked_today = 0;
  int here_now = 0;
  int booked_ahead = 0;  // times held or booked from today on, not yet served
  int places_free = 0;   // this week
  int doses_wasted = 0;  // in all, an unopened vial as the doses that it would have given
  int vials_wasted = 0;  // unopened
  int opened_doses_wasted = 0;
  int doses_wasted_week = 0;
  int requests_open = 0;  // what sites ask for
};
BOOST_DESCRIBE_STRUCT(Totals, (),
                      (given_today, given_first, given_later, people_reached, vials, doses, vials_to_come,
                       vials_unallotted, booked_today, here_now, booked_ahead, places_free, doses_wasted, vials_wasted,
                       opened_doses_wasted, doses_wasted_week, requests_open))

// One screen for who leads the response: how many cases and since when, what was given, what is left and where, who
// waits, what is wasted, what must be decided.
struct Dashboard {
  Instant made_at;
  Date today;
  std::vector<programs::AnnouncedCount> cases;  // by day, the newest last
  Totals totals;
  std::vector<DayFigures> days;
  std::vector<SiteFigures> sites;
  std::vector<inventory::WasteRow> waste;  // by day and reason, since the program began
  std::vector<TaskFigures> tasks;
  QuestionFigures questions;
  std::vector<ReachFigure> reach;
  std::optional<packs::PopulationAtRisk> population;  // absent: unknown, and then nothing may be shown as a percentage
};
BOOST_DESCRIBE_STRUCT(Dashboard, (),
                      (made_at, today, cases, totals, days, sites, waste, tasks, questions, reach, population))

struct DashboardQuestion {};
BOOST_DESCRIBE_STRUCT(DashboardQuestion, (), ())

// Exact counts for staff. It reads sums that the writing verbs keep, so it costs the same however many doses were
// given.
//
// Fails: not_permitted access.permission_missing   view_dashboard
//        not_found     programs.program_unknown, programs.not_in_force_yet
Result<Dashboard> dashboard(storage::Transaction& tx, const access::Actor& actor, Instant now,
                            const DashboardQuestion& question);

}  // namespace quell::oversight
