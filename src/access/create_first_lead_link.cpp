#include "access/create_first_lead_link.h"

#include "access/add_organization.h"
#include "access/invite_staff.h"

namespace quell::access {
namespace {

struct OfProgram {
  ProgramId program;
};
BOOST_DESCRIBE_STRUCT(OfProgram, (), (program))

struct LeadRow {
  StaffId id;
  bool can_sign_in;
};
BOOST_DESCRIBE_STRUCT(LeadRow, (), (id, can_sign_in))

std::vector<LeadRow> leads_of(storage::Transaction& tx, const ProgramId& program) {
  return tx.all<LeadRow>(
      "select s.id, case when s.password_hash is null then 'false' else 'true' end as can_sign_in "
      "from access_staff s join access_staff_role r on r.staff_id = s.id and r.role = 'program_lead' "
      "where s.program_id = :program and s.ended_at is null order by s.recorded_at",
      OfProgram{program});
}

}  // namespace

Result<OneTimeLink> create_first_lead_link(storage::Transaction& tx, Instant now, Seed seed, const FirstLead& lead) {
  // The guard lets one such command run at a time, so that there is never a second first lead.
  tx.execute("update access_guard set version = version + 1 where name = 'first_lead'", storage::NoParameters{});
  const std::vector<LeadRow> leads = leads_of(tx, lead.program);
  for (const LeadRow& row : leads)
    if (row.can_sign_in) return fail(FailureKind::conflict, "access.lead_exists");
  const Actor system = system_actor(lead.program);
  if (!leads.empty()) return make_link(tx, now, seed, leads.front().id, LinkPurpose::set_everything, system.staff);

  if (lead.organization_name.empty()) return invalid("/organization_name", "access.organization_name_missing");
  const auto department = seed.next_id<OrganizationId>();
  TRY(add_organization(tx, system, now, seed, {department, OrganizationKind::department, lead.organization_name}));
  const auto id = seed.next_id<StaffId>();
  return invite_staff(tx, system, now, seed,
                      {.id = id,
                       .organization = department,
                       .display_name = lead.display_name,
                       .sign_in_name = lead.sign_in_name,
                       .roles = {Role::program_lead}});
}

}  // namespace quell::access
