#pragma once

#include <optional>
#include <vector>

#include "access/actor.h"
#include "immunization/dose_lines.h"
#include "people/person.h"
#include "programs/program.h"
#include "programs/site.h"

namespace quell::interop {

struct DosesQuestion {
  SiteId site;
  std::optional<Date> on;  // today where absent
};
BOOST_DESCRIBE_STRUCT(DosesQuestion, (), (site, on))

// What becomes of a dose in the file for the state registry. By law it learns of each dose unless the person opts out;
// a person who was not asked, or whose name it would not know, is finished at the site first.
enum class Reporting { reported, opted_out, not_asked, name_missing, birth_date_missing, erased };
BOOST_DESCRIBE_ENUM(Reporting, reported, opted_out, not_asked, name_missing, birth_date_missing, erased)

// A dose and who got it.
struct GivenDose {
  immunization::DoseLine line;
  std::optional<people::Person> person;  // absent: erased since

  bool stands() const { return line.state == immunization::DoseState::standing; }
  Reporting reporting() const;
};

// The doses of a site's day, entered in error or not, in the order in which they were given.
struct SiteDoses {
  programs::InForce program;
  programs::Site site;
  Date on;
  std::vector<GivenDose> doses;
};

// Opens every person of the day; each is touched for the audit event.
//
// Fails: not_permitted access.permission_missing, access.other_site   view_site_day at the site
//        not_found     programs.site_unknown
//        what program_in_force and read_people fail with
Result<SiteDoses> read_site_doses(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                  const DosesQuestion& question);

}  // namespace quell::interop
