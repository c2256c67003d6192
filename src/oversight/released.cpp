#include "oversight/released.h"

#include <algorithm>

namespace quell::oversight {
namespace {

struct Row {
  ProgramId program_id;
  Date through;
  Measure measure = Measure::doses;
  std::string category;
  int number = 0;
  Date as_of;
};
BOOST_DESCRIBE_STRUCT(Row, (), (program_id, through, measure, category, number, as_of))

struct TruthRow {
  ProgramId program_id;
  Date through;
  Measure measure = Measure::doses;
  std::string category;
  int number = 0;
  bool told = false;
};
BOOST_DESCRIBE_STRUCT(TruthRow, (), (program_id, through, measure, category, number, told))

struct Newest {
  std::optional<Date> through;
};
BOOST_DESCRIBE_STRUCT(Newest, (), (through))

}  // namespace

Date last_sunday(Date today) {
  return today - std::chrono::days{(std::chrono::weekday{today.days} - std::chrono::Monday).count() + 1};
}

std::optional<Date> last_release(storage::Transaction& tx, const ProgramId& program) {
  const auto newest = tx.find<Newest>(
      "select max(through) as through from oversight_release where program_id = :program_id", Row{program});
  return newest ? newest->through : std::nullopt;
}

std::vector<Released> released(storage::Transaction& tx, const ProgramId& program, Date through, Measure measure) {
  return tx.all<Released>(
      "select category, number, as_of from oversight_release where program_id = :program_id and through = :through "
      "and measure = :measure order by category",
      Row{program, through, measure});
}

bool release(storage::Transaction& tx, const ProgramId& program, Date through, Measure measure,
             const std::vector<Released>& told) {
  for (const Released& one : told)
    if (tx.execute("insert into oversight_release (program_id, through, measure, category, number, as_of) "
                   "values (:program_id, :through, :measure, :category, :number, :as_of) on conflict do nothing",
                   Row{program, through, measure, one.category, one.number, one.as_of}) == 0)
      return false;
  return true;
}

std::vector<PastRelease> past_releases(storage::Transaction& tx, const ProgramId& program, Measure measure) {
  std::vector<PastRelease> past;
  std::optional<Date> through;
  tx.each<TruthRow>(
      "select * from oversight_release_truth where program_id = :program_id and measure = :measure "
      "order by through, category",
      TruthRow{.program_id = program, .through = {}, .measure = measure, .category = {}}, [&](const TruthRow& row) {
        if (through != row.through) past.emplace_back();
        through = row.through;
        past.back().truth.push_back({row.category, row.number});
        if (row.told) past.back().told.push_back(row.category);
      });
  return past;
}

void keep_truth(storage::Transaction& tx, const ProgramId& program, Date through, Measure measure,
                const std::vector<Counted>& truth, const std::vector<std::string>& told) {
  for (const Counted& one : truth)
    tx.execute(
        "insert into oversight_release_truth (program_id, through, measure, category, number, told) values "
        "(:program_id, :through, :measure, :category, :number, :told) on conflict do nothing",
        TruthRow{program, through, measure, one.category, one.number,
                 std::ranges::find(told, one.category) != told.end()});
}

}  // namespace quell::oversight
