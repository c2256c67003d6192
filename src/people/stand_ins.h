#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace quell::people {

// What people and programs write where nothing is known. It agrees in thousands of records and says nothing: whoever
// takes it for a value merges strangers. Lists come from data dictionaries of immunization registries and from the
// Social Security Administration's rules for numbers never given out.

// Words in place of a given name: "Baby Boy B", "Girl of Maria", "Unknown", "NFN". `male` and `female` where they tell
// it; `birth_order` where a letter behind them tells which twin it is, 0 where not.
struct NoName {
  bool yes = false;
  bool male = false, female = false;
  std::uint8_t birth_order = 0;
};
NoName no_name(const std::vector<std::string>& tokens);

// "Homeless", "General Delivery", "Unknown", "N/A".
bool is_no_street(const std::vector<std::string>& tokens);

// Of all its digits: 000-0000, 555-1212, 123-4567 and one digit seven times, whatever the area code.
bool is_no_phone(std::uint64_t digits);

// Nine digits: an area 000 or 666, a group 00, a serial 0000, one digit eight times or more, runs up or down, and the
// numbers that advertisements made known (078-05-1120, 219-09-9999).
bool is_no_ssn(std::uint64_t digits);

// As digits, 19000101: days that systems fill in.
bool is_no_birth_date(std::int32_t digits);

}  // namespace quell::people
