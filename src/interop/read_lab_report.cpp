#include "interop/read_lab_report.h"

#include <ranges>

#include "interop/lab_values.h"
#include "interop/read_lab_observation.h"
#include "interop/read_lab_order.h"
#include "interop/read_lab_patient.h"

namespace quell::interop {
namespace {

LabProcessing processing_of(std::string_view code) {
  if (code == "P") return LabProcessing::production;
  if (code == "T") return LabProcessing::training;
  if (code == "D") return LabProcessing::debugging;
  return LabProcessing::undeclared;
}

LabReport read_header(const Hl7Message& message, IntakeNotes& notes) {
  const PlacedSegment msh{message.segment("MSH"), 1};
  const auto field = [&](int number) { return msh.field(notes, number); };
  LabReport report;
  report.sending_application = read_authority(field(3));
  report.sending_facility = read_authority(field(4));
  report.receiving_application = read_authority(field(5));
  report.receiving_facility = read_authority(field(6));
  report.sent = field(7).time();
  if (!field(7).says_something()) field(7).fault("interop.hl7_field_expected");
  report.control_id = field(10).text();
  report.processing = processing_of(field(11).component(1).text());
  report.version = field(12).component(1).text();
  report.profiles = read_each(field(21), read_entity_id);
  return report;
}

LabPatientReport read_patient(const OruPatient& group, IntakeNotes& notes) {
  LabPatientReport read;
  if (!group.pid.exists()) notes.add(fault("interop.hl7_segment_needed", {"PID", 1}));
  read.patient = Private{read_lab_patient(group.pid, notes)};
  for (const PlacedSegment& nk1 : group.next_of_kin) read.relatives.emplace_back(read_lab_relative(nk1, notes));
  for (const OruObservation& one : group.observations) read.observations.push_back(read_lab_observation(one, notes));
  PlacedSegment orc_before;
  for (const OruOrder& order : group.orders) {
    if (order.orc.exists()) orc_before = order.orc;
    read.orders.push_back(read_lab_order(order, orc_before, notes));
  }
  read.notes = read_lab_notes(group.notes, notes);
  return read;
}

// Whether there is anything to read at all.
void note_what_is_missing(const OruGroups& groups, IntakeNotes& notes) {
  std::size_t orders = 0, observations = 0;
  for (const OruPatient& patient : groups.patients)
    for (const OruOrder& order : patient.orders) {
      orders += order.obr.exists();
      observations += order.observations.size();
    }
  if (groups.patients.empty()) notes.add(fault("interop.hl7_segment_needed", {"PID", 1}));
  if (orders == 0) notes.add(fault("interop.hl7_segment_needed", {"OBR", 1}));
  else if (observations == 0) notes.add(fault("interop.hl7_observation_expected", {"OBX", 1}));
}

}  // namespace

LabReading read_lab_report(const Hl7Message& message) {
  IntakeNotes notes{message};
  // What cannot be used comes first, so that a long list of lesser faults never hides it.
  const OruGroups groups = oru_groups(message, notes);
  note_what_is_missing(groups, notes);
  // To count one is a walk over the message, and nobody reads more than these.
  for (const std::size_t index : message.continued() | std::views::take(100))
    notes.add(fault("interop.hl7_line_without_name",
                    {std::string{message[index].name()}, static_cast<int>(message.occurrence(index))}));
  LabReport report = read_header(message, notes);
  for (const OruPatient& patient : groups.patients) report.patients.push_back(read_patient(patient, notes));
  report.notes = read_lab_notes(groups.notes, notes);
  return {std::move(report), notes.take()};
}

}  // namespace quell::interop
