// What people type or scan: codes, dates, times, phones, barcodes, cursors, texts.

#include "core/base64.h"
#include "core/code.h"
#include "core/csv.h"
#include "core/date.h"
#include "core/instant.h"
#include "core/text.h"
#include "core/time_zone.h"
#include "fuzz/check.h"
#include "inventory/gs1.h"
#include "people/phone_number.h"
#include "people/phonetic_code.h"

namespace quell::fuzz {
namespace {

void read_code(std::string_view typed) {
  if (const auto code = normal_code(typed)) must(normal_code(shown_code(*code)) == code, "a code shown reads the same");
}

void read_times(std::string_view typed) {
  if (const auto date = date_from_iso(typed)) must(to_iso(*date) == typed, "a date is written as it was read");
  if (const auto at = instant_from_rfc3339(typed))
    must(instant_from_rfc3339(to_rfc3339(*at)) == at, "an instant reads back as the same");
  if (const auto minute = clock_time_from(typed))
    must(clock_time_from(to_clock_time(*minute)) == minute, "a clock time reads back as the same");
}

void read_phone(std::string_view typed) {
  if (const auto phone = people::phone_in_e164(typed))
    must(people::phone_in_e164(*phone) == phone, "a phone in E.164 is itself");
}

void read_barcode(std::string_view scanned) {
  inventory::looks_like_gs1(scanned);
  const auto barcode = inventory::parse_gs1(scanned);
  if (!barcode) return;
  if (barcode->gtin) must(barcode->gtin->size() == 14, "a GTIN has 14 digits");
  if (const auto ndc = barcode->ndc_digits()) must(ndc->size() == 10, "an NDC has ten digits");
}

void read_texts(std::string_view typed) {
  for (const Lines lines : {Lines::one, Lines::many}) {
    const CleanedText cleaned = clean_text(typed, 200, lines);
    if (cleaned.refused) continue;
    must(clean_text(cleaned.text, 200, lines).text == cleaned.text, "a clean text stays as it is");
    folded(cleaned.text);
    people::phonetic_codes(cleaned.text);
  }
  if (const auto bytes = from_base64(typed)) must(to_base64(*bytes) == typed, "base64 is written as it was read");
  if (const auto rows = read_csv(typed)) {
    std::string written;
    for (const CsvRow& row : *rows) append_csv_row(written, row.cells);
    const auto again = read_csv(written);
    must(again && again->size() == rows->size(), "a table written has as many rows");
  }
}

}  // namespace
}  // namespace quell::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto typed = quell::fuzz::text_of(bytes, size);
  quell::fuzz::read_code(typed);
  quell::fuzz::read_times(typed);
  quell::fuzz::read_phone(typed);
  quell::fuzz::read_barcode(typed);
  quell::fuzz::read_texts(typed);
  return 0;
}
