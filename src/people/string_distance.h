#pragma once

#include <string_view>

namespace quell::people {

// How alike two words are, from 0 to 1: letters in common, in order, with a bonus for a common beginning (Jaro 1989,
// Winkler 1990; at most 4 letters, a tenth each). Bytes are compared, so words should be folded.
double jaro_winkler(std::string_view a, std::string_view b);

// How many letters must be put in, left out, replaced or exchanged with their neighbour to make one word the other
// (Damerau 1964, each place touched once); `distance_max` + 1 where it is more than that.
int typing_distance(std::string_view a, std::string_view b, int distance_max);

}  // namespace quell::people
