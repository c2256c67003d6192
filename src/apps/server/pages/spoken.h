#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "core/date.h"

namespace quell::server {

// Dates, times and numbers as a language says them (ICU), for people in the United States.

std::string spoken_date(std::string_view language, Date date);                      // "August 1, 2022"
std::string spoken_weekday(std::string_view language, Date date);                   // "Monday, August 1"
std::string spoken_time(std::string_view language, std::chrono::minutes of_a_day);  // "2:30 pm"
std::string spoken_number(std::string_view language, double number, int decimals = 0);

// "the illness in Connecticut" begins a heading: its first letter large.
std::string capitalized(std::string_view language, std::string_view text);

}  // namespace quell::server
