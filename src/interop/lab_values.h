#pragma once

#include "interop/lab_report.h"
#include "interop/placed_value.h"

namespace quell::interop {

// Data types of the standard, read as they stand in 2.3 to 2.5.1: a family name may have parts of its own (FN), an
// organization's number stands in its third component or in its tenth, a phone is one text or several parts.

LabCode read_code(const PlacedValue& value);                   // CE, CWE, CNE; ID and IS as a bare code
LabAuthority read_authority(const PlacedValue& value);         // HD, in components or in subcomponents
LabIdentifier read_cx(const PlacedValue& value);               // CX
LabIdentifier read_entity_id(const PlacedValue& value);        // EI, in components or in subcomponents
LabName read_name(const PlacedValue& value);                   // XPN
LabAddress read_address(const PlacedValue& value);             // XAD
LabContactPoint read_contact_point(const PlacedValue& value);  // XTN, TN
LabOrganization read_organization(const PlacedValue& value);   // XON
LabProvider read_provider(const PlacedValue& value);           // XCN, and CN of 2.3

}  // namespace quell::interop
