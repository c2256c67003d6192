#include "interop/lab_report.h"

namespace quell::interop {

bool LabCode::is_empty() const {
  return code.empty() && text.empty() && alternate_code.empty() && alternate_text.empty() && original_text.empty();
}

std::string LabOrganization::clia() const {
  if (is_clia_number(id)) return id;
  return is_clia_number(authority.id) ? authority.id : "";
}

bool is_clia_number(std::string_view text) {
  if (text.size() != 10 || text[2] != 'D') return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (i != 2 && (text[i] < '0' || text[i] > '9')) return false;
  return true;
}

}  // namespace quell::interop
