#include "access/staff_record.h"

#include <cctype>

#include "core/sealing.h"

namespace quell::access {
namespace {

struct StaffKey {
  StaffId staff;
};
BOOST_DESCRIBE_STRUCT(StaffKey, (), (staff))

struct StaffName {
  ProgramId program;
  std::string sign_in_name;
};
BOOST_DESCRIBE_STRUCT(StaffName, (), (program, sign_in_name))

struct StaffRole {
  StaffId staff;
  Role role;
};
BOOST_DESCRIBE_STRUCT(StaffRole, (), (staff, role))

struct StaffSite {
  StaffId staff;
  SiteId site;
};
BOOST_DESCRIBE_STRUCT(StaffSite, (), (staff, site))

struct RoleRow {
  Role role;
};
BOOST_DESCRIBE_STRUCT(RoleRow, (), (role))

struct SiteRow {
  SiteId site_id;
};
BOOST_DESCRIBE_STRUCT(SiteRow, (), (site_id))

struct SealedSecret {
  StaffId staff;
  std::string sealed;
  std::string key_id;
  std::int64_t used;
};
BOOST_DESCRIBE_STRUCT(SealedSecret, (), (staff, sealed, key_id, used))

struct StaffEnding {
  StaffId staff;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(StaffEnding, (), (staff, now))

struct ResealedSecret {
  StaffId staff;
  std::string sealed;
  std::string key_id;
  std::string sealed_before;
};
BOOST_DESCRIBE_STRUCT(ResealedSecret, (), (staff, sealed, key_id, sealed_before))

std::string binding_of(const StaffId& staff, const std::string& key_id) {
  return "access_staff/second_step/" + staff.text + "/" + key_id;
}

struct JurisdictionRow {
  std::optional<JurisdictionId> jurisdiction;
};
BOOST_DESCRIBE_STRUCT(JurisdictionRow, (), (jurisdiction))

struct OrganizationOfStaff {
  OrganizationId id;
};
BOOST_DESCRIBE_STRUCT(OrganizationOfStaff, (), (id))

std::optional<JurisdictionId> jurisdiction_of(storage::Transaction& tx, const OrganizationId& id) {
  const auto row =
      tx.find<JurisdictionRow>("select jurisdiction from access_organization where id = :id", OrganizationOfStaff{id});
  return row ? row->jurisdiction : std::nullopt;
}

StaffState state_of(const StaffRecord& record, Instant now) {
  if (!record.is_in_force(now)) return StaffState::ended;
  return record.password_hash || record.pin_hash ? StaffState::active : StaffState::invited;
}

}  // namespace

std::optional<StaffRecord> find_staff(storage::Transaction& tx, const StaffId& staff) {
  return tx.find<StaffRecord>("select * from access_staff where id = :staff", StaffKey{staff});
}

std::optional<StaffRecord> find_staff_by_name(storage::Transaction& tx, const ProgramId& program,
                                              const std::string& sign_in_name) {
  return tx.find<StaffRecord>("select * from access_staff where program_id = :program and sign_in_name = :sign_in_name",
                              StaffName{program, sign_in_name});
}

std::vector<StaffRecord> staff_with_second_step(storage::Transaction& tx, const ProgramId& program) {
  return tx.all<StaffRecord>(
      "select * from access_staff where program_id = :program and second_step_sealed is not null and ended_at is null "
      "order by sign_in_name",
      StaffName{program, ""});
}

Result<bool> keep_new_staff(storage::Transaction& tx, const StaffRecord& record) {
  const auto added = tx.execute(
      "insert into access_staff (id, program_id, organization_id, display_name, sign_in_name, every_site, "
      "password_hash, second_step_sealed, second_step_key_id, second_step_used, pin_hash, ends_at, ended_at, version, "
      "recorded_at, recorded_by) values (:id, :program_id, :organization_id, :display_name, :sign_in_name, "
      ":every_site, :password_hash, :second_step_sealed, :second_step_key_id, :second_step_used, :pin_hash, :ends_at, "
      ":ended_at, :version, :recorded_at, :recorded_by) on conflict do nothing",
      record);
  if (added == 1) return true;
  if (find_staff(tx, record.id)) return false;
  return fail(FailureKind::conflict, "access.sign_in_name_taken");
}

std::vector<Role> roles_of(storage::Transaction& tx, const StaffId& staff) {
  std::vector<Role> roles;
  for (const RoleRow& row :
       tx.all<RoleRow>("select role from access_staff_role where staff_id = :staff order by role", StaffKey{staff}))
    roles.push_back(row.role);
  return roles;
}

std::vector<SiteId> sites_of(storage::Transaction& tx, const StaffId& staff) {
  std::vector<SiteId> sites;
  for (const SiteRow& row : tx.all<SiteRow>(
           "select site_id from access_staff_site where staff_id = :staff order by site_id", StaffKey{staff}))
    sites.push_back(row.site_id);
  return sites;
}

void keep_roles_and_sites(storage::Transaction& tx, const StaffId& staff, const std::vector<Role>& roles,
                          const std::vector<SiteId>& sites) {
  tx.execute("delete from access_staff_role where staff_id = :staff", StaffKey{staff});
  tx.execute("delete from access_staff_site where staff_id = :staff", StaffKey{staff});
  for (const Role role : roles)
    tx.execute("insert into access_staff_role (staff_id, role) values (:staff, :role) on conflict do nothing",
               StaffRole{staff, role});
  for (const SiteId& site : sites)
    tx.execute("insert into access_staff_site (staff_id, site_id) values (:staff, :site) on conflict do nothing",
               StaffSite{staff, site});
}

StaffMember member_of(storage::Transaction& tx, const StaffRecord& record, Instant now) {
  return {.id = record.id,
          .organization = record.organization_id,
          .display_name = record.display_name,
          .sign_in_name = record.sign_in_name,
          .roles = roles_of(tx, record.id),
          .every_site = record.every_site,
          .sites = sites_of(tx, record.id),
          .state = state_of(record, now),
          .second_step = record.second_step_sealed ? SecondStep::set : SecondStep::none,
          .ends_at = record.ends_at,
          .version = record.version};
}

Actor actor_of(storage::Transaction& tx, const StaffRecord& record) {
  const std::vector<Role> roles = roles_of(tx, record.id);
  const std::vector<SiteId> sites = sites_of(tx, record.id);
  return {.program = record.program_id,
          .staff = record.id,
          .organization = record.organization_id,
          .permissions = permissions_of(roles),
          .everywhere = permissions_everywhere(roles),
          .every_site = record.every_site || reaches_every_site(roles),
          .sites = {sites.begin(), sites.end()},
          .jurisdiction = jurisdiction_of(tx, record.organization_id)};
}

std::string folded_sign_in_name(const Text<40>& typed) {
  std::string name;
  for (const char c : typed.value) name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return name;
}

Result<Text<40>> sign_in_name_from(const Text<40>& typed) {
  const std::string name = folded_sign_in_name(typed);
  const bool allowed = name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-_") == std::string::npos;
  if (!allowed || name.size() < 3) return invalid("/sign_in_name", "access.sign_in_name_malformed");
  return Text<40>{name};
}

void keep_second_step(storage::Transaction& tx, const StaffId& staff, const SecondStepSecret& secret,
                      std::int64_t used) {
  const std::string& key_id = tx.keys().current_id();
  tx.execute(
      "update access_staff set second_step_sealed = :sealed, second_step_key_id = :key_id, second_step_used = :used "
      "where id = :staff",
      SealedSecret{staff, seal(tx.keys().current(), secret.reveal(), binding_of(staff, key_id)), key_id, used});
}

bool reseal_second_step(storage::Transaction& tx, const StaffRecord& record, const SecondStepSecret& secret) {
  const std::string& key_id = tx.keys().current_id();
  return tx.execute(
             "update access_staff set second_step_sealed = :sealed, second_step_key_id = :key_id "
             "where id = :staff and second_step_sealed = :sealed_before",
             ResealedSecret{record.id, seal(tx.keys().current(), secret.reveal(), binding_of(record.id, key_id)),
                            key_id, *record.second_step_sealed}) == 1;
}

std::optional<SecondStepSecret> second_step_of(storage::Transaction& tx, const StaffRecord& record) {
  if (!record.second_step_sealed || !record.second_step_key_id) return {};
  const Key* key = tx.keys().find(*record.second_step_key_id);
  if (!key) return {};
  auto secret = open_sealed(*key, *record.second_step_sealed, binding_of(record.id, *record.second_step_key_id));
  if (!secret) return {};
  return SecondStepSecret{*std::move(secret)};
}

void end_sign_ins(storage::Transaction& tx, const StaffId& staff, Instant now) {
  tx.execute("update access_sign_in set ended_at = :now where staff_id = :staff and ended_at is null",
             StaffEnding{staff, now});
  tx.execute("update access_shift set ends_at = :now where staff_id = :staff and ends_at > :now",
             StaffEnding{staff, now});
}

}  // namespace quell::access
