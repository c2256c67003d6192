#pragma once

#include <vector>

#include "oversight/reach_groups.h"
#include "storage/transaction.h"

namespace quell::oversight {

struct ReachFigure {
  Dimension dimension = Dimension::age;
  std::string category;
  int people = 0;
};
BOOST_DESCRIBE_STRUCT(ReachFigure, (), (dimension, category, people))

// People with a dose given at a site, by group: each category of each dimension, also those with nobody. Exact, so for
// staff; what the public sees is public_counts().
std::vector<ReachFigure> reach_figures(storage::Transaction& tx, const ProgramId& program);

}  // namespace quell::oversight
