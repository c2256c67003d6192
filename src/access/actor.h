#pragma once

#include <bitset>
#include <optional>
#include <set>
#include <string>

#include "access/permission.h"
#include "core/ids.h"
#include "core/result.h"

namespace quell::access {

class Permissions {
 public:
  Permissions() = default;
  Permissions(std::initializer_list<Permission> list) {
    for (const Permission permission : list) add(permission);
  }
  void add(Permission permission) { bits_.set(static_cast<std::size_t>(permission)); }
  void add(const Permissions& others) { bits_ |= others.bits_; }
  bool contains(Permission permission) const { return bits_.test(static_cast<std::size_t>(permission)); }
  friend bool operator==(const Permissions&, const Permissions&) = default;

 private:
  std::bitset<64> bits_;
};

// Who acts, in which program, and what they may do. Made at the edge for each request, passed to every verb.
struct Actor {
  ProgramId program;
  StaffId staff;                // "public" for a member of the public, "system" for Quell itself
  OrganizationId organization;  // empty for the public
  Permissions permissions;
  Permissions everywhere;   // those of them that reach every site; the others reach `sites` only
  bool every_site = false;  // all of them do
  std::set<SiteId> sites;
  std::optional<JurisdictionId> jurisdiction;  // of a department that answers for a part of the program
  RequestId request;                           // names the request in logs and audit
  std::string sign_in;                         // the hash of the sign-in's token; empty for the public and the system

  bool is_public() const { return staff.text == "public"; }
  bool reaches_every_site(Permission permission) const { return every_site || everywhere.contains(permission); }
  bool works_at(const SiteId& site, Permission permission) const {
    return reaches_every_site(permission) || sites.contains(site);
  }
};

// A member of the public: no account, one permission.
Actor public_actor(ProgramId program);

// Quell itself, for jobs: every permission.
Actor system_actor(ProgramId program);

// Fails: not_permitted access.permission_missing
Result<void> require(const Actor& actor, Permission permission);

// The permission, at this site. Fails: not_permitted access.permission_missing
//                                      not_permitted access.other_site
Result<void> require_at(const Actor& actor, Permission permission, const SiteId& site);

}  // namespace quell::access
