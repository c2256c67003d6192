#pragma once

#include <vector>

#include "programs/program.h"
#include "storage/transaction.h"

namespace quell::oversight {

// One day of the program. A day to come has bookings only.
struct DayFigures {
  Date on;
  int first = 0;   // first doses given here
  int later = 0;   // second doses and those after
  int booked = 0;  // times held or booked, not yet served
  int given = 0;   // doses given here through this day
  int supply = 0;  // doses that the department's supply gave through this day, as planned per vial on its day
};
BOOST_DESCRIBE_STRUCT(DayFigures, (), (on, first, later, booked, given, supply))

// Every day from the first supply or dose, at most 60 days back, through two weeks from today.
std::vector<DayFigures> day_figures(storage::Transaction& tx, const programs::InForce& program);

}  // namespace quell::oversight
