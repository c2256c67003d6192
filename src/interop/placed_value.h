#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "interop/hl7_character_set.h"
#include "interop/hl7_message.h"
#include "interop/hl7_time.h"
#include "interop/intake_fault.h"

namespace quell::interop {

// What is found while a message is read: its faults, as many as anybody would read.
class IntakeNotes {
 public:
  explicit IntakeNotes(const Hl7Message& message);

  CharacterSet character_set() const { return set_; }
  void add(IntakeFault found);
  std::vector<IntakeFault> take() { return std::move(faults_); }

 private:
  CharacterSet set_;
  std::vector<IntakeFault> faults_;
};

// A value of a message that knows where it stands, and reads itself as what the standard says it is. What it cannot
// read it notes, and is then empty. Null ("") is read as empty: a report says what is, not what to delete.
class PlacedValue {
 public:
  PlacedValue(IntakeNotes& notes, Hl7Value value, Hl7Place place)
      : notes_(&notes), value_(value), place_(std::move(place)) {}

  const Hl7Place& place() const { return place_; }
  bool says_something() const { return value_.says_something(); }
  std::string_view raw() const { return value_.raw(); }

  std::vector<PlacedValue> each_repetition() const;
  std::vector<PlacedValue> each_component() const;
  PlacedValue repetition(int number) const;
  PlacedValue component(int number) const;
  PlacedValue subcomponent(int number) const;

  std::string text() const;             // one line, in UTF-8, without control characters, trimmed
  std::string lines() const;            // the same, of several lines
  std::optional<Hl7Time> time() const;  // a TS or DTM; its second component may say that fewer digits count

  void fault(std::string_view reason) const { notes_->add(interop::fault(reason, place_)); }

 private:
  std::string read() const;

  IntakeNotes* notes_;
  Hl7Value value_;
  Hl7Place place_;
};

// A segment of a message with its number among those of its name.
struct PlacedSegment {
  Hl7Segment segment;
  int occurrence = 0;

  bool exists() const { return segment.exists(); }
  PlacedValue field(IntakeNotes& notes, int number) const;
};

// Reads each repetition of a field that says something.
template <class Read>
auto read_each(const PlacedValue& field, Read read) {
  std::vector<decltype(read(field))> list;
  for (const PlacedValue& one : field.each_repetition())
    if (one.says_something()) list.push_back(read(one));
  return list;
}

}  // namespace quell::interop
