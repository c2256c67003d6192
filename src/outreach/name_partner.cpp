#include "outreach/name_partner.h"

#include <algorithm>

#include "outreach/helping.h"
#include "programs/program.h"

namespace quell::outreach {
namespace {

struct PartnerRow {
  ProgramId program_id;
  std::string slug;
  OrganizationId organization_id;
  Instant recorded_at;
  StaffId recorded_by;
};
BOOST_DESCRIBE_STRUCT(PartnerRow, (), (program_id, slug, organization_id, recorded_at, recorded_by))

}  // namespace

Result<PartnerOrganization> name_partner(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                         const PartnerOrganization& request) {
  TRY(access::require(actor, access::Permission::manage_staff));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const auto& partners = program.pack->program.partners;
  if (std::ranges::find(partners, request.partner.value, &packs::Partner::slug) == partners.end())
    return invalid("/partner", "outreach.helper_unknown");
  const auto organization = find_employer(tx, actor.program, request.organization);
  if (!organization || organization->kind != access::OrganizationKind::partner)
    return invalid("/organization", "outreach.not_a_partner");
  if (organization->partner && *organization->partner != request.partner.value)
    return fail(FailureKind::conflict, "outreach.partner_already");
  tx.execute(
      "insert into outreach_partner (program_id, slug, organization_id, recorded_at, recorded_by) "
      "values (:program_id, :slug, :organization_id, :recorded_at, :recorded_by) "
      "on conflict (program_id, slug) do update set organization_id = excluded.organization_id, "
      "recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by",
      PartnerRow{actor.program, request.partner.value, request.organization, now, actor.staff});
  tx.touch("access.organization", request.organization.text);
  return request;
}

Result<PartnerOrganizations> list_partners(storage::Transaction& tx, const access::Actor& actor, Instant,
                                           const ListPartners&) {
  TRY(access::require(actor, access::Permission::manage_staff));
  PartnerRow asked;
  asked.program_id = actor.program;
  PartnerOrganizations list;
  tx.each<PartnerRow>("select * from outreach_partner where program_id = :program_id order by slug", asked,
                      [&](const PartnerRow& row) {
                        list.partners.push_back({{row.slug}, row.organization_id});
                      });
  return list;
}

}  // namespace quell::outreach
