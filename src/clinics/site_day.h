#pragma once

#include <vector>

#include "access/actor.h"
#include "clinics/appointment.h"
#include "clinics/take_specimen.h"
#include "people/identity.h"

namespace quell::clinics {

struct DayQuestion {
  SiteId site;
  std::optional<Date> on;  // today where absent
};
BOOST_DESCRIBE_STRUCT(DayQuestion, (), (site, on))

// A line of the day's list: enough to call the right person, no more.
struct DayLine {
  AppointmentId appointment;
  int version = 1;
  PersonId person;
  people::NameText name_to_call;
  std::optional<Private<Date>> born_on;
  std::optional<std::string> code_ending;
  std::optional<Private<people::Pronouns>> pronouns;
  std::optional<Private<Text<40>>> pronouns_in_own_words;
  std::optional<Private<people::Language>> language;
  std::optional<Private<people::InterpreterHelp>> interpreter;
  std::optional<Date> pep_by;        // a dose helps best through this day; why stands nowhere here
  bool clinician_decides = false;    // by age on this day, before a dose is given
  bool registry_name_known = false;  // else it is asked at the chair, of whoever does not opt out
  packs::Service service{};
  int dose_number = 1;
  AppointmentState state{};
  Channel channel{};
  Instant starts_at;
  std::optional<Instant> arrived_at;
  std::optional<Instant> fulfilled_at;
  std::optional<DoseId> dose_id;
  std::vector<DaySpecimen> specimens;  // taken at this visit
};
BOOST_DESCRIBE_STRUCT(DayLine, (),
                      (appointment, version, person, name_to_call, born_on, code_ending, pronouns,
                       pronouns_in_own_words, language, interpreter, pep_by, clinician_decides, registry_name_known,
                       service, dose_number, state, channel, starts_at, arrived_at, fulfilled_at, dose_id, specimens))

struct SiteDay {
  SiteId site;
  Date on;
  std::vector<DayLine> lines;  // by time; cancelled ones are left out
};
BOOST_DESCRIBE_STRUCT(SiteDay, (), (site, on, lines))

// Who comes to a site on a day. Every person shown is touched for the audit event.
//
// Fails: not_permitted access.permission_missing, access.other_site   view_site_day
//        not_found     programs.site_unknown
Result<SiteDay> site_day(storage::Transaction& tx, const access::Actor& actor, Instant now,
                         const DayQuestion& question);

}  // namespace quell::clinics
