#pragma once

#include <string>
#include <string_view>

#include "core/result.h"

namespace quell::interop {

// A table of results, one a line, as SimpleReport and ReportStream take them: columns by their names, in any order,
// those that nobody knows passed over. Each line becomes an ORU^R01 message with all that it says, so that a table goes
// the way of all messages: kept, acknowledged, mended on the work list. The control id follows from the line: the same
// line again is the same message, and a corrected line is another.
//
// Fails: invalid_input interop.results_csv_columns   it names neither a test nor a result
//        invalid_input people.row_too_long, core.csv_quote_not_closed, core.csv_quote_misplaced,
//        core.csv_record_too_long
Result<std::string> hl7_of_results_csv(const std::string& csv);

// Whether a file is such a table: its first line names columns, and no message begins in it.
bool is_results_csv(std::string_view bytes);

}  // namespace quell::interop
