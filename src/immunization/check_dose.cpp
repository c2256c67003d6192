#include "immunization/check_dose.h"

#include <algorithm>

namespace quell::immunization {

Result<void> check_product_code(std::string_view cvx) {
  const bool is_code =
      !cvx.empty() && cvx.size() <= 3 && std::ranges::all_of(cvx, [](char c) { return '0' <= c && c <= '9'; });
  if (!is_code) return invalid("/product_cvx", "immunization.product_malformed");
  return {};
}

Result<void> check_not_before_birth(const char* field, Date given_on, std::optional<Date> born_on) {
  if (born_on && given_on < *born_on) return invalid(field, "immunization.given_before_birth");
  return {};
}

}  // namespace quell::immunization
