#include "interop/hl7_segment.h"

namespace quell::interop {
namespace {

std::string_view escape_of(char c) {
  switch (c) {
    case '|': return "\\F\\";
    case '^': return "\\S\\";
    case '&': return "\\T\\";
    case '~': return "\\R\\";
    case '\\': return "\\E\\";
    default: return {};
  }
}

bool is_header(std::string_view name) { return name == "MSH" || name == "BHS" || name == "FHS"; }

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

}  // namespace

std::string hl7_text(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    const auto escape = escape_of(c);
    const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    if (!escape.empty()) escaped += escape;
    else escaped += is_control ? ' ' : c;
  }
  return escaped;
}

std::string hl7_field(std::initializer_list<std::string_view> components) {
  std::string field;
  std::size_t length = 0;  // up to the last component that says something
  for (const std::string_view component : components) {
    field += hl7_text(component);
    if (!component.empty()) length = field.size();
    field += '^';
  }
  field.resize(length);
  return field;
}

std::string hl7_coded(std::string_view code, std::string_view words, std::string_view system) {
  return hl7_field({code, words, system});
}

std::string hl7_day(Date day) { return digits_of(to_iso(day)); }

std::string hl7_instant(Instant at) {
  return digits_of(to_rfc3339(std::chrono::floor<std::chrono::seconds>(at))) + "+0000";
}

Hl7Segment::Hl7Segment(std::string name) : name_(std::move(name)) {}

Hl7Segment& Hl7Segment::set(std::size_t number, std::string field) {
  if (fields_.size() < number) fields_.resize(number);
  fields_[number - 1] = std::move(field);
  return *this;
}

std::string Hl7Segment::text() const {
  std::string text = name_;
  std::size_t first = 0;
  if (is_header(name_)) {
    text += "|^~\\&";
    first = 2;
  }
  for (std::size_t i = first; i < fields_.size(); ++i) text += "|" + fields_[i];
  return text + "\r";
}

}  // namespace quell::interop
