#include "interop/hl7_segment.h"

namespace quell::interop {
namespace {

// The part with that number, where `delimiter` parts; zero parts nothing.
std::string_view hl7_part(std::string_view text, char delimiter, std::size_t number) {
  if (!delimiter) return number == 1 ? text : std::string_view{};
  while (number > 1) {
    const auto end = text.find(delimiter);
    if (end == text.npos) return {};
    text.remove_prefix(end + 1);
    --number;
  }
  return number == 0 ? std::string_view{} : text.substr(0, text.find(delimiter));
}

std::vector<Hl7Value> hl7_parts(std::string_view text, char delimiter, const Hl7Delimiters& delimiters) {
  std::vector<Hl7Value> parts;
  if (text.empty()) return parts;
  for (;;) {
    const auto end = delimiter ? text.find(delimiter) : text.npos;
    parts.emplace_back(text.substr(0, end), delimiters);
    if (end == text.npos) return parts;
    text.remove_prefix(end + 1);
  }
}

}  // namespace

std::size_t Hl7Value::repetitions() const {
  if (raw_.empty()) return 0;
  std::size_t count = 1;
  if (delimiters_.repetition)
    for (const char c : raw_) count += c == delimiters_.repetition;
  return count;
}

Hl7Value Hl7Value::repetition(std::size_t number) const {
  return {hl7_part(raw_, delimiters_.repetition, number), delimiters_};
}

Hl7Value Hl7Value::component(std::size_t number) const {
  return {hl7_part(repetition(1).raw_, delimiters_.component, number), delimiters_};
}

Hl7Value Hl7Value::subcomponent(std::size_t number) const {
  return {hl7_part(component(1).raw_, delimiters_.subcomponent, number), delimiters_};
}

std::vector<Hl7Value> Hl7Value::each_repetition() const { return hl7_parts(raw_, delimiters_.repetition, delimiters_); }

std::vector<Hl7Value> Hl7Value::each_component() const {
  return hl7_parts(repetition(1).raw_, delimiters_.component, delimiters_);
}

bool declares_delimiters(std::string_view segment_name) {
  return segment_name == "MSH" || segment_name == "BHS" || segment_name == "FHS";
}

std::size_t Hl7Segment::field_count() const { return starts_.size() + (declares_delimiters(name()) ? 1 : 0); }

Hl7Value Hl7Segment::field(std::size_t number) const {
  if (number == 0 || !exists()) return {};
  std::size_t index = number - 1;
  if (declares_delimiters(name())) {
    // These two part nothing, or MSH-2 would be parted by what it declares.
    const Hl7Delimiters none{delimiters_.field, 0, 0, 0, 0, 0};
    if (number == 1) return {raw_.substr(3, 1), none};
    if (number == 2) return {delimiters_.field ? hl7_part(raw_.substr(4), delimiters_.field, 1) : raw_.substr(4), none};
    --index;
  }
  if (index >= starts_.size()) return {};
  const std::size_t end = index + 1 < starts_.size() ? starts_[index + 1] - 1 : raw_.size();
  return {raw_.substr(starts_[index], end - starts_[index]), delimiters_};
}

Hl7SegmentBuilder::Hl7SegmentBuilder(std::string name, const Hl7Delimiters& delimiters)
    : name_(std::move(name)), delimiters_(delimiters) {}

Hl7SegmentBuilder& Hl7SegmentBuilder::set(std::size_t number, std::string field) {
  if (fields_.size() < number) fields_.resize(number);
  fields_[number - 1] = std::move(field);
  return *this;
}

std::string Hl7SegmentBuilder::text() const {
  std::string text = name_;
  std::size_t first = 0;
  if (declares_delimiters(name_)) {
    text += delimiters_.field + delimiters_.encoding_characters();
    first = 2;
  }
  for (std::size_t i = first; i < fields_.size(); ++i) text += delimiters_.field + fields_[i];
  return text + "\r";
}

}  // namespace quell::interop
