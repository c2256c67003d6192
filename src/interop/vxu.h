#pragma once

#include <string>

#include "interop/site_doses.h"

namespace quell::interop {

// The doses of a site's day as a batch file of VXU^V04 messages, one a dose, for the state's immunization registry.
//
// Source: HL7 2.5.1 Implementation Guide for Immunization Messaging, release 1.5 (CDC and AIRA, October 2014), profile
// Z22; batch protocol in its chapter 3 (FHS, BHS, BTS, FTS). Only doses that may be reported go in
// (GivenDose::reporting): no dose of anyone who opted out. A dose that was entered in error goes as a deletion
// (RXA-21 "D"), because an earlier file may have told of it. A phone stays out: it was given for the appointment.
std::string vxu_file(const SiteDoses& doses, Instant now);

}  // namespace quell::interop
