#pragma once

#include <map>
#include <string>

#include "tests/conformance/whole_server.h"

namespace quell::conformance {

// A fingerprint of each table's rows. Left out is what a refused request may leave behind: the audit log, when a
// sign-in was last seen, and counted attempts.
using Tables = std::map<std::string, std::string>;

Tables tables_of(WholeServer& server);

// The names of the tables that differ, with commas; empty where nothing was written.
std::string changed(const Tables& before, const Tables& after);

// Whether any column of any table holds this text; the name of the table, or "".
std::string table_that_holds(WholeServer& server, const std::string& text);

}  // namespace quell::conformance
