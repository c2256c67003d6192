#include "interop/use_lab_report.h"

#include <algorithm>
#include <set>

#include "interop/lab_person.h"
#include "people/person_in_force.h"
#include "people/possible_match.h"
#include "people/register_person.h"
#include "surveillance/lab_order.h"

namespace quell::interop {
namespace {

// The same line of the same version of a message has the same id: what is done again acts once.
LabResultId line_id(const ReportToUse& request, const LabLine& line) {
  return {"hl7-" +
          sha256_hex(request.message.text + "/" + std::to_string(request.version) + "/" + std::to_string(line.obx))
              .substr(0, 40)};
}

std::string_view reason_of(const LabLine& line) {
  return line.unknown_kind == LocalCodeKind::test ? "interop.test_unknown" : "interop.result_unknown";
}

Hl7Place place_of(const LabLine& line) { return {"OBX", line.obx, line.unknown_kind == LocalCodeKind::test ? 3 : 5}; }

// Uses one report; knows the person of each of its patients once it was found.
class ReportUse {
 public:
  ReportUse(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed, const ReportToUse& request,
            const programs::InForce& program)
      : tx_(tx), actor_(actor), now_(now), seed_(seed), request_(request), program_(program) {
    used_.persons = request.persons;
  }

  Result<void> take(LabLine& line) {
    if (line.use == LineUse::wait) wait(reason_of(line), place_of(line));
    if (line.use != LineUse::record) return {};
    const auto person = TRY(person_of(line));
    if (!person) {
      wait("interop.result_of_another_person", {"PID", static_cast<int>(line.patient) + 1});
      return {};
    }
    line.result.id = line_id(request_, line);
    line.result.person = *person;
    line.result.source_id = Text<80>{request_.message.text};
    TRY(surveillance::record_lab_result(tx_, actor_, now_, seed_.branch(), line.result));
    ++used_.recorded;
    return {};
  }

  ReportUsed result() { return std::move(used_); }

 private:
  void wait(std::string_view reason, Hl7Place place) {
    if (!used_.waits) used_.waits = ReportWaits{std::string{reason}, std::move(place)};
  }

  // Whom the laboratory's or our own number points to: an earlier line of the same result, or an order of ours.
  std::optional<PersonId> pointed_to(const surveillance::NewLabResult& result) {
    if (const auto earlier = surveillance::result_in_force(tx_, program_.id, result.result_key.value))
      return earlier->person_id;
    if (!result.order_number) return {};
    const auto order = surveillance::find_order_by_number(tx_, program_.id, result.order_number->value);
    return order ? std::optional{order->person_id} : std::nullopt;
  }

  // Nothing where a number points to somebody who is certainly somebody else.
  Result<std::optional<PersonId>> person_of(const LabLine& line) {
    const auto described = person_of_report(report_patient(line), called_instead(line), seed_);
    TRY(look_again(line.patient, described));
    const auto standing = used_.persons.find(line.patient);
    const auto pointed = pointed_to(line.result);
    if (standing != used_.persons.end()) {
      const bool agrees = !pointed || people::person_in_force(tx_, program_.id, *pointed) ==
                                          people::person_in_force(tx_, program_.id, standing->second);
      return agrees ? std::optional{standing->second} : std::nullopt;
    }
    std::optional<PersonId> person;
    if (pointed) {
      if (TRY(is_somebody_else(*pointed, described))) return std::optional<PersonId>{};
      person = people::person_in_force(tx_, program_.id, *pointed);
    } else {
      person = TRY(known_or_new(described));
    }
    used_.persons[line.patient] = *person;
    return person;
  }

  // Where a text was mended, its patients may be others, or in another order: who stands for one is looked at once
  // more. Whoever it is not stays with the message, which spoke of them, under a number that no patient has.
  Result<void> look_again(std::size_t patient, const people::SomebodyDescribed& described) {
    const auto kept = request_.persons.find(patient);
    if (kept == request_.persons.end() || !looked_at_.insert(patient).second) return {};
    if (!TRY(is_somebody_else(kept->second, described))) return {};
    const std::size_t beyond = std::max(request_.report.patients.size(), used_.persons.rbegin()->first + 1);
    used_.persons.emplace(beyond, kept->second);
    used_.persons.erase(patient);
    return {};
  }

  Result<bool> is_somebody_else(const PersonId& person, const people::SomebodyDescribed& described) {
    const auto match = TRY(people::match_known_person(tx_, program_.id, person, described));
    return match.result == people::MatchResult::no_match && tells_who(described);
  }

  const LabPatient& report_patient(const LabLine& line) const {
    return request_.report.patients[line.patient].patient.reveal();
  }

  // Where nobody is named: the number that the laboratory can be asked about.
  std::string called_instead(const LabLine& line) const {
    const auto& orders = request_.report.patients[line.patient].orders;
    const std::string& filler = orders.empty() ? std::string{} : orders.front().filler_id.id;
    return filler.empty() ? request_.report.control_id : filler;
  }

  static bool tells_who(const people::SomebodyDescribed& described) {
    return described.identity.registry_name && described.identity.born_on;
  }

  Result<PersonId> known_or_new(const people::SomebodyDescribed& described) {
    const auto match = TRY(people::match_known(tx_, program_.id, described));
    if (match.result == people::MatchResult::match) return *match.person;
    people::NewPerson fresh{.id = seed_.next_id<PersonId>(),
                            .jurisdiction = program_.jurisdiction,
                            .identity = described.identity,
                            .contact_points = {}};
    for (const people::ContactPoint& point : described.contact_points)
      fresh.contact_points.push_back(
          {point.id, Private{Text<40>{point.phone.reveal().value}}, point.consent, point.preferred});
    TRY(people::register_person(tx_, actor_, now_, seed_.branch(), fresh));
    if (match.result == people::MatchResult::possible)
      people::note_possible_match(tx_, actor_, now_, {fresh.id, *match.person, match.bits});
    return fresh.id;
  }

  storage::Transaction& tx_;
  const access::Actor& actor_;
  const Instant now_;
  Seed& seed_;
  const ReportToUse& request_;
  const programs::InForce& program_;
  ReportUsed used_;
  std::set<std::size_t> looked_at_;  // patients whose standing person was compared with the text
};

}  // namespace

Result<ReportUsed> use_lab_report(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                  const ReportToUse& request) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const packs::CaseDefinition* definition = packs::definition_in_force(program.pack->case_definitions, program.today);
  if (!definition) return fail(FailureKind::conflict, "surveillance.no_definition");
  auto lines = lab_lines(tx, {request.report, program, *definition, request.received_at, request.version});
  ReportUse use{tx, actor, now, seed, request, program};
  for (LabLine& line : lines) TRY(use.take(line));
  return use.result();
}

}  // namespace quell::interop
