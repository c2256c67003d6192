// Messages, batches and files of HL7 v2: any bytes are parted without loss, and answered with an acknowledgment that
// names the message, or refused with a reason.

#include <algorithm>
#include <string>

#include "core/read_json.h"
#include "core/text.h"
#include "core/write_json.h"
#include "fuzz/check.h"
#include "interop/acknowledge_file.h"
#include "interop/hl7_character_set.h"
#include "interop/hl7_file.h"
#include "interop/hl7_text.h"
#include "interop/read_lab_report.h"

namespace quell::interop {

void append_json(std::string& out, const Hl7Time& time) { quell::append_json(out, to_iso(time)); }

}  // namespace quell::interop

namespace quell::fuzz {
namespace {

using namespace interop;

// Puts a value together again from its smallest parts.
std::string put_together(const Hl7Value& field) {
  std::string text;
  const Hl7Delimiters& d = field.delimiters();
  const auto parts = [](std::string_view raw, char delimiter) {
    return delimiter ? 1 + static_cast<std::size_t>(std::ranges::count(raw, delimiter)) : 1;
  };
  for (std::size_t r = 1; r <= field.repetitions(); ++r) {
    const Hl7Value repetition = field.repetition(r);
    if (r > 1) text += d.repetition;
    for (std::size_t c = 1; c <= parts(repetition.raw(), d.component); ++c) {
      const Hl7Value component = repetition.component(c);
      if (c > 1) text += d.component;
      for (std::size_t s = 1; s <= parts(component.raw(), d.subcomponent); ++s)
        (text += s > 1 ? std::string(1, d.subcomponent) : "") += component.subcomponent(s).raw();
    }
  }
  return text;
}

void look_into(const Hl7Message& message) {
  must(message.written(Hl7Ends::as_received) == message.bytes(), "a message is written as it came");
  for (std::size_t i = 0; i < std::min<std::size_t>(message.size(), 50); ++i) {
    const Hl7Segment segment = message[i];
    for (std::size_t number = 1; number <= std::min<std::size_t>(segment.field_count(), 50); ++number) {
      const Hl7Value field = segment.field(number);
      if (field.raw().size() > 1'000) continue;
      must(put_together(field) == field.raw(), "the parts of a field are the field");
      const std::string text = hl7_decoded(field.raw(), field.delimiters()).bytes;
      for (const auto set : {CharacterSet::undeclared, CharacterSet::utf8, CharacterSet::windows_1252})
        must(is_utf8(to_utf8(text, set).text), "text for people is UTF-8");
      if (message.delimiters().escape) {
        const std::string escaped = hl7_text(text, message.delimiters());
        must(hl7_text(hl7_decoded(escaped, message.delimiters()).bytes, message.delimiters()) == escaped,
             "what is escaped reads back");
      }
    }
  }
  const std::string clean = message.written(Hl7Ends::carriage_return);
  const auto again = Hl7Message::parse(clean);
  if (!again) must(again.error().reason == "interop.hl7_message_too_large", "a message that was tidied is a message");
  else must(again->size() == message.size() && again->written(Hl7Ends::as_received) == clean, "and the same one");
}

void read_report(const Hl7Message& message) {
  const LabReading reading = read_lab_report(message);
  must(parse_json(to_json(reading.report)).has_value(), "a report is text");
  for (const IntakeFault& fault : reading.faults) must(!fault.place.segment.empty(), "a fault names its segment");
}

std::string on_one_line(std::string_view text) {
  std::string line{text};
  std::ranges::replace_if(line, is_hl7_break, ' ');
  return line;
}

void check_answer(const Hl7Message& received, const std::optional<std::string>& answer, std::string_view codes) {
  if (!answer) return;
  const auto again = Hl7Message::parse(*answer);
  must(again.has_value() && again->continued().empty(), "an acknowledgment is a message");
  const Hl7Segment msa = again->segment("MSA");
  must(again->size() >= 2 && (*again)[1].name() == "MSA", "and has its MSA");
  must(codes.find(msa.field(1).raw()) != codes.npos && msa.field(1).raw().size() == 2, "with a code of its kind");
  must(msa.field(2).raw() == on_one_line(received.segment("MSH").field(10).raw()), "and the number of the message");
  const bool is_accepted = msa.field(1).raw().ends_with("A");
  must(is_accepted || again->segment("ERR").exists(), "and says why where it refuses");
}

}  // namespace
}  // namespace quell::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace quell::fuzz;
  const std::string_view text = text_of(bytes, size);
  int count = 0;
  const AckMaker maker{.at = {},
                       .next_control_id = [&] { return std::to_string(++count); },
                       .say = [](std::string_view reason) { return std::string{reason}; }};
  const auto told = acknowledge_file(text, maker);
  if (!told) {
    must(!told.error().reason.empty(), "a refusal has a reason");
    return 0;
  }
  std::string together;
  const auto items = split_hl7_file(text);
  for (const Hl7Item& item : *items) together += item.bytes;
  must(together == text, "no byte of a file is lost");
  for (const FileMessage& one : told->messages) {
    const auto message = Hl7Message::parse(one.bytes);
    must(message.has_value() || !one.refused.empty() ||
             (!one.faults.empty() && one.faults[0].effect == IntakeEffect::reject),
         "what cannot be read is refused");
    if (!message) continue;
    look_into(*message);
    read_report(*message);
    check_answer(*message, one.acknowledgments.accept, "CA CE CR");
    check_answer(*message, one.acknowledgments.application, "AA AE AR");
  }
  if (!told->answer.empty()) {
    const auto answers = split_hl7_file(told->answer);
    must(answers.has_value(), "the answer to a file is one");
    for (const Hl7Item& item : *answers) must(item.kind != Hl7ItemKind::stray, "in which nothing is astray");
  }
  return 0;
}
