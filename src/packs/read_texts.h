#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "packs/pack.h"
#include "packs/problem.h"

namespace quell::packs {

// Reads texts/<language>.json: one flat object, a key a line. Problems: not such an object, a value that is no text, an
// empty text, a key that comes twice.
Texts read_texts(const std::string& file, std::string_view json, std::vector<Problem>& problems);

// The line on which `"key":` first stands, or 0.
int line_of_key(std::string_view json, std::string_view key);

}  // namespace quell::packs
