#include "interop/intake_fault.h"

#include <cassert>

namespace quell::interop {
namespace {

using enum IntakeEffect;

// Rejected is what 2.5.1, chapter 2.9.2.2 has the receiver check before it looks at the content, and table 0357 calls a
// rejection (200 and up). Errors are what leaves nothing that could be used: no number to answer to, nobody, no order,
// no test. The rest is used and told as a warning: the guide calls many fields required that laboratories leave out,
// and a result without them still finds its person or somebody who looks.
constexpr FaultRule rules[] = {
    {"interop.hl7_message_type_unsupported", 200, reject, "2.5.1 ch. 2.9.2.2, table 0357"},
    {"interop.hl7_event_unsupported", 201, reject, "2.5.1 ch. 2.9.2.2, table 0357"},
    {"interop.hl7_processing_id_unknown", 202, reject, "2.5.1 ch. 2.9.2.2, tables 0103 and 0357"},
    {"interop.hl7_version_unsupported", 203, reject, "2.5.1 ch. 2.9.2.2, tables 0104 and 0357"},
    {"interop.hl7_header_missing", 207, reject, "2.5.1 ch. 2.5"},
    {"interop.hl7_delimiters_unusable", 207, reject, "2.5.1 ch. 2.5.4"},
    {"interop.hl7_message_too_large", 207, reject, "Hl7Limits"},
    {"interop.hl7_too_many_segments", 207, reject, "Hl7Limits"},
    {"interop.hl7_too_many_fields", 207, reject, "Hl7Limits"},
    {"interop.hl7_too_many_repetitions", 207, reject, "Hl7Limits"},
    {"interop.hl7_field_needed", 101, error, "R in 2.3 to 2.5.1: MSH-2, MSH-10, MSH-12; OBX-3 of a value"},
    {"interop.hl7_segment_needed", 100, error, "ORU^R01 in 2.3 to 2.5.1 (OBR); ELR 2.5.1 R1 (PID)"},
    {"interop.hl7_key_used", 205, reject, "table 0357; MSH-10 is unique within a sender (2.5.1 ch. 2.15.9.10)"},
    {"interop.hl7_character_set_unsupported", 103, error, "MSH-18, table 0211"},
    {"interop.hl7_field_expected", 101, note, "R in 2.5.1 or in ELR 2.5.1 R1, often left out"},
    {"interop.hl7_observation_expected", 100, note, "OBX may be absent in ORU^R01; ELR 2.5.1 R1 wants one"},
    {"interop.hl7_segment_out_of_place", 100, note, "ORU^R01 in 2.3 to 2.5.1"},
    {"interop.hl7_line_without_name", 100, note, "2.5.1 ch. 2.6"},
    {"interop.hl7_time_unreadable", 102, note, "2.5.1 ch. 2.A.77"},
    {"interop.hl7_number_unreadable", 102, note, "2.5.1 ch. 2.A.47 and 2.A.70"},
    {"interop.hl7_value_not_in_table", 103, note, "tables 0001, 0085, 0125, 0155"},
    {"interop.hl7_characters_guessed", 102, note, "MSH-18, table 0211"},
    {"interop.hl7_characters_unreadable", 102, note, "MSH-18, table 0211"},
    {"interop.hl7_stray_text", 100, note, "2.5.1 ch. 2.10.3"},
    {"interop.hl7_batch_count_differs", 102, note, "BTS-1"},
    {"interop.hl7_batch_unfinished", 100, note, "2.5.1 ch. 2.10.3"},
    {"interop.hl7_test_message", 0, note, "MSH-11 T or D, table 0103"},
};

}  // namespace

std::string to_text(const Hl7Place& place) {
  std::string text = place.segment;
  if (place.occurrence > 1) text += "[" + std::to_string(place.occurrence) + "]";
  if (place.field > 0) text += "-" + std::to_string(place.field);
  if (place.repetition > 1) text += "[" + std::to_string(place.repetition) + "]";
  if (place.component > 0) text += "." + std::to_string(place.component);
  if (place.subcomponent > 0) text += "." + std::to_string(place.subcomponent);
  return text;
}

std::span<const FaultRule> fault_rules() { return rules; }

IntakeFault fault(std::string_view reason, Hl7Place place) {
  for (const FaultRule& rule : rules)
    if (rule.reason == reason) return {std::move(place), std::string{reason}, rule.code, rule.effect};
  assert(!"the reason stands in the table");
  return {std::move(place), std::string{reason}, 207, error};
}

std::string_view error_code_words(int code) {
  switch (code) {
    case 0: return "Message accepted";
    case 100: return "Segment sequence error";
    case 101: return "Required field missing";
    case 102: return "Data type error";
    case 103: return "Table value not found";
    case 200: return "Unsupported message type";
    case 201: return "Unsupported event code";
    case 202: return "Unsupported processing id";
    case 203: return "Unsupported version id";
    case 204: return "Unknown key identifier";
    case 205: return "Duplicate key identifier";
    case 206: return "Application record locked";
    default: return "Application internal error";
  }
}

}  // namespace quell::interop
