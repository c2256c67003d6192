#include "interop/site_doses.h"

#include "people/read_person.h"

namespace quell::interop {

Reporting GivenDose::reporting() const {
  if (line.dose.registry == immunization::Registry::opted_out) return Reporting::opted_out;
  if (line.dose.registry == immunization::Registry::not_asked) return Reporting::not_asked;
  if (!person) return Reporting::erased;
  if (!person->identity.registry_name) return Reporting::name_missing;
  if (!person->identity.born_on) return Reporting::birth_date_missing;
  return Reporting::reported;
}

Result<SiteDoses> read_site_doses(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                  const DosesQuestion& question) {
  TRY(access::require_at(actor, access::Permission::view_site_day, question.site));
  auto site = TRY(programs::find_site(tx, actor.program, question.site));
  auto program = TRY(programs::program_in_force(tx, actor.program, now));
  const Date on = question.on.value_or(program.today);
  auto lines = immunization::doses_given_at(tx, actor.program, question.site, on);

  std::vector<PersonId> ids;
  for (const auto& line : lines) ids.push_back(line.dose.person_id);
  const auto people = TRY(people::read_people(tx, actor, now, ids));
  SiteDoses read{std::move(program), std::move(site), on, {}};
  for (auto& line : lines) {
    GivenDose given{std::move(line), {}};
    const auto person = people.find(given.line.dose.person_id);
    if (person != people.end()) given.person = person->second;
    read.doses.push_back(std::move(given));
  }
  return read;
}

}  // namespace quell::interop
