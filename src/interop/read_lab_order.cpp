#include "interop/read_lab_order.h"

#include "interop/lab_values.h"
#include "interop/read_lab_observation.h"
#include "interop/read_lab_patient.h"

namespace quell::interop {
namespace {

// The field of the one segment, or of the other where it is empty there.
PlacedValue either(const PlacedSegment& first, int first_field, const PlacedSegment& second, int second_field,
                   IntakeNotes& notes) {
  const PlacedValue value = first.field(notes, first_field);
  return value.says_something() ? value : second.field(notes, second_field);
}

void append_points(std::vector<LabContactPoint>& list, const PlacedValue& field) {
  for (LabContactPoint& one : read_each(field, read_contact_point))
    if (!one.value.empty()) list.push_back(std::move(one));
}

LabProvider read_orderer(const PlacedSegment& orc, const PlacedSegment& obr, IntakeNotes& notes) {
  LabProvider provider = read_provider(either(orc, 12, obr, 16, notes).repetition(1));
  append_points(provider.contact_points, either(orc, 14, obr, 17, notes));
  provider.addresses = read_each(orc.field(notes, 24), read_address);
  return provider;
}

LabOrganization read_facility(const PlacedSegment& orc, IntakeNotes& notes) {
  LabOrganization facility = read_organization(orc.field(notes, 21).repetition(1));
  facility.addresses = read_each(orc.field(notes, 22), read_address);
  append_points(facility.contact_points, orc.field(notes, 23));
  return facility;
}

LabSpecimen read_specimen(const OruSpecimen& specimen, IntakeNotes& notes) {
  const auto field = [&](int number) { return specimen.spm.field(notes, number); };
  LabSpecimen read;
  read.placer_id = read_entity_id(field(2).component(1));
  read.filler_id = read_entity_id(field(2).component(2));
  read.type = read_code(field(4));
  read.collection_method = read_code(field(7));
  read.source_site = read_code(field(8));
  read.description = field(14).repetition(1).text();
  // A range of times, each a TS: its parts are subcomponents.
  const PlacedValue taken = field(17);
  if (taken.component(1).says_something()) read.collected = taken.component(1).time();
  if (taken.component(2).says_something()) read.collected_until = taken.component(2).time();
  read.received = field(18).time();
  for (const OruObservation& one : specimen.observations) read.observations.push_back(read_lab_observation(one, notes));
  read.notes = read_lab_notes(specimen.notes, notes);
  return read;
}

// OBR-15 of 2.3 and 2.4: the specimen's code in its first component, a free text in its third, the body site in its
// fourth.
LabSpecimen read_old_specimen(const PlacedValue& source) {
  LabSpecimen read;
  read.type = read_code(source.component(1));
  read.description = source.component(3).text();
  read.source_site = read_code(source.component(4));
  return read;
}

bool is_told(const LabSpecimen& specimen) {
  return !specimen.type.is_empty() || !specimen.description.empty() || !specimen.source_site.is_empty();
}

void read_specimens(const OruOrder& order, LabOrder& read, IntakeNotes& notes) {
  for (const OruSpecimen& one : order.specimens) read.specimens.push_back(read_specimen(one, notes));
  if (read.specimens.empty())
    if (LabSpecimen old = read_old_specimen(order.obr.field(notes, 15)); is_told(old)) read.specimens.push_back(old);
  for (LabSpecimen& specimen : read.specimens) {
    if (!specimen.collected) specimen.collected = read.collected;
    if (!specimen.received) specimen.received = read.received;
  }
}

}  // namespace

LabOrder read_lab_order(const OruOrder& order, const PlacedSegment& orc_before, IntakeNotes& notes) {
  const PlacedSegment &orc = order.orc, &obr = order.obr;
  const auto field = [&](int number) { return obr.field(notes, number); };
  LabOrder read;
  read.obr = obr.occurrence;
  read.control = orc.field(notes, 1).text();
  read.placer_id = read_entity_id(either(orc, 2, obr, 2, notes).repetition(1));
  read.filler_id = read_entity_id(either(orc, 3, obr, 3, notes).repetition(1));
  read.service = read_code(field(4));
  if (obr.exists() && read.service.is_empty()) field(4).fault("interop.hl7_field_expected");
  read.collected = field(7).time();
  read.received = field(14).time();
  read.reported = field(22).time();
  read.status = field(25).text();
  read.provider = read_orderer(orc, obr, notes);
  read.facility = read_facility(orc.exists() ? orc : orc_before, notes);
  read.reasons = read_each(field(31), read_code);
  for (const OruObservation& one : order.observations) read.observations.push_back(read_lab_observation(one, notes));
  read_specimens(order, read, notes);
  read.notes = read_lab_notes(order.notes, notes);
  return read;
}

}  // namespace quell::interop
