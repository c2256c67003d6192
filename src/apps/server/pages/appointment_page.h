#pragma once

#include "apps/server/pages/visit.h"
#include "clinics/appointment.h"

namespace quell::server {

// Right after booking. `code` as shown.
Result<Reply> booked_page(Visit& visit, const clinics::Appointment& appointment, const std::string& code);

// To whoever bears the code: when and where, and what can be changed.
struct AppointmentPage {
  std::string code;
  const Failure* failure = nullptr;
  std::string done = {};
};
Result<Reply> appointment_page(Visit& visit, const clinics::Appointment& appointment, const AppointmentPage& shown);

}  // namespace quell::server
