#pragma once

#include <vector>

#include "access/actor.h"
#include "core/instant.h"
#include "core/seed.h"
#include "core/text.h"
#include "storage/transaction.h"

namespace quell::outreach {

struct PartnerOrganization {
  Text<64> partner;  // of the pack, by its slug
  OrganizationId organization;
};
BOOST_DESCRIBE_STRUCT(PartnerOrganization, (), (partner, organization))

struct PartnerOrganizations {
  std::vector<PartnerOrganization> partners;  // by slug
};
BOOST_DESCRIBE_STRUCT(PartnerOrganizations, (), (partners))

struct ListPartners {};
BOOST_DESCRIBE_STRUCT(ListPartners, (), ())

// Says which organization is this partner of the pack: its staff answer what the partner is asked. A later one takes
// its place.
//
// Fails: not_permitted access.permission_missing     manage_staff
//        invalid_input outreach.helper_unknown       at "/partner": no partner of the program in force
//        invalid_input outreach.not_a_partner        at "/organization": unknown, or of another kind
//        conflict      outreach.partner_already      the organization is another partner
Result<PartnerOrganization> name_partner(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                         const PartnerOrganization& request);

// Fails: not_permitted access.permission_missing   manage_staff
Result<PartnerOrganizations> list_partners(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                           const ListPartners& request);

}  // namespace quell::outreach
