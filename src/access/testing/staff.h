#pragma once

// Staff for tests: organizations and people who can sign in, made by the verbs themselves.

#include "access/accept_invitation.h"
#include "access/complete_sign_in.h"
#include "access/invite_staff.h"

namespace quell::access {

inline const ProgramId spring{"spring"};
inline const Instant morning{std::chrono::sys_days{std::chrono::year{2022} / 8 / 9} + std::chrono::hours{12}};
inline const OrganizationId department{"department"}, clinic{"clinic"}, other_clinic{"other-clinic"};
inline const SiteId harbor{"harbor"}, hill{"hill"};

// The department, two clinics, the help line's operators ("operators") and a partner ("partner").
void add_organizations(storage::Transaction& tx);

struct TestStaff {
  StaffId id;
  std::string sign_in_name;
  std::string password_hash;
  SecondStepSecret second_step;
  std::vector<std::string> recovery_codes;
  NewSignIn sign_in;
  Actor actor;

  std::string code(Instant now) const { return second_step_code(second_step, second_step_at(now)); }
};

Invitation invitation_of(const std::string& name, const OrganizationId& organization, std::vector<Role> roles,
                         std::vector<SiteId> sites = {});

// Invited by the system, and accepted `now`, with the password hash "hash of <name>".
TestStaff add_staff(storage::Transaction& tx, const Invitation& invitation, Instant now = morning);

// A right proof for a sign-in at this time.
SignInProof proof_of(const TestStaff& staff, Instant now);

// The reason of a refused answer, or "" where it was taken.
template <class T>
std::string reason_of(const Result<T>& result) {
  return result ? "" : result.error().reason;
}

// How many rows a table has.
int count_rows(storage::Transaction& tx, const std::string& table);

}  // namespace quell::access
