#include "interop/acknowledge.h"

#include <algorithm>

#include "interop/hl7_text.h"
#include "interop/write_ack.h"

namespace quell::interop {
namespace {

AckCondition condition_of(const Hl7Value& field) {
  const std::string_view code = field.component(1).raw();
  if (!field.says_something() || code.find_first_not_of(' ') == code.npos) return AckCondition::unsaid;
  if (code == "NE") return AckCondition::never;
  if (code == "ER") return AckCondition::on_error;
  if (code == "SU") return AckCondition::on_success;
  return AckCondition::always;  // AL, or what no table knows: whoever asks hears
}

bool has_profile(const Hl7Segment& msh, std::string_view name, std::string_view oid) {
  return std::ranges::any_of(msh.field(21).each_repetition(), [&](const Hl7Value& one) {
    return one.component(1).raw() == name || one.component(3).raw() == oid;
  });
}

bool is_wanted(AckCondition condition, bool is_success) {
  switch (condition) {
    case AckCondition::always: return true;
    case AckCondition::on_error: return !is_success;
    case AckCondition::on_success: return is_success;
    default: return false;
  }
}

char code_letter(IntakeEffect effect) {
  if (effect == IntakeEffect::reject) return 'R';
  return effect == IntakeEffect::error ? 'E' : 'A';
}

// Whether the receiver refuses it before its content is looked at.
bool is_of_header(const LabVerdict& verdict) {
  return std::ranges::any_of(verdict.faults, [](const IntakeFault& one) {
    return one.effect == IntakeEffect::reject || (one.effect == IntakeEffect::error && one.place.segment == "MSH");
  });
}

}  // namespace

std::string new_control_id(Seed& seed) {
  constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  std::string id;
  for (int i = 0; i < 20; ++i) id += letters[seed.next_number_below(letters.size())];
  return id;
}

AckWish wish_of(const Hl7Message& message) {
  const Hl7Segment msh = message.segment("MSH");
  if (msh.field(9).component(1).raw() == "ACK") return {};
  AckWish wish{condition_of(msh.field(15)), condition_of(msh.field(16))};
  if (wish.accept == AckCondition::unsaid && wish.application == AckCondition::unsaid) {
    const bool wants_none =
        message.segment("MSA").exists() || has_profile(msh, "PHLabReport-NoAck", "2.16.840.1.113883.9.11");
    return {AckCondition::never, wants_none ? AckCondition::never : AckCondition::always};
  }
  if (wish.accept == AckCondition::unsaid) wish.accept = AckCondition::never;
  if (wish.application == AckCondition::unsaid) wish.application = AckCondition::never;
  return wish;
}

Acknowledgments acknowledge(const Hl7Message& message, const LabVerdict& verdict, const AckMaker& maker) {
  const AckWish wish = wish_of(message);
  const char letter = code_letter(verdict.effect());
  const bool is_success = letter == 'A';
  const bool is_told_later = is_wanted(wish.application, is_success) && !is_of_header(verdict);
  Acknowledgments told;
  // Kept it is, even where it cannot be used: it waits on the work list.
  const char accept_letter = is_told_later ? 'A' : letter;
  if (is_wanted(wish.accept, accept_letter == 'A'))
    told.accept =
        write_ack(message, {{'C', accept_letter}, is_told_later ? std::vector<IntakeFault>{} : verdict.faults}, maker);
  const bool was_refused = told.accept && accept_letter != 'A';
  if (is_wanted(wish.application, is_success) && !was_refused)
    told.application = write_ack(message, {{'A', letter}, verdict.faults}, maker);
  return told;
}

}  // namespace quell::interop
