#pragma once

#include <set>
#include <string>

#include "packs/pack.h"

namespace quell::packs {

// The keys of all texts that Quell may show for this pack: those that every pack has, and one or more for each
// question, criterion, route, site of the body and so on that the pack names. Every language must have every one of
// them.
std::set<std::string> required_texts(const Pack& pack);

}  // namespace quell::packs
