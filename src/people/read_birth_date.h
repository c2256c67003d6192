#pragma once

#include <cstdint>
#include <string_view>

namespace quell::people {

// A birth date as people and systems write it, as the number YYYYMMDD: 1990-05-12, 19900512, 5/12/1990 (month first),
// 12.5.1990 (day first), 5/12/90. A day that the calendar lacks stays as it is written; 0 where no date can be read.
std::int32_t birth_date_digits(std::string_view typed);

}  // namespace quell::people
