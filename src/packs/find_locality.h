#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "packs/pack.h"
#include "packs/straight_line_miles.h"

namespace quell::packs {

// Where someone said they are: a town, a part of one, or a zip.
struct FoundLocality {
  std::string name;   // "Storrs Mansfield", "06513"
  std::string town;   // "Mansfield"; empty for a zip that several towns share
  Position position;  // the mean of its zips
};

// What a person typed, case, accents and spaces aside: a five-digit zip (a "+4" is passed over), or the name of a town
// or of a part of one. A town wins over a part of another that bears its name. Nothing where the pack knows neither.
std::optional<FoundLocality> find_locality(const Pack& pack, std::string_view typed);

// Names that begin with what was typed, towns first, then by name; for suggestions. At most `most`.
std::vector<std::string> localities_like(const Pack& pack, std::string_view typed, std::size_t most);

// The towns of the pack, by name, each once.
std::vector<std::string> towns(const Pack& pack);

}  // namespace quell::packs
