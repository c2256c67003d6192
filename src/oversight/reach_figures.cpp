#include "oversight/reach_figures.h"

#include <algorithm>

namespace quell::oversight {
namespace {

struct ReachFiguresQuery {
  ProgramId program_id;
};
BOOST_DESCRIBE_STRUCT(ReachFiguresQuery, (), (program_id))

}  // namespace

std::vector<ReachFigure> reach_figures(storage::Transaction& tx, const ProgramId& program) {
  std::vector<ReachFigure> figures;
  for (const Dimension dimension : dimensions)
    for (const std::string& category : categories_of(dimension)) figures.push_back({dimension, category, 0});
  tx.each<ReachFigure>("select dimension, category, people from oversight_reach_tally where program_id = :program_id",
                       ReachFiguresQuery{program}, [&](const ReachFigure& row) {
                         const auto found = std::ranges::find_if(figures, [&](const ReachFigure& figure) {
                           return figure.dimension == row.dimension && figure.category == row.category;
                         });
                         if (found != figures.end()) found->people = row.people;
                       });
  return figures;
}

}  // namespace quell::oversight
