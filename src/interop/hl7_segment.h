#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/instant.h"

namespace quell::interop {

// Text as HL7 v2 carries it with the usual delimiters (2.5.1, chapter 2.7): | ^ & ~ and \ are escaped, and what would
// end a segment or cannot be printed becomes a space.
std::string hl7_text(std::string_view text);

// A field of several components, each escaped; empty ones at the end are left out.
std::string hl7_field(std::initializer_list<std::string_view> components);

// A coded value: code, words, and the table or system that it is from ("HL70163", "CVX", "LN").
std::string hl7_coded(std::string_view code, std::string_view words, std::string_view system);

std::string hl7_day(Date day);        // "20220801"
std::string hl7_instant(Instant at);  // "20220801133000+0000"

// One segment. Fields bear the numbers of the standard; of MSH, BHS and FHS the first two are the delimiters.
class Hl7Segment {
 public:
  explicit Hl7Segment(std::string name);

  // `field` is already escaped (hl7_field and its like).
  Hl7Segment& set(std::size_t number, std::string field);

  std::string text() const;  // ends with a carriage return

 private:
  std::string name_;
  std::vector<std::string> fields_;
};

}  // namespace quell::interop
