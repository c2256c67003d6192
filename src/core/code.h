#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quell {

// A code that a person reads from a screen and says on the phone: letters and digits without I, L, O and U, in groups
// of four, the last character a check character (Luhn, mod 32), so that one wrong or two swapped characters are told
// at once and never searched. Each character before it holds 5 bits.

// The code of the first `characters` x 5 bits of `bytes`. `bytes` must be long enough.
std::string code_from(std::string_view bytes, std::size_t characters);

// As it is kept and compared: upper case, without dashes and spaces, O read as 0, I and L as 1. Nothing where the
// check character does not fit or a character cannot be in a code. Text before a '#' (a scanned link) is passed over.
std::optional<std::string> normal_code(std::string_view typed);

// "7KQ2M4TD9XA" as "7KQ2-M4TD-9XA"
std::string shown_code(std::string_view normal);

}  // namespace quell
