#include <cstdio>

#include "access/append_audit_event.h"
#include "apps/quell/commands.h"
#include "apps/quell/keys_file.h"
#include "apps/quell/which_program.h"
#include "apps/server/verb_name.h"
#include "interop/export_doses.h"
#include "storage/database.h"

namespace quell::command_line {
namespace {

enum class ExportFormat { csv, vxu };
BOOST_DESCRIBE_ENUM(ExportFormat, csv, vxu)

struct ExportDosesOptions {
  std::string database = "sqlite://quell.db";
  std::string keys = "quell.keys";
  std::optional<std::string> program;
  SiteId site;
  std::optional<Date> date;
  ExportFormat format = ExportFormat::csv;
};
BOOST_DESCRIBE_STRUCT(ExportDosesOptions, (), (database, keys, program, site, date, format))

struct Exported {
  interop::DosesReport report;
  interop::DosesFile file;
};

// Names are opened, so an audit event is written with them (P7).
Result<Exported> exported(storage::Transaction& tx, const ProgramId& program, const ExportDosesOptions& options,
                          Instant now, Seed seed) {
  const access::Actor system = access::system_actor(program);
  const interop::DosesQuestion question{options.site, options.date};
  const bool as_table = options.format == ExportFormat::csv;
  const auto verb = as_table ? interop::export_doses_csv : interop::export_doses_vxu;
  Exported made;
  made.report = TRY(interop::report_on_doses(tx, system, now, question));
  made.file = TRY(verb(tx, system, now, question));
  access::append_audit_event(
      tx, system, now, seed,
      {as_table ? server::verb_name<&interop::export_doses_csv>() : server::verb_name<&interop::export_doses_vxu>(),
       access::AuditKind::read, "done", tx.take_touched()});
  return made;
}

Result<int> run_export_doses(const ExportDosesOptions& options) {
  const auto database = TRY(storage::Database::open({.url = options.database}, TRY(keys_in(options.keys))));
  const ProgramId program = TRY(which_program(*database, options.program));
  const Instant now = wall_clock();
  const auto made = TRY(database->write("access", [&, seed = Seed::fresh()](storage::Transaction& tx) {
    return exported(tx, program, options, now, seed);
  }));
  std::fwrite(made.file.bytes.data(), 1, made.file.bytes.size(), stdout);
  std::fprintf(stderr, "%d doses on %s: %d for the registry, %d opted out, %zu held back until the site asks\n",
               made.report.doses, to_iso(made.report.on).c_str(), made.report.reported, made.report.opted_out,
               made.report.held_back.size());
  return 0;
}

}  // namespace

Command export_doses_command() {
  return make_command<ExportDosesOptions>("export doses",
                                          "Print a day's doses of a site as a table or as VXU^V04 messages",
                                          {{"database", {"sqlite:///path/file.db or postgresql://user@host:port/name"}},
                                           {"keys", {"the key file (quell make-keys)"}},
                                           {"program", {program_help}},
                                           {"site", {"the site's id, such as fair-haven"}},
                                           {"date", {"a day such as 2022-08-01; today where absent"}},
                                           {"format", {"csv, or vxu for the state registry"}}},
                                          run_export_doses);
}

}  // namespace quell::command_line
