#pragma once

#include <vector>

#include "interop/placed_value.h"

namespace quell::interop {

// The groups of an unsolicited observation message (ORU^R01). 2.3 and 2.4 have no SPM; ORC may be absent; comments and
// next of kin stay with what they stand beside.
struct OruObservation {
  PlacedSegment obx;
  std::vector<PlacedSegment> notes;
};

struct OruSpecimen {
  PlacedSegment spm;
  std::vector<OruObservation> observations;  // of the specimen, such as the patient's age when it was taken
  std::vector<PlacedSegment> notes;
};

struct OruOrder {
  PlacedSegment orc;  // may be absent
  PlacedSegment obr;  // may be absent: then only an ORC came
  std::vector<PlacedSegment> notes;
  std::vector<OruObservation> observations;
  std::vector<OruSpecimen> specimens;
};

struct OruPatient {
  PlacedSegment pid;  // may be absent
  std::vector<PlacedSegment> next_of_kin;
  std::vector<PlacedSegment> notes;
  std::vector<OruObservation> observations;  // of the patient, before any order (2.7 and on)
  std::vector<OruOrder> orders;
};

struct OruGroups {
  std::vector<PlacedSegment> notes;  // before any patient
  std::vector<OruPatient> patients;
};

// Sorts the segments of a message into its groups. A segment that stands where it should not goes to the group that it
// can only belong to, and is noted; others of other names are left where they are in the message.
OruGroups oru_groups(const Hl7Message& message, IntakeNotes& notes);

}  // namespace quell::interop
