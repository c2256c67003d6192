#pragma once

#include <vector>

#include "packs/pack.h"
#include "packs/pack_files.h"
#include "packs/problem.h"

namespace quell::packs {

using Problems = std::vector<Problem>;

// Each part adds what it finds. The pack was read without a problem; `files` only tell the lines of texts.
void check_ids(const Pack& pack, Problems& problems);         // ids are well formed and come once
void check_references(const Pack& pack, Problems& problems);  // what is named elsewhere exists
void check_dates(const Pack& pack, Problems& problems);       // periods are in order and do not overlap
void check_numbers(const Pack& pack, Problems& problems);     // numbers that belong together are in order
void check_links(const Pack& pack, Problems& problems);       // addresses and phone numbers are some
void check_texts(const Pack& pack, const PackFiles& files, Problems& problems);
void check_profiles(const Pack& pack, Problems& problems);  // each sample person gets the outcome expected

Problems check_parts(const Pack& pack, const PackFiles& files);

}  // namespace quell::packs
