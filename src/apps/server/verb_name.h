#pragma once

#include <string>
#include <string_view>

namespace quell::server {

// "… [with auto verb = quell::clinics::book_appointment; …]" becomes "clinics.book_appointment".
std::string operation_name(std::string_view function_signature);

template <auto verb>
std::string verb_name() {
  return operation_name(__PRETTY_FUNCTION__);
}

}  // namespace quell::server
