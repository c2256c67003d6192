#pragma once

#include <filesystem>

namespace quell::people {

// A file of the matching data that lie beside the checkout, in the first folder above it that has "shared"; they are no
// part of the project, so a test that finds none is passed over.
inline std::filesystem::path shared_matching_data(const char* name) {
  const std::filesystem::path file = std::filesystem::path{"shared/data/matching"} / name;
  std::filesystem::path above = std::filesystem::path{__FILE__}.parent_path();
  while (above.has_relative_path() && !exists(above / file)) above = above.parent_path();
  return above / file;
}

}  // namespace quell::people
