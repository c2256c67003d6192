// GET /counts: doses given and people reached, as they were last published.

#include "apps/server/pages/pages.h"
#include "apps/server/pages/spoken.h"
#include "oversight/public_counts.h"

namespace quell::server {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;
using oversight::Measure;

std::string group_name(const Visit& visit, Measure measure, const std::string& category) {
  const std::string dimension{std::string{quell::name_of(measure)}.substr(std::string_view{"people_by_"}.size())};
  return visit.say("staff.group." + dimension + "." + category);
}

object row_of(const Visit& visit, Measure measure, const oversight::PublicRow& row) {
  object shown{{"name", measure == Measure::doses_by_site ? row.name : group_name(visit, measure, row.category)},
               {"number", false},
               {"as_of", false}};
  if (row.number) shown["number"] = spoken_number(visit.call.language, *row.number);
  if (row.as_of) shown["as_of"] = dated(visit, *row.as_of);
  return shown;
}

array tables_of(const Visit& visit, const oversight::PublicCounts& counts) {
  array tables;
  for (const oversight::PublicTable& table : counts.tables) {
    const std::string name{quell::name_of(table.measure)};
    array rows;
    for (const oversight::PublicRow& row : table.rows) rows.push_back(row_of(visit, table.measure, row));
    tables.push_back(object{{"id", name},
                            {"title", visit.say("public.counts.by." + name)},
                            {"head", visit.say("public.counts.head." + name)},
                            {"unit", visit.say("public.counts.unit." + name)},
                            {"total", spoken_number(visit.call.language, table.total)},
                            {"rows", std::move(rows)}});
  }
  return tables;
}

object counts_figure(const Visit& visit, int number, const char* label) {
  return {{"value", spoken_number(visit.call.language, number)}, {"label", visit.say(label)}};
}

array figures_of(const Visit& visit, const oversight::PublicCounts& counts) {
  if (counts.tables.empty()) return {};
  return {counts_figure(visit, counts.tables.front().total, "public.counts.doses"),
          counts_figure(visit, counts.tables.back().total, "public.counts.people")};
}

Result<Reply> show_counts(Visit& visit) {
  const auto counts = TRY(oversight::public_counts(visit.call.tx, visit.call.actor, visit.call.now, {}));
  const std::string next = spoken_weekday(visit.call.language, counts.next_on);
  value through = false;
  if (counts.through) through = dated(visit, *counts.through);
  return Reply{HtmlPage{
      "counts",
      {{"has_counts", counts.through.has_value()},
       {"through", std::move(through)},
       {"figures", figures_of(visit, counts)},
       {"when", visit.say(counts.through ? "public.counts.next" : "public.counts.none", {{"day", next}})},
       {"tables", tables_of(visit, counts)},
       {"why", visit.say("public.counts.why_more",
                         {{"from", std::to_string(counts.hidden_from)}, {"to", std::to_string(counts.hidden_to)}})},
       {"no_share", !visit.program.pack->program.population_at_risk},
       {"csv_href", "/api/public-counts.csv"}}}};
}

}  // namespace

Routes counts_pages(const PageSetting& setting) {
  return {route_of(
      setting,
      {.path = "/counts", .operation = "pages.counts", .about = "Doses given, in numbers", .work = show_counts})};
}

}  // namespace quell::server
