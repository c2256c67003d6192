#pragma once

#include <string>
#include <vector>

#include "interop/site_doses.h"

namespace quell::interop {

// Someone whose dose waits at the site before the registry can learn of it.
struct HeldBack {
  DoseId dose;
  PersonId person;
  people::NameText name_to_call;
  Reporting why = Reporting::name_missing;
};
BOOST_DESCRIBE_STRUCT(HeldBack, (), (dose, person, name_to_call, why))

// What a day's files hold, before one takes them.
struct DosesReport {
  SiteId site;
  Date on;
  int doses = 0;  // that stand
  int reported = 0;
  int opted_out = 0;
  std::vector<HeldBack> held_back;
};
BOOST_DESCRIBE_STRUCT(DosesReport, (), (site, on, doses, reported, opted_out, held_back))

// A file to keep; neither name nor type says anything of a person.
struct DosesFile {
  std::string name;
  std::string content_type;
  std::string bytes;
};

// All three fail as read_site_doses, and touch every person of the day for the audit event.
Result<DosesReport> report_on_doses(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                    const DosesQuestion& question);
Result<DosesFile> export_doses_csv(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                   const DosesQuestion& question);
Result<DosesFile> export_doses_vxu(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                   const DosesQuestion& question);

}  // namespace quell::interop
