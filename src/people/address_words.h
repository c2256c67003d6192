#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quell::people {

// A street line split and brought to the short forms of the U.S. Postal Service (Publication 28): "12 North Main
// Street, Apartment 4-B" is number 12, words "n main st", unit "4b".
struct StreetLine {
  std::string number;
  std::vector<std::string> words;
  std::string unit;
};
StreetLine street_line(std::string_view typed);

// A town's or city's words, likewise: "Fort Saint John" is "ft st john".
std::vector<std::string> city_words(std::string_view typed);

}  // namespace quell::people
