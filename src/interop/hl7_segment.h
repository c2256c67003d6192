#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "interop/hl7_delimiters.h"

namespace quell::interop {

// A field of a message, or a part of one, as it came: bytes of the message and what parts them. Nothing is decoded or
// copied; the message's bytes must outlive it.
class Hl7Value {
 public:
  Hl7Value() = default;
  Hl7Value(std::string_view raw, const Hl7Delimiters& delimiters) : raw_(raw), delimiters_(delimiters) {}

  std::string_view raw() const { return raw_; }
  const Hl7Delimiters& delimiters() const { return delimiters_; }

  bool is_absent() const { return raw_.empty(); }
  // Two quotes mean "delete what you have", which is not the same as saying nothing (2.5.1, chapter 2.5.3).
  bool is_null() const { return raw_ == "\"\""; }
  bool says_something() const { return !is_absent() && !is_null(); }

  std::size_t repetitions() const;  // 0 where absent
  // Parts are numbered from 1 as in the standard, and absent where there are none. A component is of the first
  // repetition, a subcomponent of the first component. So `field.component(1)` of a plain value is the value.
  Hl7Value repetition(std::size_t number) const;
  Hl7Value component(std::size_t number) const;
  Hl7Value subcomponent(std::size_t number) const;

  // All of them, in one walk: asking for one after another walks from the start each time. None where absent.
  std::vector<Hl7Value> each_repetition() const;
  std::vector<Hl7Value> each_component() const;  // of the first repetition

 private:
  std::string_view raw_;
  Hl7Delimiters delimiters_;
};

// One segment of a message. Fields bear the numbers of the standard: of MSH, BHS and FHS the first two are the
// delimiters themselves.
class Hl7Segment {
 public:
  Hl7Segment() = default;
  // `starts`: where each field after the name begins in `raw`.
  Hl7Segment(std::string_view raw, std::span<const std::uint32_t> starts, const Hl7Delimiters& delimiters)
      : raw_(raw), starts_(starts), delimiters_(delimiters) {}

  bool exists() const { return !raw_.empty(); }  // an absent segment has no name and no fields
  std::string_view raw() const { return raw_; }
  std::string_view name() const { return raw_.substr(0, 3); }
  std::size_t field_count() const;
  Hl7Value field(std::size_t number) const;

 private:
  std::string_view raw_;
  std::span<const std::uint32_t> starts_;
  Hl7Delimiters delimiters_;
};

// MSH, BHS and FHS, whose first field is the separator.
bool declares_delimiters(std::string_view segment_name);

// Writes one segment.
class Hl7SegmentBuilder {
 public:
  explicit Hl7SegmentBuilder(std::string name, const Hl7Delimiters& delimiters = {});

  // `field` is already escaped (hl7_field and its like).
  Hl7SegmentBuilder& set(std::size_t number, std::string field);

  std::string text() const;  // ends with a carriage return

 private:
  std::string name_;
  Hl7Delimiters delimiters_;
  std::vector<std::string> fields_;
};

}  // namespace quell::interop
