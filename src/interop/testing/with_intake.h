#pragma once

// Laboratories' messages to take in, in the small program on Tuesday, August 2, 2022, at 10 in the morning.

#include "interop/take_hl7_message.h"
#include "surveillance/list_cases.h"
#include "surveillance/testing/with_cases.h"

namespace quell::interop {

// One result as a test describes it; a message is written from it.
struct ResultToSend {
  std::string control_id = "1";
  std::string patient =
      "PID|1||77^^^NORTH^MR||Lee^Sam||19880214|M|||1 Main St^^Harbor^CT^06510||^PRN^PH^^1^203^5550161";
  std::string filler = "F-1";
  std::string test = "1-1^River DNA^LN";
  std::string value = "260373001^Detected^SCT";
  std::string status = "F";
  std::string reported = "202208020800-0400";
  std::string sent = "202208020900-0400";
  std::string processing = "P";
};

inline std::string message_with(const ResultToSend& result) {
  return "MSH|^~\\&|LIS|NORTH|QUELL|DPH|" + result.sent + "||ORU^R01^ORU_R01|" + result.control_id + "|" +
         result.processing + "|2.5.1||||||UNICODE UTF-8\r" + result.patient + "\rOBR|1||" + result.filler +
         "^NORTH|A^River^L|||202208011000-0400|||||||||||||||" + result.reported + "|||F\rOBX|1|CWE|" + result.test +
         "||" + result.value + "||||||" + result.status + "|||202208011000-0400\r";
}

struct WithIntake : surveillance::WithCases {
  AckMaker maker{.at = instant("2022-08-02T14:00:00Z"),
                 .next_control_id = [] { return std::string{"unused"}; },
                 .say = [](std::string_view reason) { return "(" + std::string{reason} + ")"; }};

  static Instant instant(const char* rfc3339) { return *instant_from_rfc3339(rfc3339); }

  TakenMessage take(const std::string& bytes) {
    const Hl7Arrival arrival = read_hl7_arrival(bytes);
    const auto taken = take_hl7_message(tx(), laboratory, now, seed(), {.arrival = arrival});
    EXPECT_TRUE(taken) << taken.error().reason;
    return taken ? *taken : TakenMessage{};
  }
  TakenMessage take(const ResultToSend& result) { return take(message_with(result)); }
  std::string answered(const std::string& bytes) {
    return answer_taken(bytes, take(bytes), maker).acknowledgments.text();
  }

  std::vector<surveillance::LineListRow> cases() {
    return surveillance::list_cases(tx(), investigator, now, {})->items;
  }
  struct Number {
    std::int64_t count = 0;
    BOOST_DESCRIBE_CLASS(Number, (), (count), (), ())
  };
  std::int64_t rows(const std::string& table) {
    return tx().find<Number>("select count(*) as count from " + table, storage::NoParameters{})->count;
  }
  std::string kept_text(const Hl7MessageId& id) {
    const auto message = find_message(tx(), programs::river_fever, id);
    return (*open_message(tx(), *message))->reveal();
  }
};

}  // namespace quell::interop
