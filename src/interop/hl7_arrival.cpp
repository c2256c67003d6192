#include "interop/hl7_arrival.h"

#include <algorithm>

#include "core/text.h"

namespace quell::interop {
namespace {

std::string shown_sender(const Hl7Value& field) {
  const auto text = Text<120>::from(field.component(1).raw());
  return text ? text->value : std::string{};
}

void read_sender(const Hl7Message& message, Hl7Arrival& arrival) {
  const Hl7Segment msh = message.segment("MSH");
  arrival.sending_application = msh.field(3).raw();
  arrival.sending_facility = msh.field(4).raw();
  arrival.control_id = msh.field(10).raw();
  arrival.sender = shown_sender(msh.field(4));
  if (arrival.sender.empty()) arrival.sender = shown_sender(msh.field(3));
}

}  // namespace

std::optional<Hl7Message> first_segment_of(std::string_view bytes) {
  const auto end = std::find_if(bytes.begin(), bytes.end(), is_hl7_break);
  auto header = Hl7Message::parse({bytes.begin(), end});
  return header ? std::optional{*std::move(header)} : std::nullopt;
}

Hl7Arrival read_hl7_arrival(std::string_view bytes, const LabCheck& check) {
  Hl7Arrival arrival{.bytes = std::string{bytes},
                     .refused = "",
                     .verdict = {},
                     .sending_application = "",
                     .sending_facility = "",
                     .control_id = "",
                     .sender = ""};
  const auto message = Hl7Message::parse(arrival.bytes);
  if (message) {
    arrival.verdict = judge_lab_message(*message, check);
    read_sender(*message, arrival);
    return arrival;
  }
  // Too large to be read, it is still answered where its header can be.
  const auto header = first_segment_of(arrival.bytes);
  if (header && header->segment("MSH").exists()) {
    arrival.verdict = rejected_for(message.error().reason);
    read_sender(*header, arrival);
  } else {
    arrival.refused = message.error().reason;
  }
  return arrival;
}

}  // namespace quell::interop
