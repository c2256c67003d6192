#pragma once

#include <filesystem>
#include <tl/expected.hpp>
#include <vector>

#include "packs/pack.h"
#include "packs/pack_files.h"
#include "packs/problem.h"

namespace quell::packs {

using LoadedPack = tl::expected<PackPointer, std::vector<Problem>>;

// Reads and checks a pack. A pack with one problem is no pack: nothing of it is used.
//
// Problems come in two rounds: first all that is written wrong in any file; when nothing is, all that does not fit
// together (ids, dates, texts, profiles). Each names file, line and remedy.
LoadedPack load_pack(const PackFiles& files);

// The same from a folder, for the command line and for tests.
LoadedPack load_pack(const std::filesystem::path& folder);

// `quell pack check FOLDER`: the problems, none where all is well.
std::vector<Problem> check_pack(const std::filesystem::path& folder);

}  // namespace quell::packs
