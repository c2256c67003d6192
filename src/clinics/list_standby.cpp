#include "clinics/list_standby.h"

#include <map>

#include "clinics/refer_by_age.h"
#include "people/read_person.h"
#include "programs/site.h"

namespace quell::clinics {
namespace {

struct ListStandbyAsked {
  ProgramId program;
  SiteId site;
  int within_minutes = 0;
  Instant since;
};
BOOST_DESCRIBE_STRUCT(ListStandbyAsked, (), (program, site, within_minutes, since))

struct StandbyCounted {
  int waiting = 0;
};
BOOST_DESCRIBE_STRUCT(StandbyCounted, (), (waiting))

using People = std::map<PersonId, people::Person>;

StandbyLine standby_line_of(const programs::InForce& program, const Standby& standby, const SiteId& site, Instant now,
                            const People& people) {
  StandbyLine line{.standby = standby.id,
                   .version = standby.version,
                   .person = standby.person_id,
                   .dose_number = standby.dose_number,
                   .state = standby.state,
                   .channel = standby.channel,
                   .reach_minutes = standby.reach_minutes,
                   .joined_at = standby.joined_at,
                   .changed_at = standby.changed_at,
                   .calls = standby.calls,
                   .last_called_at = standby.last_called_at,
                   .offer_ends_at = standby.offer_ends_at,
                   .offered_elsewhere = standby.is_being_called(now) && standby.offered_site != site,
                   .appointment = standby.appointment_id};
  const auto found = people.find(standby.person_id);
  if (found == people.end()) return line;  // erased since
  const people::Person& person = found->second;
  line.name_to_call = person.identity.name_to_call;
  line.born_on = person.identity.born_on;
  if (line.born_on)
    line.clinician_decides = clinician_decides(program, standby.service, line.born_on->reveal(), program.today);
  line.pronouns = person.identity.pronouns;
  line.language = person.identity.language;
  const auto phone = phone_to_call(person.contact_points);
  line.has_phone = phone.has_value();
  if (standby.state == StandbyState::offered && standby.offered_site == site) line.to_call = phone;
  return line;
}

Result<std::vector<StandbyLine>> lines_of(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                          const programs::InForce& program, const SiteId& site,
                                          const std::vector<Standby>& rows) {
  std::vector<PersonId> ids;
  for (const Standby& row : rows) ids.push_back(row.person_id);
  const People people = TRY(people::read_people(tx, actor, now, ids));
  std::vector<StandbyLine> lines;
  for (const Standby& row : rows) lines.push_back(standby_line_of(program, row, site, now, people));
  return lines;
}

}  // namespace

std::optional<PhoneToCall> phone_to_call(const std::vector<people::ContactPoint>& contact_points) {
  if (contact_points.empty()) return {};
  return PhoneToCall{contact_points.front().phone, contact_points.front().consent};
}

Result<SiteStandby> list_standby(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                 const StandbyQuestion& question) {
  TRY(access::require_at(actor, access::Permission::view_site_day, question.site));
  TRY(programs::find_site(tx, actor.program, question.site));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const ListStandbyAsked asked{actor.program, question.site, question.within_minutes.value_or(1440),
                               program.zone.at(program.today, {})};
  const auto waiting = tx.all<Standby>(
      "select s.* from clinics_standby s join clinics_standby_site t on t.standby_id = s.id "
      "where t.site_id = :site and s.program_id = :program and s.state in ('waiting', 'offered') and "
      "s.reach_minutes <= :within_minutes order by s.joined_at, s.id limit 100",
      asked);
  const auto today = tx.all<Standby>(
      "select s.* from clinics_standby s join clinics_standby_site t on t.standby_id = s.id "
      "where t.site_id = :site and s.program_id = :program and s.state in ('coming', 'gone', 'left') and "
      "s.changed_at >= :since order by s.changed_at desc, s.id limit 50",
      asked);
  SiteStandby list{.site = question.site};
  list.waiting = tx.find<StandbyCounted>(
                       "select count(*) as waiting from clinics_standby s join clinics_standby_site t "
                       "on t.standby_id = s.id where t.site_id = :site and s.program_id = :program and "
                       "s.state in ('waiting', 'offered')",
                       asked)
                     ->waiting;
  list.lines = TRY(lines_of(tx, actor, now, program, question.site, waiting));
  list.today = TRY(lines_of(tx, actor, now, program, question.site, today));
  return list;
}

}  // namespace quell::clinics
