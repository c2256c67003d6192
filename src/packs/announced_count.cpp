#include "packs/announced_count.h"

namespace quell::packs {

std::optional<AnnouncedCount> announced_count(const Pack& pack, std::string_view measure, Date date) {
  std::optional<AnnouncedCount> latest;
  for (const AnnouncedCount& count : pack.counts)  // by day
    if (count.measure == measure && count.on <= date) latest = count;
  return latest;
}

}  // namespace quell::packs
