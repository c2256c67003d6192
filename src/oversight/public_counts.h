#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "core/result.h"
#include "oversight/next_release.h"
#include "storage/transaction.h"

namespace quell::oversight {

// What is counted in public. Totals of the whole program are always told; parts by next_release().
enum class Measure { doses, people, doses_by_site, people_by_age, people_by_race, people_by_ethnicity };
BOOST_DESCRIBE_ENUM(Measure, doses, people, doses_by_site, people_by_age, people_by_race, people_by_ethnicity)

// A row without a number was kept back, so that no small number can be worked out.
struct PublicRow {
  std::string category;  // a site's id, or a group
  std::string name;      // of a site; else empty: a text names the group
  std::optional<int> number;
  std::optional<Date> as_of;
};
BOOST_DESCRIBE_STRUCT(PublicRow, (), (category, name, number, as_of))

struct PublicTable {
  Measure measure = Measure::doses;
  int total = 0;
  std::vector<PublicRow> rows;
};
BOOST_DESCRIBE_STRUCT(PublicTable, (), (measure, total, rows))

struct PublicCounts {
  std::string program;
  std::string department;
  std::optional<Date> through;  // absent: nothing was published yet
  Date next_on;                 // the Monday on which the next numbers come
  int hidden_from = 1;
  int hidden_to = 9;
  std::vector<PublicTable> tables;
};
BOOST_DESCRIBE_STRUCT(PublicCounts, (), (program, department, through, next_on, hidden_from, hidden_to, tables))

struct PublicQuestion {};
BOOST_DESCRIBE_STRUCT(PublicQuestion, (), ())

// The counts that were last published; nothing else about doses and people is ever told to the public.
//
// Fails: not_found programs.program_unknown, programs.not_in_force_yet
Result<PublicCounts> public_counts(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                   const PublicQuestion& question);

// The same as one table: measure, category, name, number, as_of. The first row names the columns.
std::string public_counts_csv(const PublicCounts& counts);

}  // namespace quell::oversight
