#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/date.h"

namespace quell::inventory {

// What the DataMatrix of a vial or carton says. Source: GS1 General Specifications, application identifiers 01 (GTIN),
// 17 (expiration date), 10 (batch or lot number), 21 (serial number).
struct Gs1 {
  std::optional<std::string> gtin;  // 14 digits; its check digit was verified
  std::optional<std::string> lot_number;
  std::optional<Date> expires_on;  // day 00 means the last day of the month
  std::optional<std::string> serial_number;

  // The NDC inside a GTIN of the U.S. (indicator, 03, then ten digits of NDC, check digit), without hyphens.
  std::optional<std::string> ndc_digits() const;
};

// True where the text begins as a GS1 barcode does: a symbology identifier "]d2", FNC1 (as ASCII 29), a bracketed
// identifier "(01)", or "01" with 14 digits.
bool looks_like_gs1(std::string_view scanned);

// Reads "(01)03…(17)230430(10)FDP00012" as people type it, and the raw form as scanners send it, where FNC1 ends
// a text of open length. Nothing where it is neither, or where a part is malformed.
std::optional<Gs1> parse_gs1(std::string_view scanned);

}  // namespace quell::inventory
