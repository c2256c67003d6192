// Packs: one file of a pack that is well is put in another's place, and the pack is loaded and checked. Every problem
// names its file and its remedy.

#include <iterator>

#include "fuzz/check.h"
#include "packs/embedded_pack.h"
#include "packs/load_pack.h"
#include "packs/read_table.h"
#include "packs/read_texts.h"
#include "packs/read_toml.h"

namespace quell::fuzz {
namespace {

void check(const std::vector<packs::Problem>& problems) {
  for (const packs::Problem& problem : problems) {
    must(!problem.file.empty(), "a problem names its file");
    must(!problem.what.empty() && !problem.remedy.empty(), "a problem says what is wrong, and what to do");
    packs::to_line(problem);
  }
}

// The example's table of localities is long and read in the same way as sites.csv.
packs::PackFiles small_pack() {
  packs::PackFiles files = packs::embedded_pack("measles-example");
  std::string& localities = files.at("localities.csv");
  localities.resize(localities.find('\n', localities.find('\n') + 1) + 1);
  return files;
}

void load_with(unsigned number, std::string_view content) {
  static const packs::PackFiles well = small_pack();
  packs::PackFiles files = well;
  std::next(files.begin(), static_cast<std::ptrdiff_t>(number % files.size()))->second = content;
  if (const auto pack = packs::load_pack(files); !pack) check(pack.error());
}

}  // namespace
}  // namespace quell::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace quell;
  const auto [number, text] = fuzz::choice_of(bytes, size);
  if (const auto toml = packs::read_toml(text); !toml) fuzz::must(toml.error().line >= 0, "a fault has a line");
  std::vector<packs::Problem> problems;
  packs::read_table("sites.csv", text, problems);
  packs::read_texts("texts/en.json", text, problems);
  fuzz::check(problems);
  fuzz::load_with(number, text);
  return 0;
}
