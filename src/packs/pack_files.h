#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/result.h"

namespace quell::packs {

// The files of a pack, path in the pack ("texts/en.json") to content: how an installed pack is kept.
using PackFiles = std::map<std::string, std::string, std::less<>>;

// Reads a folder. Files that begin with a dot are passed over.
//
// Fails: not_found      packs.folder_not_found    no such folder, or a file in it cannot be read
//        invalid_input  packs.folder_too_large    over 200 files, or over 16 MB
Result<PackFiles> read_pack_files(const std::filesystem::path& folder);

}  // namespace quell::packs
