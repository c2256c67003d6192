#pragma once

#include "interop/acknowledge.h"
#include "interop/testing/with_hl7_message.h"

namespace quell::interop {

// A test that acknowledges messages at a fixed time, with numbers counted from 1 and reasons for sentences.
struct WithAcknowledgments : WithHl7Message {
  AckMaker maker{.at = *instant_from_rfc3339("2022-08-03T16:05:00Z"),
                 .next_control_id = [this] { return "ACK-" + std::to_string(++count); },
                 .say = [](std::string_view reason) { return "(" + std::string{reason} + ")"; }};
  int count = 0;

  Acknowledgments answer(const std::string& text) {
    const Hl7Message& received = take_whole(text);
    return acknowledge(received, judge_lab_message(received), maker);
  }
  // With line feeds, to be read in a test.
  static std::string lines(std::string text) {
    for (char& c : text)
      if (c == '\r') c = '\n';
    return text;
  }
};

}  // namespace quell::interop
