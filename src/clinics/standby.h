#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "clinics/appointment.h"
#include "programs/program.h"

namespace quell::clinics {

using StandbyId = Id<struct StandbyTag>;

// waiting: on the list; offered: being called, with a dose kept until the offer ends; coming: has an appointment;
// gone: staff took them off; left: went by the own code.
enum class StandbyState { waiting, offered, coming, gone, left };
BOOST_DESCRIBE_ENUM(StandbyState, waiting, offered, coming, gone, left)

enum class StandbyEvent { joined, offered, coming, not_reached, declined, gone, left, returned, offer_ended, undone };
BOOST_DESCRIBE_ENUM(StandbyEvent, joined, offered, coming, not_reached, declined, gone, left, returned, offer_ended,
                    undone)

// Someone who waits to be called when a dose comes free. Holds ids only: the person stands in `people`.
struct Standby {
  StandbyId id;
  ProgramId program_id;
  int version = 1;
  PersonId person_id;
  packs::Service service{};
  int dose_number = 1;
  StandbyState state{};
  Channel channel{};
  int reach_minutes = 0;  // how soon the person can be at the site
  std::string code_hash;
  Instant joined_at;
  StaffId joined_by;
  Instant changed_at;
  int calls = 0;  // that led to nothing: not reached, or not this time
  std::optional<Instant> last_called_at;
  std::optional<SiteId> offered_site;
  std::optional<Date> offered_on;  // the day whose dose is kept
  std::optional<Instant> offer_ends_at;
  std::optional<StaffId> offered_by;
  std::optional<AppointmentId> appointment_id;

  bool is_being_called(Instant now) const { return state == StandbyState::offered && *offer_ends_at > now; }
};
BOOST_DESCRIBE_STRUCT(Standby, (),
                      (id, program_id, version, person_id, service, dose_number, state, channel, reach_minutes,
                       code_hash, joined_at, joined_by, changed_at, calls, last_called_at, offered_site, offered_on,
                       offer_ends_at, offered_by, appointment_id))

// A line of the history: what the version did.
struct StandbyEntry {
  StandbyId standby_id;
  int version = 1;
  StandbyEvent kind{};
  std::optional<SiteId> site_id;
  std::optional<int> undoes;  // the version that it takes back
  Instant recorded_at;
  StaffId recorded_by;
};
BOOST_DESCRIBE_STRUCT(StandbyEntry, (), (standby_id, version, kind, site_id, undoes, recorded_at, recorded_by))

// What staff are told after a change; the list has the rest.
struct StandbyChange {
  StandbyId standby;
  int version = 1;
  StandbyState state{};
  std::optional<Instant> offer_ends_at;
  std::optional<AppointmentId> appointment;
};
BOOST_DESCRIBE_STRUCT(StandbyChange, (), (standby, version, state, offer_ends_at, appointment))
StandbyChange change_of(const Standby& standby);

// Fails: not_found clinics.standby_unknown
Result<Standby> find_standby(storage::Transaction& tx, const ProgramId& program, const StandbyId& id);
// The same, of those who can come to a site.
Result<Standby> find_standby_at(storage::Transaction& tx, const ProgramId& program, const StandbyId& id,
                                const SiteId& site);

// The sites where the person can come, in id order.
std::vector<SiteId> sites_of(storage::Transaction& tx, const StandbyId& id);

// Whether the same person waits for the same dose under another entry.
bool waits_twice(storage::Transaction& tx, const Standby& standby);

// What a version does, to be written with it.
struct StandbyDeed {
  StandbyEvent kind{};
  std::optional<SiteId> site = {};
  std::optional<int> undoes = {};
};

// Keeps someone new. False where the person waits already; nothing is written then.
bool insert_standby(storage::Transaction& tx, const Standby& standby, const std::vector<SiteId>& sites);

// Writes the row back with its line of history, and raises the version. Only one of two that change it at once gets
// through: nobody is called twice.
// Fails: conflict clinics.standby_changed_meanwhile
Result<Standby> change_standby(storage::Transaction& tx, const access::Actor& actor, Instant now, Standby standby,
                               const StandbyDeed& deed);

// The history, the newest first.
std::vector<StandbyEntry> standby_history(storage::Transaction& tx, const StandbyId& id);

// Takes the kept dose back into what may be promised, and forgets the offer. Call guard_site of the offer's site first.
void end_offer(storage::Transaction& tx, Standby& standby);

// Guards the site that calls, and the one that called before, in id order.
void guard_sites(storage::Transaction& tx, const Standby& standby, const SiteId& site);

// The code that whoever joined was given; an appointment that comes of it keeps it.
std::string code_of_standby(storage::Transaction& tx, const programs::InForce& program, const StandbyId& id);

}  // namespace quell::clinics
