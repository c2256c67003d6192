#include "clinics/standby.h"

#include <algorithm>

#include "clinics/place.h"

namespace quell::clinics {
namespace {

struct StandbyAsked {
  ProgramId program;
  StandbyId id;
  SiteId site;
};
BOOST_DESCRIBE_STRUCT(StandbyAsked, (), (program, id, site))

struct StandbySite {
  SiteId site_id;
  StandbyId standby_id;
};
BOOST_DESCRIBE_STRUCT(StandbySite, (), (site_id, standby_id))

void append_standby(storage::Transaction& tx, const StandbyEntry& entry) {
  tx.execute(
      "insert into clinics_standby_entry (standby_id, version, kind, site_id, undoes, recorded_at, recorded_by) values "
      "(:standby_id, :version, :kind, :site_id, :undoes, :recorded_at, :recorded_by)",
      entry);
}

}  // namespace

StandbyChange change_of(const Standby& standby) {
  return {standby.id, standby.version, standby.state, standby.offer_ends_at, standby.appointment_id};
}

Result<Standby> find_standby(storage::Transaction& tx, const ProgramId& program, const StandbyId& id) {
  const auto found = tx.find<Standby>("select * from clinics_standby where id = :id and program_id = :program",
                                      StandbyAsked{.program = program, .id = id});
  if (!found) return fail(FailureKind::not_found, "clinics.standby_unknown");
  return *found;
}

Result<Standby> find_standby_at(storage::Transaction& tx, const ProgramId& program, const StandbyId& id,
                                const SiteId& site) {
  const auto found = tx.find<Standby>(
      "select s.* from clinics_standby s join clinics_standby_site t on t.standby_id = s.id "
      "where s.id = :id and s.program_id = :program and t.site_id = :site",
      StandbyAsked{program, id, site});
  if (!found) return fail(FailureKind::not_found, "clinics.standby_unknown");
  return *found;
}

bool waits_twice(storage::Transaction& tx, const Standby& standby) {
  return tx
      .find<Standby>(
          "select * from clinics_standby where program_id = :program_id and person_id = :person_id and "
          "service = :service and dose_number = :dose_number and state in ('waiting', 'offered') and id <> :id",
          standby)
      .has_value();
}

std::vector<SiteId> sites_of(storage::Transaction& tx, const StandbyId& id) {
  std::vector<SiteId> sites;
  tx.each<StandbySite>("select site_id, standby_id from clinics_standby_site where standby_id = :id order by site_id",
                       StandbyAsked{.id = id}, [&](const StandbySite& row) { sites.push_back(row.site_id); });
  return sites;
}

bool insert_standby(storage::Transaction& tx, const Standby& standby, const std::vector<SiteId>& sites) {
  const auto inserted = tx.execute(
      "insert into clinics_standby (id, program_id, version, person_id, service, dose_number, state, channel, "
      "reach_minutes, code_hash, joined_at, joined_by, changed_at, calls) values (:id, :program_id, :version, "
      ":person_id, :service, :dose_number, :state, :channel, :reach_minutes, :code_hash, :joined_at, :joined_by, "
      ":changed_at, :calls) on conflict do nothing",
      standby);
  if (inserted == 0) return false;
  for (const SiteId& site : sites)
    tx.execute(
        "insert into clinics_standby_site (site_id, standby_id) values (:site_id, :standby_id) on conflict do "
        "nothing",
        StandbySite{site, standby.id});
  append_standby(tx, {.standby_id = standby.id,
                      .version = standby.version,
                      .kind = StandbyEvent::joined,
                      .recorded_at = standby.joined_at,
                      .recorded_by = standby.joined_by});
  return true;
}

Result<Standby> change_standby(storage::Transaction& tx, const access::Actor& actor, Instant now, Standby standby,
                               const StandbyDeed& deed) {
  standby.changed_at = now;
  const auto changed = tx.execute(
      "update clinics_standby set version = version + 1, state = :state, changed_at = :changed_at, calls = :calls, "
      "last_called_at = :last_called_at, offered_site = :offered_site, offered_on = :offered_on, "
      "offer_ends_at = :offer_ends_at, offered_by = :offered_by, appointment_id = :appointment_id "
      "where id = :id and version = :version",
      standby);
  if (changed == 0) return fail(FailureKind::conflict, "clinics.standby_changed_meanwhile");
  ++standby.version;
  append_standby(tx, {standby.id, standby.version, deed.kind, deed.site, deed.undoes, now, actor.staff});
  tx.touch("clinics.standby", standby.id.text);
  return standby;
}

std::vector<StandbyEntry> standby_history(storage::Transaction& tx, const StandbyId& id) {
  return tx.all<StandbyEntry>("select * from clinics_standby_entry where standby_id = :id order by version desc",
                              StandbyAsked{.id = id});
}

void end_offer(storage::Transaction& tx, Standby& standby) {
  if (standby.state != StandbyState::offered) return;
  commit_to_day(tx, *standby.offered_site, standby.service, *standby.offered_on, -1);
  standby.state = StandbyState::waiting;
  standby.offered_site.reset();
  standby.offered_on.reset();
  standby.offer_ends_at.reset();
  standby.offered_by.reset();
}

void guard_sites(storage::Transaction& tx, const Standby& standby, const SiteId& site) {
  const SiteId& other = standby.offered_site.value_or(site);
  guard_site(tx, std::min(site, other));
  if (other != site) guard_site(tx, std::max(site, other));
}

std::string code_of_standby(storage::Transaction& tx, const programs::InForce& program, const StandbyId& id) {
  return code_for_token(tx, "standby/" + id.text, program.pack->program.settings.code.length);
}

}  // namespace quell::clinics
