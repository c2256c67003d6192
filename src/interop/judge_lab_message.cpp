#include "interop/judge_lab_message.h"

#include <algorithm>

#include "interop/placed_value.h"

namespace quell::interop {
namespace {

void append(std::vector<IntakeFault>& list, std::vector<IntakeFault> more) {
  list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// ORU^R01. Where no event is told, the structure may tell it; else R01 is meant, the one that laboratories send.
void check_type(const PlacedValue& type) {
  const std::string event = type.component(2).text(), structure = type.component(3).text();
  if (type.component(1).text() != "ORU") type.component(1).fault("interop.hl7_message_type_unsupported");
  else if (!event.empty() && event != "R01") type.component(2).fault("interop.hl7_event_unsupported");
  else if (event.empty() && !structure.empty() && structure != "ORU_R01")
    type.component(3).fault("interop.hl7_event_unsupported");
  else if (event.empty()) type.component(2).fault("interop.hl7_field_expected");
}

void check_processing(const PlacedValue& processing) {
  const std::string id = processing.component(1).text();
  if (id.empty()) processing.fault("interop.hl7_field_expected");
  else if (id == "T" || id == "D") processing.fault("interop.hl7_test_message");
  else if (id != "P") processing.fault("interop.hl7_processing_id_unknown");
}

void check_acknowledgment_condition(const PlacedValue& condition) {
  const std::string code = condition.text();
  if (!code.empty() && code != "AL" && code != "NE" && code != "ER" && code != "SU")
    condition.fault("interop.hl7_value_not_in_table");
}

std::vector<IntakeFault> faults_of_header(const Hl7Message& message) {
  IntakeNotes notes{message};
  const PlacedSegment msh{message.segment("MSH"), 1};
  const auto field = [&](int number) { return msh.field(notes, number); };
  if (!message.delimiters().component) {
    field(2).fault("interop.hl7_field_needed");
    return notes.take();  // nothing further could be parted
  }
  check_type(field(9));
  check_processing(field(11));
  const PlacedValue version = field(12).component(1);
  if (!version.says_something()) field(12).fault("interop.hl7_field_needed");
  else if (!is_supported_version(version.text())) version.fault("interop.hl7_version_unsupported");
  if (!field(10).says_something()) field(10).fault("interop.hl7_field_needed");
  check_acknowledgment_condition(field(15));
  check_acknowledgment_condition(field(16));
  if (notes.character_set() == CharacterSet::unsupported) field(18).fault("interop.hl7_character_set_unsupported");
  return notes.take();
}

}  // namespace

IntakeEffect LabVerdict::effect() const {
  IntakeEffect worst = IntakeEffect::note;
  for (const IntakeFault& one : faults) worst = std::max(worst, one.effect);
  return worst;
}

LabVerdict judge_lab_message(const Hl7Message& message, const LabCheck& check) {
  LabVerdict verdict;
  verdict.faults = faults_of_header(message);
  const bool is_readable = std::ranges::none_of(verdict.faults, [](const IntakeFault& one) {
    return one.effect == IntakeEffect::reject || one.place.field == 2 || one.place.field == 18;
  });
  if (is_readable) {
    LabReading reading = read_lab_report(message);
    append(verdict.faults, std::move(reading.faults));
    verdict.report = std::move(reading.report);
    if (check && verdict.effect() == IntakeEffect::note) append(verdict.faults, check(*verdict.report));
  }
  std::ranges::stable_sort(verdict.faults, std::greater{}, &IntakeFault::effect);
  return verdict;
}

LabVerdict rejected_for(std::string_view reason) {
  LabVerdict verdict;
  verdict.faults.push_back(fault(reason, {"MSH", 1}));
  return verdict;
}

bool is_supported_version(std::string_view version) {
  for (const char* known : {"2.3", "2.3.1", "2.4", "2.5", "2.5.1"})
    if (version == known) return true;
  return false;
}

}  // namespace quell::interop
