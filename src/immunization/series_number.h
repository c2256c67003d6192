#pragma once

#include <string_view>
#include <vector>

#include "immunization/dose_lines.h"
#include "immunization/next_dose.h"

namespace quell::immunization {

// The number of a dose by its day: the one that the series asks for after the doses that stand before it. One that the
// schedule calls not valid is given again under its number. A dose that stands already under the same id does not count
// itself.
int series_number(const packs::Schedule& schedule, std::optional<Date> born_on, const std::vector<DoseLine>& lines,
                  const DoseAdministered& dose);

// The number of a dose among all that are known today. The line keeps the number under which it was written: a card
// that is shown later puts a dose before it, and what people read then is this. One that does not stand keeps its own.
int series_number(const Forecast& forecast, const DoseAdministered& dose);

}  // namespace quell::immunization
