#include "interop/lab_lines.h"

#include <algorithm>

#include "interop/lab_person.h"
#include "packs/classify_lab_result.h"

namespace quell::interop {
namespace {

using packs::ResultMeaning;
using surveillance::NewLabResult;
using surveillance::ResultState;

// An observation with what it stands in.
struct Standing {
  const LabObservation& observation;
  const LabOrder& order;
  std::size_t patient;
};

struct TestRead {
  const packs::LabTest* known = nullptr;
  bool other_illness = false;
  std::string loinc, local, unknown;
};

struct ValueRead {
  std::optional<ResultMeaning> meaning;
  std::string code, text, unknown;
  bool could_be_result = false;  // not a number, a time, or yes and no
};

bool is_loinc(std::string_view code) {
  const auto dash = code.rfind('-');
  if (dash == code.npos || dash == 0 || dash + 2 != code.size() || dash > 7) return false;
  return code.find_first_not_of("0123456789-") == code.npos;
}

TestRead read_test(storage::Transaction& tx, const LabLinesAsked& asked, const LabCode& test) {
  TestRead read;
  struct Coded {
    const std::string& code;
    const std::string& system;
  };
  for (const Coded& one : {Coded{test.code, test.system}, Coded{test.alternate_code, test.alternate_system}}) {
    if (one.code.empty()) continue;
    const bool says_loinc = one.system == "LN" || (one.system.empty() && is_loinc(one.code));
    std::string& kept = says_loinc ? read.loinc : read.local;
    if (kept.empty()) kept = one.code;
    if (read.known) continue;
    read.known = packs::find_lab_test(asked.definition, one.code);
    if (const auto* local = packs::find_local_test(asked.definition, one.code); local && !read.known)
      read.known = packs::find_lab_test(asked.definition, local->loinc);
    if (read.known) read.loinc = read.known->loinc;
  }
  read.unknown = !read.local.empty() ? read.local : !read.loinc.empty() ? read.loinc : test.text;
  if (read.known || read.unknown.empty()) return read;
  const auto noted = find_local_code(tx, asked.program.id, LocalCodeKind::test, read.unknown);
  if (!noted) return read;
  read.other_illness = noted->means == not_ours;
  read.known = packs::find_lab_test(asked.definition, noted->means);
  if (read.known) read.loinc = read.known->loinc;
  return read;
}

std::optional<ResultMeaning> noted_meaning(storage::Transaction& tx, const LabLinesAsked& asked,
                                           const std::string& words) {
  const auto noted = find_local_code(tx, asked.program.id, LocalCodeKind::result, words);
  std::optional<ResultMeaning> meaning;
  if (noted)
    each_choice<ResultMeaning>([&](auto choice) {
      if (noted->means == choice.name) meaning = choice.value;
    });
  return meaning;
}

// A code by which the tables read this meaning.
std::string code_that_means(const packs::CaseDefinition& definition, ResultMeaning meaning) {
  const auto found = std::ranges::find(definition.result_codes, meaning, &packs::ResultCode::meaning);
  return found == definition.result_codes.end() ? std::string{} : found->snomed_ct;
}

bool may_be_result(const LabValue& value) {
  const bool is_yes_no = value.code.system == "HL70136" || value.code.system == "HL70532";
  return value.number.empty() && !value.time && !is_yes_no;
}

void read_words(storage::Transaction& tx, const LabLinesAsked& asked, const LabValue& value, ValueRead& read) {
  const std::string* said[] = {&value.code.text, &value.code.alternate_text, &value.code.original_text,
                               &value.text,      &value.code.code,           &value.code.alternate_code};
  for (const std::string* words : said) {
    if (words->empty() || read.meaning) continue;
    if (read.text.empty()) read.text = *words;
    if (const auto* known = packs::find_local_result(asked.definition, *words)) {
      read.meaning = known->meaning;
      read.text = *words;
    }
  }
  if (read.meaning || read.text.empty()) return;
  read.meaning = noted_meaning(tx, asked, read.text);
  if (read.meaning) read.code = code_that_means(asked.definition, *read.meaning);
  else read.unknown = read.text;
}

ValueRead read_value(storage::Transaction& tx, const LabLinesAsked& asked, const std::vector<LabValue>& values) {
  ValueRead read;
  for (const LabValue& value : values) {
    read.could_be_result = read.could_be_result || may_be_result(value);
    for (const std::string* code : {&value.code.code, &value.code.alternate_code}) {
      if (code->empty() || read.meaning) continue;
      const bool says_snomed = (code == &value.code.code ? value.code.system : value.code.alternate_system) == "SCT";
      if (says_snomed && read.code.empty()) read.code = *code;
      if (const auto* known = packs::find_result_code(asked.definition, *code)) {
        read.meaning = known->meaning;
        read.code = *code;
        read.text = value.code.text;
      }
    }
    if (!read.meaning) read_words(tx, asked, value, read);
    if (read.meaning) break;
  }
  return read;
}

// Table 0085. Nothing: it says that nothing was asked.
std::optional<ResultState> state_of(std::string_view status) {
  if (status == "N") return {};
  if (status == "C") return ResultState::corrected;
  if (status == "X" || status == "D" || status == "W") return ResultState::cancelled;
  if (status == "F" || status == "U" || status == "V" || status == "B" || status.empty()) return ResultState::final;
  return ResultState::preliminary;
}

std::optional<Instant> instant_of(const std::optional<Hl7Time>& time, const TimeZone& zone) {
  if (!time) return {};
  if (const auto at = time->at(zone)) return at;
  const auto day = time->on();
  return day ? std::optional{zone.at(*day, std::chrono::minutes{0})} : std::nullopt;
}

Instant reported_at(const LabLinesAsked& asked, const LabOrder& order) {
  const TimeZone& zone = asked.program.zone;
  Instant at =
      instant_of(order.reported, zone).value_or(instant_of(asked.report.sent, zone).value_or(asked.received_at));
  // A day alone does not say which of its messages came last; the message's own time on that day does.
  if (order.reported && !order.reported->of_day)
    if (const auto sent = instant_of(asked.report.sent, zone); sent && zone.day_of(*sent) == zone.day_of(at))
      at = *sent;
  return at + std::chrono::microseconds{asked.version - 1};
}

std::optional<Date> collected_on(const Standing& of) {
  for (const LabSpecimen& specimen : of.order.specimens)
    if (specimen.collected)
      if (const auto day = specimen.collected->on()) return day;
  for (const auto& time : {of.order.collected, of.observation.observed})
    if (time)
      if (const auto day = time->on()) return day;
  return {};
}

std::string of_authority(const LabAuthority& authority) { return authority.id.empty() ? authority.name : authority.id; }

// What the laboratory knows the tested specimen by; who it is of and when it was taken, where it gives no number.
std::string specimen_name(const LabLinesAsked& asked, const Standing& of) {
  if (!of.order.filler_id.id.empty())
    return "f/" + of.order.filler_id.id + "/" + of_authority(of.order.filler_id.authority);
  if (!of.order.placer_id.id.empty())
    return "p/" + of.order.placer_id.id + "/" + of_authority(of.order.placer_id.authority);
  for (const LabSpecimen& specimen : of.order.specimens)
    if (!specimen.filler_id.id.empty()) return "s/" + specimen.filler_id.id;
  const LabPatient& patient = asked.report.patients[of.patient].patient.reveal();
  std::string name = patient.names.empty() ? "" : folded(patient.names[0].family + " " + patient.names[0].given);
  if (patient.born) name += "/" + to_iso(*patient.born);
  if (!patient.identifiers.empty()) name += "/" + patient.identifiers[0].id;
  const auto day = collected_on(of);
  return "n/" + name + "/" + (day ? to_iso(*day) : "");
}

std::string result_key(storage::Transaction& tx, const LabLinesAsked& asked, const Standing& of, const TestRead& test) {
  const std::string text = of_authority(asked.report.sending_facility) + "\n" + specimen_name(asked, of) + "\n" +
                           (test.loinc.empty() ? test.unknown : test.loinc) + "\n" + of.observation.sub_id;
  return keyed_hash(derived_key(tx.keys().index(), "interop.result_key/" + asked.program.id.text), text);
}

template <std::size_t Max>
std::optional<Private<LongText<Max>>> joined_notes(const Standing& of) {
  std::string text;
  for (const auto* list : {&of.observation.notes, &of.order.notes})
    for (const Private<std::string>& note : *list) text += (text.empty() ? "" : "\n") + note.reveal();
  auto kept = clipped<LongText<Max>>(text);
  return kept ? std::optional{Private{*std::move(kept)}} : std::nullopt;
}

template <class SomeText>
std::optional<Private<SomeText>> private_text(const std::string& text) {
  auto kept = clipped<SomeText>(text);
  return kept ? std::optional{Private{*std::move(kept)}} : std::nullopt;
}

surveillance::ResultDetail detail_of(const Standing& of, const std::string& result_text) {
  const LabProvider& provider = of.order.provider;
  const std::string given = provider.name.given.empty() ? "" : provider.name.given + " ";
  surveillance::ResultDetail detail{.result_text = private_text<LongText<2'000>>(result_text),
                                    .notes = joined_notes<4'000>(of),
                                    .ordered_by = private_text<Text<200>>(given + provider.name.family)};
  if (!provider.contact_points.empty())
    detail.ordering_phone = private_text<Text<60>>(provider.contact_points.front().value);
  return detail;
}

std::string first_said(std::initializer_list<const std::string*> texts) {
  for (const std::string* one : texts)
    if (!one->empty()) return *one;
  return {};
}

NewLabResult result_of(storage::Transaction& tx, const LabLinesAsked& asked, const Standing& of, const TestRead& test,
                       const ValueRead& value) {
  const LabObservation& observation = of.observation;
  const std::string laboratory = first_said({&observation.laboratory.name, &observation.laboratory.id,
                                             &asked.report.sending_facility.name, &asked.report.sending_facility.id});
  NewLabResult made{
      .id = {},
      .person = {},
      .result_key = {result_key(tx, asked, of, test)},
      .loinc = clipped<Text<60>>(test.loinc),
      .local_code = clipped<Text<60>>(test.local),
      .test_name =
          clipped<Text<200>>(first_said({&observation.test.text, &observation.test.alternate_text, &test.unknown}))
              .value_or(Text<200>{"?"}),
      .result_code = clipped<Text<60>>(value.code),
      .detail = detail_of(of, value.text),
      .order_number = clipped<Text<60>>(of.order.placer_id.id),
      .collected_on = collected_on(of),
      .reported_at = reported_at(asked, of.order),
      .laboratory = clipped<Text<200>>(laboratory).value_or(Text<200>{"?"}),
      .source = surveillance::ResultSource::hl7_message,
      .source_id = {}};
  if (!of.order.specimens.empty()) {
    const LabSpecimen& specimen = of.order.specimens.front();
    made.specimen_type = clipped<Text<60>>(first_said({&specimen.type.code, &specimen.type.text}));
    made.specimen_number = clipped<Text<60>>(first_said({&specimen.filler_id.id, &specimen.placer_id.id}));
  }
  return made;
}

LabLine line_of(storage::Transaction& tx, const LabLinesAsked& asked, const Standing& of) {
  const auto& values = of.observation.values.reveal();
  const auto state = state_of(of.observation.status);
  const TestRead test = read_test(tx, asked, of.observation.test);
  const ValueRead value = read_value(tx, asked, values);
  LabLine line{.test_known = test.known != nullptr,
               .patient = of.patient,
               .obx = of.observation.obx,
               .result = {},
               .unknown = ""};
  if (!state || test.other_illness) return line;
  if (!test.known) {
    const bool is_grave = value.meaning == ResultMeaning::detected || value.meaning == ResultMeaning::inconclusive;
    if (!values.empty()) line.unknown = test.unknown;
    if (is_grave && value.could_be_result && *state != ResultState::cancelled) line.use = LineUse::wait;
    return line;
  }
  line.result = result_of(tx, asked, of, test, value);
  line.result.state = *state;
  if (value.meaning || *state == ResultState::cancelled) {
    line.use = LineUse::record;
  } else if (!values.empty() && *state != ResultState::preliminary) {
    line.use = LineUse::wait;
    line.unknown_kind = LocalCodeKind::result;
    line.unknown = value.unknown;
  }
  return line;
}

}  // namespace

std::vector<LabLine> lab_lines(storage::Transaction& tx, const LabLinesAsked& asked) {
  std::vector<LabLine> lines;
  for (std::size_t patient = 0; patient < asked.report.patients.size(); ++patient)
    for (const LabOrder& order : asked.report.patients[patient].orders)
      for (const LabObservation& observation : order.observations)
        lines.push_back(line_of(tx, asked, {observation, order, patient}));
  const auto is_ours = [](const LabLine& line) { return line.test_known || line.use == LineUse::wait; };
  if (std::ranges::none_of(lines, is_ours)) {
    const auto unknown = std::ranges::find_if(lines, [](const LabLine& line) { return !line.unknown.empty(); });
    if (unknown != lines.end()) unknown->use = LineUse::wait;
  }
  return lines;
}

}  // namespace quell::interop
