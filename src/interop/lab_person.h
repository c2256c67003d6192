#pragma once

#include "core/seed.h"
#include "interop/lab_report.h"
#include "people/match_known.h"

namespace quell::interop {

// Who a patient of a message is, as persons are kept: the first legal name, birth date, sex, race, the first address,
// phones that can exist, numbers of records. What does not fit is left out; the message itself is kept whole. Without a
// name the person is called by `instead`, so that somebody can follow up by it. A social security number is not taken:
// nobody here needs it.
people::SomebodyDescribed person_of_report(const LabPatient& patient, std::string_view instead, Seed& seed);

// The text, as long as it may be there; nothing where none of it may.
template <class SomeText>
std::optional<SomeText> clipped(std::string_view text) {
  if (auto whole = SomeText::from(text)) return whole->empty() ? std::nullopt : whole;
  std::string_view shorter = text.substr(0, SomeText::max);  // a character has one byte at least
  while (!shorter.empty() && (static_cast<unsigned char>(text[shorter.size()]) & 0xC0) == 0x80)
    shorter.remove_suffix(1);
  auto part = SomeText::from(shorter);
  return part && !part->empty() ? part : std::nullopt;
}

}  // namespace quell::interop
