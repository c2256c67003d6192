#include "oversight/public_counts.h"

#include <algorithm>
#include <map>

#include "core/csv.h"
#include "oversight/reach_groups.h"
#include "oversight/released.h"
#include "programs/program.h"
#include "programs/site.h"

namespace quell::oversight {
namespace {

// Some sites bear their town's name already.
std::string name_with_town(const programs::Site& site) {
  return site.name.find(site.town) != std::string::npos ? site.name : site.name + ", " + site.town;
}

std::vector<PublicRow> rows_of(storage::Transaction& tx, const programs::InForce& program, Measure measure) {
  std::vector<PublicRow> rows;
  const auto of_groups = [&](Dimension dimension) {
    for (const std::string& category : categories_of(dimension)) rows.push_back({category, {}, {}, {}});
  };
  if (measure == Measure::people_by_age) of_groups(Dimension::age);
  if (measure == Measure::people_by_race) of_groups(Dimension::race);
  if (measure == Measure::people_by_ethnicity) of_groups(Dimension::ethnicity);
  if (measure == Measure::doses_by_site)
    for (const programs::Site& site : programs::sites_of(tx, program.id))
      rows.push_back({site.id.text, name_with_town(site), {}, {}});
  return rows;
}

PublicTable table_of(storage::Transaction& tx, const programs::InForce& program, Date through, Measure measure,
                     Measure total) {
  PublicTable table{measure, 0, rows_of(tx, program, measure)};
  for (const Released& told : released(tx, program.id, through, total)) table.total = told.number;
  const auto told = released(tx, program.id, through, measure);
  for (PublicRow& row : table.rows) {
    const auto found = std::ranges::find(told, row.category, &Released::category);
    if (found == told.end()) continue;
    row.number = found->number;
    row.as_of = found->as_of;
  }
  return table;
}

}  // namespace

Result<PublicCounts> public_counts(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                   const PublicQuestion&) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const packs::Program& pack = program.pack->program;
  PublicCounts counts{.program = pack.name,
                      .department = pack.department.name,
                      .through = last_release(tx, program.id),
                      .next_on = last_sunday(program.today) + std::chrono::days{8},
                      .hidden_from = pack.settings.suppression.hide_from,
                      .hidden_to = pack.settings.suppression.hide_to,
                      .tables = {}};
  if (!counts.through) return counts;
  counts.tables.push_back(table_of(tx, program, *counts.through, Measure::doses_by_site, Measure::doses));
  for (const Measure measure : {Measure::people_by_age, Measure::people_by_race, Measure::people_by_ethnicity})
    counts.tables.push_back(table_of(tx, program, *counts.through, measure, Measure::people));
  return counts;
}

std::string public_counts_csv(const PublicCounts& counts) {
  std::string text;
  append_csv_row(text, {"measure", "category", "name", "number", "as_of"});
  for (const PublicTable& table : counts.tables) {
    const std::string measure{name_of(table.measure)};
    append_csv_row(text, {measure, "total", "", std::to_string(table.total), to_iso(*counts.through)});
    for (const PublicRow& row : table.rows)
      append_csv_row(text, {measure, row.category, row.name, row.number ? std::to_string(*row.number) : "",
                            row.as_of ? to_iso(*row.as_of) : ""});
  }
  return text;
}

}  // namespace quell::oversight
