#pragma once

#include <compare>
#include <span>
#include <string>
#include <string_view>

#include "core/described.h"

namespace quell::interop {

// Where in a message something is, in the standard's numbers; a zero is not told. The occurrence counts the segments of
// that name in the message, from 1.
struct Hl7Place {
  std::string segment;
  int occurrence = 0;
  int field = 0;
  int repetition = 0;
  int component = 0;
  int subcomponent = 0;

  friend auto operator<=>(const Hl7Place&, const Hl7Place&) = default;
};
BOOST_DESCRIBE_STRUCT(Hl7Place, (), (segment, occurrence, field, repetition, component, subcomponent))

// "OBX[2]-5.1": the second OBX, its fifth field, the first component of that.
std::string to_text(const Hl7Place& place);

// What a fault means for the message: it is used nevertheless and the sender is told; it cannot be used as it is; it is
// none that intake takes at all. The last two wait on the work list.
enum class IntakeEffect { note, error, reject };
BOOST_DESCRIBE_ENUM(IntakeEffect, note, error, reject)

// Something wrong with a message. It never holds what the message says.
struct IntakeFault {
  Hl7Place place;
  std::string reason;
  int code = 0;  // HL7 table 0357
  IntakeEffect effect = IntakeEffect::note;
};
BOOST_DESCRIBE_STRUCT(IntakeFault, (), (place, reason, code, effect))

// The one table of what intake finds wrong, and what it means.
struct FaultRule {
  std::string_view reason;
  int code = 0;
  IntakeEffect effect = IntakeEffect::note;
  std::string_view source;
};
std::span<const FaultRule> fault_rules();

// A fault of that table. Asserts that the reason stands in it.
IntakeFault fault(std::string_view reason, Hl7Place place);

// Table 0357's words for a code ("Required field missing").
std::string_view error_code_words(int code);

}  // namespace quell::interop
