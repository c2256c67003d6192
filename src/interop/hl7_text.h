#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/date.h"
#include "core/instant.h"
#include "interop/hl7_delimiters.h"

namespace quell::interop {

// ---- writing ----

// Text as a message carries it (2.5.1, chapter 2.7): delimiters are escaped, or become spaces where no escape character
// is declared; so does what would end a segment or cannot be printed.
std::string hl7_text(std::string_view text, const Hl7Delimiters& delimiters = {});

// A field of several components, each escaped; empty ones at the end are left out.
std::string hl7_field(std::initializer_list<std::string_view> components, const Hl7Delimiters& delimiters = {});

// A coded value: code, words, and the table or system that it is from ("HL70163", "CVX", "LN").
std::string hl7_coded(std::string_view code, std::string_view words, std::string_view system,
                      const Hl7Delimiters& delimiters = {});

std::string hl7_day(Date day);        // "20220801"
std::string hl7_instant(Instant at);  // "20220801133000+0000"

// ---- reading ----

// The text that a value stands for, in the message's own character set.
struct Hl7Decoded {
  std::string bytes;
  bool kept_escape = false;  // an escape that says nothing to us stays in the text as it came
};

// Takes the escapes out of a value: delimiters (\F\ \S\ \T\ \R\ \E\ \P\), bytes in hexadecimal (\X0D0A\), lines and
// spaces of formatted text (\.br\ \.sp2\ \.in+4\ ...), highlighting (\H\ \N\). A change of character set (\C..\, \M..\)
// and what two systems agreed on (\Z..\) is kept as it came. An escape character that begins no escape is itself.
Hl7Decoded hl7_decoded(std::string_view value, const Hl7Delimiters& delimiters);

}  // namespace quell::interop
