#pragma once

#include <gtest/gtest.h>

#include "interop/placed_value.h"

namespace quell::interop {

// A test that reads one message, and looks at what was noted about it.
struct WithHl7Message : testing::Test {
  // Segments after an MSH of 2.5.1 in UTF-8, written with line feeds.
  const Hl7Message& take(const std::string& segments) {
    return take_whole("MSH|^~\\&|LAB|NORTH|QUELL||20220803||ORU^R01^ORU_R01|7|P|2.5.1||||||UNICODE UTF-8\n" + segments);
  }
  const Hl7Message& take_whole(std::string text) {
    bytes = std::move(text);
    message.emplace(*Hl7Message::parse(bytes));
    notes.emplace(*message);
    return *message;
  }
  PlacedSegment first(std::string_view name) { return {message->segment(name), 1}; }

  static std::string iso(const std::optional<Hl7Time>& time) { return time ? to_iso(*time) : "none"; }
  // "PID-7 interop.hl7_time_unreadable", each on a line of its own.
  static std::string told(const std::vector<IntakeFault>& faults) {
    std::string text;
    for (const IntakeFault& one : faults) text += to_text(one.place) + " " + one.reason + "\n";
    return text;
  }
  std::string noted() { return told(notes->take()); }

  std::string bytes;
  std::optional<Hl7Message> message;
  std::optional<IntakeNotes> notes;
};

}  // namespace quell::interop
