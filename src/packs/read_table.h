#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "packs/node.h"
#include "packs/problem.h"

namespace quell::packs {

// Reads a CSV file whose first row names the columns. Each further row becomes a table of texts, an empty column name
// or a row of another length a problem. Nothing where the file cannot be read as a table at all.
std::vector<Node> read_table(const std::string& file, std::string_view text, std::vector<Problem>& problems);

}  // namespace quell::packs
