#pragma once

#include <string>
#include <vector>

#include "core/private.h"
#include "core/result.h"
#include "core/text.h"

namespace quell::access {

// As typed, in NFC, without spaces at its ends.
using Password = Private<Text<128>>;

// Refuses a password that is quickly guessed, also by someone who knows `about_the_owner` (sign-in name, name,
// organization). Estimated by zxcvbn: at least 10^10 guesses (its highest score). Pure; takes a millisecond.
//
// Fails: invalid_input access.password_too_short   under 12 characters
//        invalid_input access.password_too_easy    common words, names, dates or rows of keys
Result<void> check_password(const Password& password, const std::vector<std::string>& about_the_owner);

// A PIN is 6 digits; those that everyone tries first (all alike, counted up or down) are refused.
// Fails: invalid_input access.pin_not_six_digits, access.pin_too_easy
Result<void> check_pin(const Private<Text<6>>& pin);

}  // namespace quell::access
