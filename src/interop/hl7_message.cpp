#include "interop/hl7_message.h"

#include <algorithm>

namespace quell::interop {
namespace {

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_letter_or_digit(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

// Three letters or digits, then a field or the end: known to us or not, this is a segment.
bool begins_like_a_segment(std::string_view line, char field) {
  if (line.size() < 3 || !is_letter(line[0]) || !is_letter_or_digit(line[1]) || !is_letter_or_digit(line[2]))
    return false;
  return line.size() == 3 || line[3] == field || is_hl7_break(line[3]);
}

void append_on_one_line(std::string& text, std::string_view field, const Hl7Delimiters& delimiters) {
  for (std::size_t at = 0; at < field.size(); ++at) {
    if (!is_hl7_break(field[at])) {
      text += field[at];
      continue;
    }
    if (field.substr(at, 2) == "\r\n") ++at;
    if (delimiters.escape) ((text += delimiters.escape) += ".br") += delimiters.escape;
    else text += ' ';
  }
}

}  // namespace

std::size_t past_hl7_breaks(std::string_view bytes, std::size_t at) {
  for (;;) {
    while (at < bytes.size() && is_hl7_break(bytes[at])) ++at;
    const std::size_t text = std::min(bytes.find_first_not_of(" \t", at), bytes.size());
    if (text == at || (text < bytes.size() && !is_hl7_break(bytes[text]))) return at;
    at = text;
  }
}

Result<Hl7Message> Hl7Message::parse(std::string_view bytes) {
  if (bytes.size() > Hl7Limits::message_bytes) return invalid("", "interop.hl7_message_too_large");
  if (!declares_delimiters(bytes.substr(0, 3))) return invalid("", "interop.hl7_header_missing");
  const auto delimiters = declared_delimiters(bytes);
  if (!delimiters) return invalid("", "interop.hl7_delimiters_unusable");
  Hl7Message message;
  message.bytes_ = bytes;
  message.delimiters_ = *delimiters;
  if (delimiters->repetition && std::ranges::count(bytes, delimiters->repetition) > Hl7Limits::repetitions)
    return invalid("", "interop.hl7_too_many_repetitions");
  if (const auto found = message.find_segments(); !found) return tl::unexpected(found.error());
  return message;
}

Result<void> Hl7Message::find_segments() {
  // About what laboratories send; a guess too low costs a copy.
  lines_.reserve(16 + bytes_.size() / 256);
  starts_.reserve(32 + bytes_.size() / 8);
  const char* const begin = bytes_.data();
  const std::size_t size = bytes_.size();
  const char field = delimiters_.field;
  for (std::size_t at = 0; at < size;) {
    if (lines_.empty() || begins_like_a_segment(bytes_.substr(at), field)) {
      if (lines_.size() == Hl7Limits::segments) return invalid("", "interop.hl7_too_many_segments");
      lines_.push_back({static_cast<std::uint32_t>(at), 0, 0, static_cast<std::uint32_t>(starts_.size()), 0});
    } else {
      // A name alone, with text after it, was a line of that text.
      while (lines_.back().starts == 0) lines_.pop_back();
      if (continued_.empty() || continued_.back() != lines_.size() - 1) continued_.push_back(lines_.size() - 1);
    }
    Line& line = lines_.back();
    std::size_t end = at;
    for (; end < size; ++end) {
      const char c = begin[end];
      if (c == field) starts_.push_back(static_cast<std::uint32_t>(end + 1 - line.begin));
      else if (is_hl7_break(c)) break;
    }
    line.starts = static_cast<std::uint32_t>(starts_.size()) - line.first_start;
    if (line.starts > Hl7Limits::fields_of_a_segment) return invalid("", "interop.hl7_too_many_fields");
    at = past_hl7_breaks(bytes_, end);
    line.end = static_cast<std::uint32_t>(end);
    line.next = static_cast<std::uint32_t>(at);
  }
  return {};
}

Hl7Segment Hl7Message::operator[](std::size_t index) const {
  const Line& line = lines_[index];
  return {
      bytes_.substr(line.begin, line.end - line.begin), {starts_.data() + line.first_start, line.starts}, delimiters_};
}

Hl7Segment Hl7Message::segment(std::string_view name) const {
  for (const Line& line : lines_)
    if (bytes_.substr(line.begin, 3) == name) return (*this)[static_cast<std::size_t>(&line - lines_.data())];
  return {};
}

std::size_t Hl7Message::occurrence(std::size_t index) const {
  const std::string_view name = bytes_.substr(lines_[index].begin, 3);
  std::size_t count = 0;
  for (std::size_t i = 0; i <= index; ++i) count += bytes_.substr(lines_[i].begin, 3) == name;
  return count;
}

std::string Hl7Message::written(Hl7Ends ends) const {
  const bool is_as_received = ends == Hl7Ends::as_received;
  std::string text;
  text.reserve(bytes_.size());
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const Hl7Segment one = (*this)[i];
    text += one.name();
    // A header's first field is the separator that stands before its second.
    for (std::size_t number = declares_delimiters(one.name()) ? 2 : 1; number <= one.field_count(); ++number) {
      text += delimiters_.field;
      if (is_as_received) text += one.field(number).raw();
      else if (number == 2 && declares_delimiters(one.name())) text += delimiters_.encoding_characters();
      else append_on_one_line(text, one.field(number).raw(), delimiters_);
    }
    if (is_as_received) text += bytes_.substr(lines_[i].end, lines_[i].next - lines_[i].end);
    else text += '\r';
  }
  return text;
}

}  // namespace quell::interop
