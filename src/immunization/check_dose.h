#pragma once

#include <optional>
#include <string_view>

#include "core/date.h"
#include "core/result.h"

namespace quell::immunization {

// A device's clock may be a little ahead of ours.
inline constexpr std::chrono::minutes clock_difference_max{5};

// CVX codes are 1 to 3 digits. Fails: invalid_input immunization.product_malformed at /product_cvx
Result<void> check_product_code(std::string_view cvx);

// Fails: invalid_input immunization.given_before_birth at `field`
Result<void> check_not_before_birth(const char* field, Date given_on, std::optional<Date> born_on);

}  // namespace quell::immunization
