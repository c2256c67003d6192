#include "interop/write_ack.h"

#include <algorithm>

#include "interop/hl7_segment.h"
#include "interop/hl7_text.h"

namespace quell::interop {
namespace {

std::string number_text(int number) { return number > 0 ? std::to_string(number) : ""; }

// What ends a segment inside a value that is repeated (a line that went on) would end it here too.
std::string as_it_came(const Hl7Value& value) {
  std::string text{value.raw()};
  std::ranges::replace_if(text, is_hl7_break, ' ');
  return text;
}

// "R01", or nothing that could be mistaken for one.
std::string_view trigger_event(const Hl7Message& message) {
  const std::string_view event = message.segment("MSH").field(9).component(2).raw();
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (event.size() != 3 || event[0] < 'A' || event[0] > 'Z' || !is_digit(event[1]) || !is_digit(event[2])) return {};
  return event;
}

// "2.5.1" as the sender says it; what is no version at all is answered in ours.
std::string version_of(const Hl7Message& message) {
  const std::string_view version = message.segment("MSH").field(12).component(1).raw();
  const bool is_version =
      version.starts_with("2.") && version.size() <= 5 && version.find_first_not_of("0123456789.") == version.npos;
  return is_version ? std::string{version} : "2.5.1";
}

// Versions since 2.5 have an ERR of fields; before, ERR-1 alone.
bool has_error_fields(const std::string& version) { return version >= "2.5"; }

class AckWriter {
 public:
  AckWriter(const Hl7Message& message, const AckContent& content, const AckMaker& maker)
      : message_(message), content_(content), maker_(maker), d_(message.delimiters()), version_(version_of(message)) {
    for (const IntakeFault& one : content.faults)
      if (has_error_fields(version_) || one.effect != IntakeEffect::note) told_.push_back(&one);
  }

  std::string text() const { return msh() + msa() + (has_error_fields(version_) ? errors() : old_error()); }

 private:
  std::string msh() const {
    const Hl7Segment received = message_.segment("MSH");
    const auto came = [&](std::size_t number) { return as_it_came(received.field(number)); };
    const std::string_view event = trigger_event(message_);
    // 2.3 has no third component; an event that was not told is not answered.
    const bool has_structure = !event.empty() && version_ != "2.3";
    Hl7SegmentBuilder msh{"MSH", d_};
    msh.set(3, came(5).empty() ? "QUELL" : came(5))
        .set(4, came(6))
        .set(5, came(3))
        .set(6, came(4))
        .set(7, hl7_instant(maker_.at))
        .set(9, hl7_field({"ACK", event, has_structure ? "ACK" : ""}, d_))
        .set(10, hl7_text(maker_.next_control_id(), d_))
        .set(11, received.field(11).says_something() ? came(11) : "P")
        .set(12, version_);
    // In enhanced mode the acknowledgment itself wants none.
    if (received.field(15).says_something() || received.field(16).says_something()) msh.set(15, "NE").set(16, "NE");
    if (received.field(18).says_something()) msh.set(18, came(18));
    if (const std::string profile = acknowledged_profile(received.field(21)); !profile.empty()) msh.set(21, profile);
    return msh.text();
  }

  // The guide gives message and acknowledgment one profile, PHLabReport-Ack; other profiles are of messages alone.
  std::string acknowledged_profile(const Hl7Value& profiles) const {
    for (const Hl7Value& one : profiles.each_repetition())
      if (one.component(1).raw() == "PHLabReport-Ack") return as_it_came(one);
    return {};
  }

  std::string msa() const {
    Hl7SegmentBuilder msa{"MSA", d_};
    msa.set(1, content_.code).set(2, as_it_came(message_.segment("MSH").field(10)));
    if (!has_error_fields(version_) && !told_.empty()) {
      // 80 characters, by 2.3: the place and table 0357's words; the sentence would not fit.
      const IntakeFault& first = *told_.front();
      msa.set(3, hl7_text(to_text(first.place) + ": " + std::string{error_code_words(first.code)}, d_));
      msa.set(6, code_field(first));
    }
    return msa.text();
  }

  std::string code_field(const IntakeFault& fault) const {
    return hl7_coded(std::to_string(fault.code), error_code_words(fault.code), "HL70357", d_);
  }

  // ERR-1 of 2.3 and 2.4 (CM, ELD): segment, its number, field, and a coded value in subcomponents.
  std::string old_error() const {
    if (told_.empty()) return {};
    std::string field;
    for (const IntakeFault* one : told_) {
      Hl7Delimiters nested = d_;
      nested.component = d_.subcomponent;
      const std::string code =
          d_.subcomponent ? hl7_coded(std::to_string(one->code), error_code_words(one->code), "HL70357", nested)
                          : std::to_string(one->code);
      if (!field.empty() && !d_.repetition) break;
      if (!field.empty()) field += d_.repetition;
      field += hl7_field({one->place.segment, number_text(one->place.occurrence), number_text(one->place.field)}, d_);
      // Empty parts at the end were left out, but the code is the fourth.
      const int parts = one->place.field ? 3 : one->place.occurrence ? 2 : 1;
      field += std::string(static_cast<std::size_t>(4 - parts), d_.component ? d_.component : ' ') + code;
    }
    return Hl7SegmentBuilder{"ERR", d_}.set(1, field).text();
  }

  std::string errors() const {
    std::string text;
    for (const IntakeFault* one : told_) {
      const Hl7Place& place = one->place;
      const bool is_warning = one->effect == IntakeEffect::note;
      Hl7SegmentBuilder err{"ERR", d_};
      // A component is one of some repetition; where none was counted, of the first.
      const int repetition = place.component ? std::max(place.repetition, 1) : place.repetition;
      err.set(2, hl7_field({place.segment, number_text(place.occurrence), number_text(place.field),
                            number_text(repetition), number_text(place.component), number_text(place.subcomponent)},
                           d_))
          .set(3, code_field(*one))
          .set(4, !is_warning      ? "E"
                  : one->code == 0 ? "I"
                                   : "W")
          .set(7, hl7_text(one->reason, d_))
          .set(8, hl7_text(maker_.say(one->reason), d_));
      text += err.text();
    }
    return text;
  }

  const Hl7Message& message_;
  const AckContent& content_;
  const AckMaker& maker_;
  const Hl7Delimiters d_;
  const std::string version_;
  std::vector<const IntakeFault*> told_;
};

}  // namespace

std::string write_ack(const Hl7Message& message, const AckContent& content, const AckMaker& maker) {
  return AckWriter{message, content, maker}.text();
}

}  // namespace quell::interop
