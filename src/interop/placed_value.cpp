#include "interop/placed_value.h"

#include "interop/hl7_text.h"

namespace quell::interop {
namespace {

std::string_view without_blank_ends(std::string_view text) {
  const auto first = text.find_first_not_of(" \n\t");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \n\t") + 1 - first);
}

// Line ends of any kind become line feeds; other control characters, among them the C1 of UTF-8, become spaces.
std::string without_controls(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (text.substr(at, 2) == "\r\n") continue;
    if (byte == '\r' || byte == '\n') plain += '\n';
    else if (byte < 0x20 || byte == 0x7f) plain += ' ';
    else if (byte == 0xC2 && at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0xA0) {
      plain += ' ';
      ++at;
    } else plain += text[at];
  }
  return plain;
}

}  // namespace

IntakeNotes::IntakeNotes(const Hl7Message& message)
    : set_(character_set_of(
          hl7_decoded(message.segment("MSH").field(18).component(1).raw(), message.delimiters()).bytes)) {}

void IntakeNotes::add(IntakeFault found) {
  // An error is not lost behind a hundred lesser things; after two hundred, nothing is learned from more.
  const std::size_t most = found.effect == IntakeEffect::note ? 100 : 200;
  if (faults_.size() < most) faults_.push_back(std::move(found));
}

PlacedValue PlacedValue::repetition(int number) const {
  PlacedValue part{*notes_, value_.repetition(static_cast<std::size_t>(number)), place_};
  part.place_.repetition = number;
  return part;
}

PlacedValue PlacedValue::component(int number) const {
  PlacedValue part{*notes_, value_.component(static_cast<std::size_t>(number)), place_};
  part.place_.component = number;
  return part;
}

PlacedValue PlacedValue::subcomponent(int number) const {
  PlacedValue part{*notes_, value_.subcomponent(static_cast<std::size_t>(number)), place_};
  part.place_.subcomponent = number;
  return part;
}

std::vector<PlacedValue> PlacedValue::each_repetition() const {
  std::vector<PlacedValue> parts;
  for (const Hl7Value& value : value_.each_repetition())
    parts.emplace_back(*notes_, value, place_).place_.repetition = static_cast<int>(parts.size());
  return parts;
}

std::vector<PlacedValue> PlacedValue::each_component() const {
  std::vector<PlacedValue> parts;
  for (const Hl7Value& value : value_.each_component())
    parts.emplace_back(*notes_, value, place_).place_.component = static_cast<int>(parts.size());
  return parts;
}

std::string PlacedValue::read() const {
  if (!says_something()) return {};
  const Utf8Text read = to_utf8(hl7_decoded(value_.raw(), value_.delimiters()).bytes, notes_->character_set());
  if (read.was_guessed) fault("interop.hl7_characters_guessed");
  if (read.has_unreadable) fault("interop.hl7_characters_unreadable");
  return without_controls(read.text);
}

std::string PlacedValue::text() const {
  std::string line = read();
  for (char& c : line)
    if (c == '\n') c = ' ';
  return std::string{without_blank_ends(line)};
}

std::string PlacedValue::lines() const { return std::string{without_blank_ends(read())}; }

std::optional<Hl7Time> PlacedValue::time() const {
  const bool is_nested = place_.component != 0;  // in a range of times, a part of a component
  const std::string told = is_nested ? subcomponent(1).text() : component(1).text();
  if (told.empty()) return {};
  auto time = hl7_time(told, is_nested ? subcomponent(2).raw() : component(2).raw());
  if (!time) fault("interop.hl7_time_unreadable");
  return time;
}

PlacedValue PlacedSegment::field(IntakeNotes& notes, int number) const {
  return {notes,
          segment.field(static_cast<std::size_t>(number)),
          {exists() ? std::string{segment.name()} : "", occurrence, number}};
}

}  // namespace quell::interop
