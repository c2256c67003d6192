#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "interop/hl7_segment.h"

namespace quell::interop {

// What one message may hold; larger ones are refused. A report with documents in it (OBX-5 of type ED) stays far below.
struct Hl7Limits {
  static constexpr std::size_t message_bytes = 16 * 1024 * 1024;
  static constexpr std::size_t segments = 20'000;
  static constexpr std::size_t fields_of_a_segment = 1'000;
  static constexpr std::ptrdiff_t repetitions = 100'000;
};

enum class Hl7Ends { as_received, carriage_return };

// One HL7 v2 message of any version, type and order of segments: every segment, field, repetition, component and escape
// is kept as it came, known to us or not. It looks into the bytes that it was parsed from, which must outlive it; to
// parse costs a walk over them and two allocations.
//
// Segments end with CR, LF, CR LF or any mixture; empty lines and the framing of MLLP (0x0B, 0x1C) belong to the end of
// the segment before. A line that does not begin like a segment goes on with the one before: somebody's text held a
// line end. So what was parsed can be written again, byte for byte.
class Hl7Message {
 public:
  // `bytes` begin with a header: MSH, or BHS or FHS (a batch's own segments are read in the same way).
  //
  // Fails: invalid_input interop.hl7_header_missing         they begin with no header
  //        invalid_input interop.hl7_delimiters_unusable    declared_delimiters() is nothing
  //        invalid_input interop.hl7_message_too_large, interop.hl7_too_many_segments, interop.hl7_too_many_fields,
  //                      interop.hl7_too_many_repetitions
  static Result<Hl7Message> parse(std::string_view bytes);

  const Hl7Delimiters& delimiters() const { return delimiters_; }
  std::string_view bytes() const { return bytes_; }

  std::size_t size() const { return lines_.size(); }  // segments
  Hl7Segment operator[](std::size_t index) const;
  Hl7Segment header() const { return (*this)[0]; }

  // The first segment of that name, or an absent one.
  Hl7Segment segment(std::string_view name) const;
  // The segment's number among those of its name, from 1, as an acknowledgment tells it.
  std::size_t occurrence(std::size_t index) const;

  // The segments that went on over further lines.
  const std::vector<std::size_t>& continued() const { return continued_; }

  // The message, put together again from its fields. With carriage returns each segment ends with one, and a line end
  // inside a segment becomes the escape for it (a space where none is declared).
  std::string written(Hl7Ends ends) const;

 private:
  struct Line {
    std::uint32_t begin, end;  // without what ends it
    std::uint32_t next;        // where the next one begins
    std::uint32_t first_start, starts;
  };

  Hl7Message() = default;
  Result<void> find_segments();

  std::string_view bytes_;
  Hl7Delimiters delimiters_;
  std::vector<Line> lines_;
  std::vector<std::uint32_t> starts_;  // of fields, from the beginning of their segment
  std::vector<std::size_t> continued_;
};

// Ends a segment or frames a message.
constexpr bool is_hl7_break(char c) { return c == '\r' || c == '\n' || c == '\x0b' || c == '\x1c'; }

// Where the next line that says something begins: past line ends, framing, and lines of white space alone.
std::size_t past_hl7_breaks(std::string_view bytes, std::size_t at);

}  // namespace quell::interop
