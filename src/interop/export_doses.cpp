#include "interop/export_doses.h"

#include "interop/doses_csv.h"
#include "interop/vxu.h"

namespace quell::interop {
namespace {

std::string file_name(const SiteDoses& doses, const char* ending) {
  return "doses-" + doses.site.id.text + "-" + to_iso(doses.on) + ending;
}

}  // namespace

Result<DosesReport> report_on_doses(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                    const DosesQuestion& question) {
  const SiteDoses read = TRY(read_site_doses(tx, actor, now, question));
  DosesReport report{.site = read.site.id, .on = read.on, .held_back = {}};
  for (const GivenDose& given : read.doses) {
    if (!given.stands()) continue;
    ++report.doses;
    const Reporting reporting = given.reporting();
    if (reporting == Reporting::reported) ++report.reported;
    else if (reporting == Reporting::opted_out) ++report.opted_out;
    else
      report.held_back.push_back(
          {.dose = given.line.dose.id,
           .person = given.line.dose.person_id,
           .name_to_call = given.person ? given.person->identity.name_to_call : people::NameText{},
           .why = reporting});
  }
  return report;
}

Result<DosesFile> export_doses_csv(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                   const DosesQuestion& question) {
  const SiteDoses read = TRY(read_site_doses(tx, actor, now, question));
  return DosesFile{file_name(read, ".csv"), "text/csv; charset=utf-8", doses_csv(read)};
}

Result<DosesFile> export_doses_vxu(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                   const DosesQuestion& question) {
  const SiteDoses read = TRY(read_site_doses(tx, actor, now, question));
  return DosesFile{file_name(read, ".hl7"), "application/hl7-v2; charset=utf-8", vxu_file(read, now)};
}

}  // namespace quell::interop
