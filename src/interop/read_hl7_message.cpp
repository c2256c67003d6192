#include "interop/read_hl7_message.h"

#include <algorithm>
#include <map>

#include "interop/hl7_character_set.h"
#include "interop/lab_lines.h"
#include "programs/program.h"
#include "surveillance/case.h"

namespace quell::interop {
namespace {

constexpr std::size_t segments_shown = 300, mendable_bytes = 256 * 1024, shown_field_bytes = 2'000;

using Reasons = std::vector<std::string>;

// What is wrong, by segment, occurrence and field; field 0 is the segment, and no segment the whole message.
class WhatIsWrong {
 public:
  void add(const IntakeFault& fault) {
    Reasons& list = reasons_[{fault.place.segment, fault.place.occurrence, fault.place.field}];
    if (std::ranges::find(list, fault.reason) == list.end()) list.push_back(fault.reason);
  }
  Reasons take(const std::string& segment, int occurrence, int field) {
    auto found = reasons_.extract({segment, occurrence, field});
    return found ? std::move(found.mapped()) : Reasons{};
  }
  // The fields at fault of a segment, told or not.
  std::vector<int> fields_of(const std::string& segment, int occurrence) const {
    std::vector<int> fields;
    for (const auto& [place, list] : reasons_)
      if (std::get<0>(place) == segment && std::get<1>(place) == occurrence) fields.push_back(std::get<2>(place));
    return fields;
  }
  // What stands at no segment that the message has: a segment that is missing, say.
  Reasons rest() const {
    Reasons all;
    for (const auto& [place, list] : reasons_)
      for (const std::string& reason : list)
        if (std::ranges::find(all, reason) == all.end()) all.push_back(reason);
    return all;
  }

 private:
  std::map<std::tuple<std::string, int, int>, Reasons> reasons_;
};

std::string shown_text(std::string_view raw, CharacterSet set) {
  const bool is_long = raw.size() > shown_field_bytes;
  std::string text = to_utf8(raw.substr(0, shown_field_bytes), set).text;
  if (is_long) text += " …";
  return text;
}

void show_segments(const Hl7Message& message, CharacterSet set, WhatIsWrong& wrong, OpenedMessage& opened) {
  for (std::size_t i = 0; i < message.size(); ++i) {
    if (opened.segments.size() == segments_shown) {
      opened.more_segments = true;
      return;
    }
    const Hl7Segment segment = message[i];
    ShownSegment shown{.name = std::string{segment.name()},
                       .occurrence = static_cast<int>(message.occurrence(i)),
                       .fields = {},
                       .reasons = {}};
    const auto at_fault = wrong.fields_of(shown.name, shown.occurrence);
    const int last = std::max(static_cast<int>(segment.field_count()), at_fault.empty() ? 0 : at_fault.back());
    shown.reasons = wrong.take(shown.name, shown.occurrence, 0);
    for (int number = 1; number <= last; ++number) {
      const std::string_view raw = segment.field(static_cast<std::size_t>(number)).raw();
      Reasons reasons = wrong.take(shown.name, shown.occurrence, number);
      if (raw.empty() && reasons.empty()) continue;
      shown.fields.push_back({number, Private{shown_text(raw, set)}, std::move(reasons)});
    }
    opened.segments.push_back(std::move(shown));
  }
}

// The row's own reason, where it is none of the faults that reading finds: a code that no table knows, say.
std::optional<IntakeFault> fault_of_line(const StoredMessage& message) {
  if (message.state != MessageState::waiting || !message.reason) return {};
  IntakeFault own;
  own.reason = *message.reason;
  if (!message.place) return own;
  const std::string& place = *message.place;
  own.place.segment = place.substr(0, 3);
  own.place.occurrence = 1;
  const auto number_after = [&](char mark) {
    const auto at = place.find(mark);
    return at == place.npos ? 0 : std::atoi(place.c_str() + at + 1);
  };
  if (const int occurrence = place.find('[') == 3 ? number_after('[') : 0; occurrence > 0)
    own.place.occurrence = occurrence;
  own.place.field = number_after('-');
  return own;
}

Result<void> add_unknown_codes(storage::Transaction& tx, const programs::InForce& program, const Hl7Arrival& arrival,
                               const StoredMessage& message, OpenedMessage& opened) {
  const auto* definition = packs::definition_in_force(program.pack->case_definitions, program.today);
  if (!definition || !arrival.verdict.report) return {};
  for (const packs::LabTest& test : definition->lab_tests) opened.tests.push_back({test.loinc, test.name});
  for (const LabLine& line :
       lab_lines(tx, {*arrival.verdict.report, program, *definition, message.received_at, message.version}))
    if (line.use == LineUse::wait)
      opened.unknown.push_back({line.unknown_kind, Private{line.unknown},
                                to_text(Hl7Place{"OBX", line.obx, line.unknown_kind == LocalCodeKind::test ? 3 : 5})});
  return {};
}

}  // namespace

std::string text_to_show(std::string_view bytes) {
  const auto message = Hl7Message::parse(bytes);
  const CharacterSet set = message ? IntakeNotes{*message}.character_set() : CharacterSet::undeclared;
  std::string text = to_utf8(message ? message->written(Hl7Ends::as_received) : std::string{bytes}, set).text;
  std::string lines;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (text[i] == '\x0b' || text[i] == '\x1c') continue;
    lines += text[i] == '\r' ? '\n' : text[i];
  }
  return lines;
}

Result<StoredMessage> find_own_message(storage::Transaction& tx, const access::Actor& actor, const Hl7MessageId& id) {
  TRY(access::require(actor, access::Permission::investigate_cases));
  auto message = find_message(tx, actor.program, id);
  if (!message) return fail(FailureKind::not_found, "interop.message_unknown");
  TRY(surveillance::require_jurisdiction(actor, message->jurisdiction_id));
  tx.touch("interop.hl7_message", message->id.text);
  for (const auto& [patient, person] : persons_of_message(tx, message->id)) tx.touch("people.person", person.text);
  return *std::move(message);
}

Result<OpenedMessage> read_hl7_message(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                       const ReadHl7Message& request) {
  const StoredMessage message = TRY(find_own_message(tx, actor, request.message));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  OpenedMessage opened{.line = line_of_message(message)};
  for (const auto& [patient, person] : persons_of_message(tx, message.id)) opened.persons.push_back(person);
  for (const MessageActLine& act : acts_of_message(tx, message.id))
    opened.acts.push_back({act.act, act.outcome, act.reason, act.acted_at, act.acted_by});
  const auto bytes = TRY(open_message(tx, message));
  opened.forgotten = !bytes;
  if (!bytes) return opened;

  const Hl7Arrival arrival = read_hl7_arrival(bytes->reveal());
  WhatIsWrong wrong;
  for (const IntakeFault& fault : arrival.verdict.faults) wrong.add(fault);
  if (const auto own = fault_of_line(message)) wrong.add(*own);
  if (const auto parsed = Hl7Message::parse(arrival.bytes))
    show_segments(*parsed, IntakeNotes{*parsed}.character_set(), wrong, opened);
  opened.reasons = wrong.rest();
  if (arrival.bytes.size() <= mendable_bytes) opened.text = Private{text_to_show(arrival.bytes)};
  if (message.state == MessageState::waiting) TRY(add_unknown_codes(tx, program, arrival, message, opened));
  return opened;
}

}  // namespace quell::interop
