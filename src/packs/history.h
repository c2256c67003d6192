#pragma once

#include <optional>
#include <string>

#include "core/date.h"
#include "core/described.h"

namespace quell::packs {

enum class SupplyKind { received_total, set_aside, given_total };
BOOST_DESCRIBE_ENUM(SupplyKind, received_total, set_aside, given_total)

// A row of supply.csv: what was known of doses on a day.
struct SupplyEntry {
  Date on;
  SupplyKind kind;
  int doses;
  std::string source;
  std::optional<bool> approximate;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(SupplyEntry, (), (on, kind, doses, source, approximate))

// A row of counts.csv: a number that was announced on a day. Its name for people is the text count.<measure>.
struct AnnouncedCount {
  Date on;
  std::string measure;
  int number;
  std::string source;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(AnnouncedCount, (), (on, measure, number, source))

// A row of example/line_list.csv: an invented case, for demonstrations.
struct ExampleCase {
  std::string id;
  int age_years;
  std::string sex;
  std::string town;
  std::optional<Date> onset_on;
  Date reported_on;
  std::string classification;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(ExampleCase, (), (id, age_years, sex, town, onset_on, reported_on, classification))

}  // namespace quell::packs
