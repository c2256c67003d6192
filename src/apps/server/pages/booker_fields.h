#pragma once

#include "apps/server/pages/visit.h"
#include "clinics/book_appointment.h"

namespace quell::server {

// What booking, the standby list and the call-back list ask alike: name to call, phone, what is allowed with it.

// The phone as typed, and what was ticked and written about it. What is allowed with a phone that is not there, the
// verb says.
std::optional<Private<Text<40>>> phone_in(Form& form);
people::Consent consent_in(Form& form);

// The language of the page, where it is not the usual one.
std::optional<Private<people::Language>> language_of(const Visit& visit);

// Someone new: name, birth date, and the phone if they gave one. Faults stay in the form.
clinics::Booker booker_in(Visit& visit);

// Puts what was typed and ticked back into the page, and what is wrong.
void show_booker_fields(boost::json::object& page, Visit& visit, const Failure* failure);

}  // namespace quell::server
