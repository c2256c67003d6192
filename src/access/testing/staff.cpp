#include "access/testing/staff.h"

#include <stdexcept>

#include "access/add_organization.h"

namespace quell::access {
namespace {

struct RowCount {
  int count;
};
BOOST_DESCRIBE_STRUCT(RowCount, (), (count))

template <class T>
T must(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().reason);
  return *std::move(result);
}

}  // namespace

void add_organizations(storage::Transaction& tx) {
  const std::pair<const char*, OrganizationKind> all[] = {{"department", OrganizationKind::department},
                                                          {"clinic", OrganizationKind::clinic},
                                                          {"other-clinic", OrganizationKind::clinic},
                                                          {"operators", OrganizationKind::operators},
                                                          {"partner", OrganizationKind::partner}};
  for (const auto& [id, kind] : all)
    must(add_organization(tx, system_actor(spring), morning, Seed::from_number(1), {{id}, kind, {id}}));
}

Invitation invitation_of(const std::string& name, const OrganizationId& organization, std::vector<Role> roles,
                         std::vector<SiteId> sites) {
  return {.id = {"staff-" + name},
          .organization = organization,
          .display_name = {name},
          .sign_in_name = {name},
          .roles = std::move(roles),
          .sites = std::move(sites)};
}

TestStaff add_staff(storage::Transaction& tx, const Invitation& invitation, Instant now) {
  Seed seed = Seed::from_number(std::hash<std::string>{}(invitation.id.text));
  const OneTimeLink link = must(invite_staff(tx, system_actor(spring), now, seed, invitation));
  seed.next_bytes(1);  // another draw than the link's
  TestStaff staff{.id = invitation.id,
                  .sign_in_name = invitation.sign_in_name.value,
                  .password_hash = "hash of " + invitation.sign_in_name.value,
                  .second_step = offered_second_step(tx.keys(), link.token)};
  const Accepted accepted = must(must(accept_invitation(tx, now, seed,
                                                        {.program = spring,
                                                         .token = link.token,
                                                         .password_hash = staff.password_hash,
                                                         .second_step = Private<Text<24>>{{staff.code(now)}}}))
                                     .outcome);
  staff.recovery_codes = accepted.recovery_codes;
  staff.sign_in = accepted.sign_in;
  staff.actor = must(actor_of_sign_in(tx, staff.sign_in.token, now, spring));
  tx.take_touched();
  return staff;
}

SignInProof proof_of(const TestStaff& staff, Instant now) {
  return {.name = {.program = spring, .sign_in_name = {staff.sign_in_name}, .address = "192.0.2.7", .device_token = {}},
          .verified_hash = staff.password_hash,
          .password = PasswordCheck::right,
          .second_step = Private<Text<24>>{{staff.code(now)}}};
}

int count_rows(storage::Transaction& tx, const std::string& table) {
  return tx.find<RowCount>("select count(*) as count from " + table, storage::NoParameters{})->count;
}

}  // namespace quell::access
