#pragma once

// A staff member as the database holds one, secrets included. Seen inside this room only, and by the demo, which shows
// codes.

#include <string>

#include "access/second_step.h"
#include "access/staff_member.h"
#include "storage/transaction.h"

namespace quell::access {

struct StaffRecord {
  StaffId id;
  ProgramId program_id;
  OrganizationId organization_id;
  Text<80> display_name;
  Text<40> sign_in_name;
  bool every_site = false;
  std::optional<std::string> password_hash;
  std::optional<std::string> second_step_sealed;
  std::optional<std::string> second_step_key_id;
  std::int64_t second_step_used = 0;
  std::optional<std::string> pin_hash;
  std::optional<Instant> ends_at;
  std::optional<Instant> ended_at;
  int version = 1;
  Instant recorded_at;
  StaffId recorded_by;

  bool is_in_force(Instant now) const { return !ended_at && (!ends_at || now < *ends_at); }
};
BOOST_DESCRIBE_STRUCT(StaffRecord, (),
                      (id, program_id, organization_id, display_name, sign_in_name, every_site, password_hash,
                       second_step_sealed, second_step_key_id, second_step_used, pin_hash, ends_at, ended_at, version,
                       recorded_at, recorded_by))

std::optional<StaffRecord> find_staff(storage::Transaction& tx, const StaffId& staff);
std::optional<StaffRecord> find_staff_by_name(storage::Transaction& tx, const ProgramId& program,
                                              const std::string& sign_in_name);

// Writes a new staff member. False where the id is there already; the caller says whether that is the same request
// sent twice.
// Fails: conflict access.sign_in_name_taken
Result<bool> keep_new_staff(storage::Transaction& tx, const StaffRecord& record);

std::vector<Role> roles_of(storage::Transaction& tx, const StaffId& staff);
std::vector<SiteId> sites_of(storage::Transaction& tx, const StaffId& staff);
void keep_roles_and_sites(storage::Transaction& tx, const StaffId& staff, const std::vector<Role>& roles,
                          const std::vector<SiteId>& sites);

StaffMember member_of(storage::Transaction& tx, const StaffRecord& record, Instant now);
Actor actor_of(storage::Transaction& tx, const StaffRecord& record);

// As names are compared: lower case.
std::string folded_sign_in_name(const Text<40>& typed);

// Lower case; a sign-in name is 3 to 40 letters, digits, '.', '-' or '_'.
// Fails: invalid_input access.sign_in_name_malformed
Result<Text<40>> sign_in_name_from(const Text<40>& typed);

// The secret is sealed under the current master key, bound to the staff member. Nothing where none was set, or where
// the key ring lacks its key.
void keep_second_step(storage::Transaction& tx, const StaffId& staff, const SecondStepSecret& secret,
                      std::int64_t used);

// Seals the same secret under the current key; which codes were used stays as it stands. False where the staff member
// has another secret than the record by now: nothing is written.
bool reseal_second_step(storage::Transaction& tx, const StaffRecord& record, const SecondStepSecret& secret);

std::optional<SecondStepSecret> second_step_of(storage::Transaction& tx, const StaffRecord& record);

// Who has set one and is still there, by sign-in name.
std::vector<StaffRecord> staff_with_second_step(storage::Transaction& tx, const ProgramId& program);

// Ends all sign-ins and shifts.
void end_sign_ins(storage::Transaction& tx, const StaffId& staff, Instant now);

}  // namespace quell::access
