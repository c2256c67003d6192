#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "packs/pack_files.h"

namespace quell::packs {

// The files of a pack that travels inside the program ("packs/<name>/…"); none where it has no such pack.
PackFiles embedded_pack(std::string_view name);

// The names of the packs that travel inside the program.
std::vector<std::string> embedded_packs();

}  // namespace quell::packs
