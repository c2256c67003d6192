#pragma once

#include <optional>
#include <string_view>

#include "packs/pack.h"

namespace quell::packs {

// The latest number announced for a measure up to a day, with its own day and source; nothing where none was yet.
std::optional<AnnouncedCount> announced_count(const Pack& pack, std::string_view measure, Date date);

}  // namespace quell::packs
