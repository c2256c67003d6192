#include "interop/read_lab_observation.h"

#include <algorithm>

#include "interop/lab_values.h"
#include "interop/read_lab_patient.h"

namespace quell::interop {
namespace {

enum class ValueForm { code, number, structured_number, time, text, document };

// HL7 table 0125. A type that is not in it is read as text.
ValueForm form_of_type(std::string_view type) {
  struct Known {
    std::string_view type;
    ValueForm form;
  };
  static constexpr Known known[] = {
      {"CWE", ValueForm::code},    {"CE", ValueForm::code},     {"CNE", ValueForm::code},
      {"CF", ValueForm::code},     {"NM", ValueForm::number},   {"SN", ValueForm::structured_number},
      {"TS", ValueForm::time},     {"DTM", ValueForm::time},    {"DT", ValueForm::time},
      {"ED", ValueForm::document}, {"RP", ValueForm::document},
  };
  for (const Known& one : known)
    if (one.type == type) return one.form;
  return ValueForm::text;
}

bool is_value_type(std::string_view type) {
  static constexpr std::string_view types[] = {"AD",  "CF",  "CK",  "CN", "CP",  "CX",  "DR", "DT", "DTM", "ED",
                                               "EI",  "FT",  "ID",  "IS", "MA",  "MO",  "NA", "NR", "PN",  "RP",
                                               "SI",  "SN",  "ST",  "TM", "TN",  "TS",  "TX", "VR", "XAD", "XCN",
                                               "XON", "XPN", "XTN", "CE", "CNE", "CWE", "NM"};
  return std::ranges::find(types, type) != std::end(types);
}

// An optional sign, digits, an optional point and digits (2.5.1, chapter 2.A.47).
bool is_number(std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  const auto point = std::min(text.find('.'), text.size());
  const std::string_view whole = text.substr(0, point), rest = text.substr(std::min(point + 1, text.size()));
  const auto digits = [](std::string_view part) { return part.find_first_not_of("0123456789") == part.npos; };
  return digits(whole) && digits(rest) && whole.size() + rest.size() > 0;
}

std::string number_in(const PlacedValue& value) {
  std::string number = value.text();
  if (!number.empty() && !is_number(number)) value.fault("interop.hl7_number_unreadable");
  return number;
}

// What a person would read: the parts of a value of any type, one after another.
std::string all_parts(const PlacedValue& value) {
  std::string text;
  for (const PlacedValue& component : value.each_component())
    if (const std::string part = component.lines(); !part.empty()) text += (text.empty() ? "" : " ") + part;
  return text;
}

void read_structured_number(const PlacedValue& value, LabValue& read) {
  read.comparator = value.component(1).text();
  read.number = number_in(value.component(2));
  read.separator = value.component(3).text();
  read.second_number = number_in(value.component(4));
}

LabValue read_one_value(const PlacedValue& value, const std::string& type) {
  LabValue read;
  read.type = type;
  const ValueForm form = form_of_type(type);
  if (form == ValueForm::code) read.code = read_code(value);
  else if (form != ValueForm::document) read.text = all_parts(value);
  // A text in three parts is a code that was sent under the wrong type.
  if (form == ValueForm::text && value.component(3).says_something()) read.code = read_code(value);
  if (form == ValueForm::number) read.number = number_in(value.component(1));
  if (form == ValueForm::structured_number) read_structured_number(value, read);
  if (form == ValueForm::time) read.time = value.time();
  return read;
}

// Repetitions of text are its lines; of anything else, values of their own.
std::vector<LabValue> read_values(const PlacedValue& field, const std::string& type) {
  auto values = read_each(field, [&](const PlacedValue& one) { return read_one_value(one, type); });
  const bool is_long_text = type == "TX" || type == "FT" || type == "ST";
  if (!is_long_text || values.size() < 2) return values;
  for (std::size_t i = 1; i < values.size(); ++i) values[0].text += "\n" + values[i].text;
  values.resize(1);
  return values;
}

// A result without a value says why in its status: withdrawn, not done, not there yet.
bool may_lack_value(std::string_view status) {
  return status == "X" || status == "N" || status == "I" || status == "O" || status == "D" || status == "W" ||
         status == "S" || status == "R" || status == "P";
}

std::vector<LabValue> read_result(const PlacedSegment& obx, const std::string& status, IntakeNotes& notes) {
  const PlacedValue type_field = obx.field(notes, 2), value_field = obx.field(notes, 5);
  std::string type = type_field.text();
  if (!value_field.says_something()) {
    if (!may_lack_value(status)) value_field.fault("interop.hl7_field_expected");
    return {};
  }
  if (type.empty()) {
    type_field.fault("interop.hl7_field_expected");
    // Three components are a code with its words and system more often than anything else.
    type = value_field.component(3).says_something() ? "CE" : "ST";
  } else if (!is_value_type(type)) {
    type_field.fault("interop.hl7_value_not_in_table");
  }
  return read_values(value_field, type);
}

std::string read_status(const PlacedValue& field) {
  std::string status = field.text();
  constexpr std::string_view table = "BCDFINOPRSUVWX";
  if (status.empty()) field.fault("interop.hl7_field_expected");
  else if (status.size() > 1 || table.find(status.front()) == table.npos) field.fault("interop.hl7_value_not_in_table");
  return status;
}

// A value of which nobody knows what it is of would be lost in silence; an empty segment or a document loses nothing.
void fault_missing_test(const PlacedSegment& obx, IntakeNotes& notes) {
  const bool is_document = form_of_type(obx.field(notes, 2).text()) == ValueForm::document;
  const PlacedValue test = obx.field(notes, 3);
  if (!is_document && obx.field(notes, 5).says_something()) test.fault("interop.hl7_field_needed");
  else test.fault("interop.hl7_field_expected");
}

LabOrganization read_laboratory(const PlacedSegment& obx, IntakeNotes& notes) {
  const PlacedValue organization = obx.field(notes, 23), producer = obx.field(notes, 15);
  if (organization.says_something()) {
    LabOrganization laboratory = read_organization(organization.repetition(1));
    laboratory.addresses = read_each(obx.field(notes, 24), read_address);
    return laboratory;
  }
  LabOrganization laboratory;
  const LabCode code = read_code(producer);
  laboratory.id = code.code;
  laboratory.name = code.text;
  laboratory.authority.name = code.system;
  return laboratory;
}

}  // namespace

LabObservation read_lab_observation(const OruObservation& observation, IntakeNotes& notes) {
  const PlacedSegment& obx = observation.obx;
  const auto field = [&](int number) { return obx.field(notes, number); };
  LabObservation read;
  read.obx = obx.occurrence;
  read.test = read_code(field(3));
  if (read.test.is_empty()) fault_missing_test(obx, notes);
  read.sub_id = field(4).text();
  read.status = read_status(field(11));
  read.values = Private{read_result(obx, read.status, notes)};
  read.units = read_code(field(6));
  read.reference_range = field(7).text();
  read.flags = read_each(field(8), read_code);
  read.observed = field(14).time();
  read.methods = read_each(field(17), read_code);
  read.analyzed = field(19).time();
  read.laboratory = read_laboratory(obx, notes);
  read.notes = read_lab_notes(observation.notes, notes);
  return read;
}

}  // namespace quell::interop
