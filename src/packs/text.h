#pragma once

#include <string_view>

#include "packs/pack.h"

namespace quell::packs {

// The words under a key in a language; where the pack does not speak it, or lacks the key, those of the pack's first
// language; empty where that lacks the key too. Lives as long as the pack. Of the keys in required_texts none is
// lacking.
std::string_view text(const Pack& pack, std::string_view language, std::string_view key);

// The same, for words of a version of the criteria: its own, where it brings them, stand under "<version>/<key>".
std::string_view text(const Pack& pack, const CriteriaVersion& version, std::string_view language,
                      std::string_view key);

}  // namespace quell::packs
