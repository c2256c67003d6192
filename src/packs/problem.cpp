#include "packs/problem.h"

namespace quell::packs {

std::string to_line(const Problem& problem) {
  const std::string where = problem.line > 0 ? ":" + std::to_string(problem.line) : "";
  return problem.file + where + ": " + problem.what + " " + problem.remedy;
}

}  // namespace quell::packs
