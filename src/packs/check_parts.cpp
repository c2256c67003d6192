#include "packs/check_parts.h"

namespace quell::packs {

Problems check_parts(const Pack& pack, const PackFiles& files) {
  Problems problems;
  check_ids(pack, problems);
  check_links(pack, problems);
  check_references(pack, problems);
  check_dates(pack, problems);
  check_numbers(pack, problems);
  check_texts(pack, files, problems);
  if (problems.empty()) check_profiles(pack, problems);  // needs questions and versions that are what they say
  return problems;
}

}  // namespace quell::packs
