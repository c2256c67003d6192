#include "interop/read_lab_patient.h"

#include "interop/lab_values.h"

namespace quell::interop {
namespace {

// Identifiers that older versions give a field of their own: the type that the newer one would say.
void append_identifiers(std::vector<LabIdentifier>& list, const PlacedValue& field, std::string_view usual_type) {
  for (LabIdentifier& one : read_each(field, read_cx)) {
    if (one.id.empty()) continue;
    if (one.type.empty()) one.type = usual_type;
    list.push_back(std::move(one));
  }
}

// PID-20 has the state in its second component, not a check digit.
void append_licence(std::vector<LabIdentifier>& list, const PlacedValue& field) {
  if (const std::string number = field.component(1).text(); !number.empty())
    list.push_back(
        {.id = number, .authority = {.name = field.component(2).text(), .id = "", .id_type = ""}, .type = "DL"});
}

void append_contact_points(std::vector<LabContactPoint>& list, const PlacedValue& field, std::string_view usual_use) {
  for (LabContactPoint& one : read_each(field, read_contact_point)) {
    if (one.value.empty()) continue;
    if (one.use.empty()) one.use = usual_use;
    list.push_back(std::move(one));
  }
}

std::vector<LabName> read_names(const PlacedValue& field, std::string_view usual_type) {
  auto names = read_each(field, read_name);
  std::erase_if(names, [](const LabName& name) { return name.family.empty() && name.given.empty(); });
  for (LabName& name : names)
    if (name.type.empty()) name.type = usual_type;
  return names;
}

std::string sex_of(const PlacedValue& field) {
  std::string sex = field.component(1).text();
  constexpr std::string_view table = "FMOUAN";
  if (!sex.empty() && (sex.size() > 1 || table.find(sex.front()) == table.npos))
    field.fault("interop.hl7_value_not_in_table");
  return sex;
}

}  // namespace

LabPatient read_lab_patient(const PlacedSegment& pid, IntakeNotes& notes) {
  LabPatient patient;
  if (!pid.exists()) return patient;
  const auto field = [&](int number) { return pid.field(notes, number); };
  append_identifiers(patient.identifiers, field(3), "");
  append_identifiers(patient.identifiers, field(2), "");
  append_identifiers(patient.identifiers, field(4), "");
  append_identifiers(patient.identifiers, field(18), "AN");
  append_identifiers(patient.identifiers, field(19), "SS");
  append_licence(patient.identifiers, field(20));
  if (patient.identifiers.empty()) field(3).fault("interop.hl7_field_expected");
  patient.names = read_names(field(5), "");
  if (patient.names.empty()) field(5).fault("interop.hl7_field_expected");
  patient.aliases = read_names(field(9), "A");
  patient.mothers_maiden_names = read_names(field(6), "M");
  patient.born = field(7).time();
  patient.sex = sex_of(field(8));
  patient.races = read_each(field(10), read_code);
  patient.ethnicities = read_each(field(22), read_code);
  patient.addresses = read_each(field(11), read_address);
  append_contact_points(patient.contact_points, field(13), "PRN");
  append_contact_points(patient.contact_points, field(14), "WPN");
  patient.language = read_code(field(15));
  patient.multiple_birth = field(24).text();
  patient.birth_order = field(25).text();
  patient.died = field(29).time();
  patient.death_indicator = field(30).text();
  return patient;
}

LabRelative read_lab_relative(const PlacedSegment& nk1, IntakeNotes& notes) {
  const auto field = [&](int number) { return nk1.field(notes, number); };
  LabRelative relative;
  relative.names = read_names(field(2), "");
  relative.relationship = read_code(field(3));
  relative.addresses = read_each(field(4), read_address);
  append_contact_points(relative.contact_points, field(5), "PRN");
  append_contact_points(relative.contact_points, field(6), "WPN");
  relative.role = read_code(field(7));
  relative.organization = field(13).component(1).text();
  relative.sex = sex_of(field(15));
  relative.born = field(16).time();
  // Of an organization, the person to ask.
  if (relative.names.empty()) relative.names = read_names(field(30), "");
  append_contact_points(relative.contact_points, field(31), "WPN");
  for (LabAddress& address : read_each(field(32), read_address)) relative.addresses.push_back(std::move(address));
  return relative;
}

std::vector<Private<std::string>> read_lab_notes(const std::vector<PlacedSegment>& ntes, IntakeNotes& notes) {
  std::vector<Private<std::string>> texts;
  for (const PlacedSegment& nte : ntes) {
    std::string text;
    for (const std::string& line : read_each(nte.field(notes, 3), [](const PlacedValue& one) { return one.lines(); }))
      text += (text.empty() ? "" : "\n") + line;
    if (!text.empty()) texts.emplace_back(std::move(text));
  }
  return texts;
}

}  // namespace quell::interop
