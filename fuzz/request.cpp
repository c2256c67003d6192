// Bodies of requests: JSON or a form, read into the structs that verbs take. What was read, written and read again is
// the same; what was not read names a field.

#include <boost/json/value.hpp>

#include "clinics/book_appointment.h"
#include "clinics/publish_places.h"
#include "core/read_json.h"
#include "core/write_json.h"
#include "fuzz/check.h"
#include "immunization/record_screening.h"
#include "inventory/count_shelf.h"
#include "people/register_person.h"

namespace quell::fuzz {
namespace {

template <class Request>
void read(const boost::json::value& document, Scalars scalars) {
  const auto request = read_json<Request>(document, scalars);
  if (!request) {
    must(!request.error().faults.empty(), "a refused request names its fields");
    for (const Fault& fault : request.error().faults)
      must(fault.field.empty() || fault.field.front() == '/', "a fault's field is a JSON pointer");
    return;
  }
  const std::string written = to_json(*request);
  const auto parsed = parse_json(written);
  must(parsed.has_value(), "what is written is JSON");
  const auto again = read_json<Request>(*parsed);
  must(again && to_json(*again) == written, "what is written reads back as the same");
}

void read_as(unsigned kind, const boost::json::value& document, Scalars scalars) {
  switch (kind % 5) {
    case 0: return read<clinics::BookingRequest>(document, scalars);
    case 1: return read<people::NewPerson>(document, scalars);
    case 2: return read<inventory::ShelfCount>(document, scalars);
    case 3: return read<immunization::ScreeningReport>(document, scalars);
    default: return read<clinics::PlacesPlan>(document, scalars);
  }
}

}  // namespace
}  // namespace quell::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto [number, text] = quell::fuzz::choice_of(bytes, size);
  const bool is_form = number >= 128;
  const auto document = is_form ? quell::parse_form(text) : quell::parse_json(text);
  if (document) quell::fuzz::read_as(number, *document, is_form ? quell::Scalars::as_text : quell::Scalars::typed);
  return 0;
}
