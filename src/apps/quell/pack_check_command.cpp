#include <cstdio>

#include "apps/quell/commands.h"
#include "packs/load_pack.h"

namespace quell::command_line {
namespace {

struct PackCheckOptions {
  std::string folder = ".";
};
BOOST_DESCRIBE_STRUCT(PackCheckOptions, (), (folder))

Result<int> run_pack_check(const PackCheckOptions& options) {
  const auto problems = packs::check_pack(options.folder);
  for (const packs::Problem& problem : problems) std::printf("%s\n", packs::to_line(problem).c_str());
  if (problems.empty()) std::printf("%s: no problem found\n", options.folder.c_str());
  return problems.empty() ? 0 : 1;
}

}  // namespace

Command pack_check_command() {
  return make_command<PackCheckOptions>("pack check", "Check a program pack: each problem with file, line and remedy",
                                        {{"folder", {"the pack's folder", Form::position}}}, run_pack_check);
}

}  // namespace quell::command_line
