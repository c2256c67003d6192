#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>

#include "apps/demo/demo_folder.h"
#include "apps/quell/commands.h"
#include "apps/quell/keys_file.h"
#include "apps/quell/which_program.h"
#include "apps/server/brief_sheet.h"
#include "apps/server/embedded.h"
#include "storage/database.h"

namespace quell::command_line {
namespace {

struct BriefOptions {
  std::string database = "sqlite://quell.db";
  std::string keys = "quell.keys";
  std::optional<std::string> demo;
  std::optional<std::string> program;
  std::optional<Date> date;
  std::string language = "en";
  bool csv = false;
  std::optional<std::string> pdf;
};
BOOST_DESCRIBE_STRUCT(BriefOptions, (), (database, keys, demo, program, date, language, csv, pdf))

// Where the figures are, and what time it is there.
struct Source {
  std::string database;
  std::string keys;
  std::function<Instant()> clock;
};

Result<Source> where_it_is(const BriefOptions& options) {
  if (!options.demo) return Source{options.database, options.keys, wall_clock};
  const demo::DemoFolder folder{std::filesystem::absolute(*options.demo), {}};
  std::function<Instant()> clock = TRY(demo::clock_of(folder));
  return Source{folder.database(), folder.keys(), std::move(clock)};
}

Result<oversight::Brief> read_brief(const BriefOptions& options) {
  const Source source = TRY(where_it_is(options));
  const auto database = TRY(storage::Database::open({.url = source.database}, TRY(keys_in(source.keys))));
  const ProgramId program = TRY(which_program(*database, options.program));
  return database->read([&](storage::Transaction& tx) -> Result<oversight::Brief> {
    return oversight::brief(tx, access::system_actor(program), source.clock(), {options.date});
  });
}

Result<void> write_file(const std::string& path, const std::string& bytes) {
  std::ofstream file{path, std::ios::binary};
  file << bytes;
  file.close();
  if (!file) return fail(FailureKind::unavailable, "server.file_not_written");
  return {};
}

Result<int> run_brief(const BriefOptions& options) {
  const auto texts = TRY(server::Texts::load(server::embedded_in_the_program()));
  if (!texts.has_language(options.language)) return invalid("/language", "server.language_unknown");
  const oversight::Brief brief = TRY(read_brief(options));
  const server::BriefSheet sheet = server::brief_sheet(brief, texts, options.language);
  if (options.pdf) TRY(write_file(*options.pdf, as_pdf(sheet)));
  if (options.csv) std::fputs(as_csv(sheet).c_str(), stdout);
  else if (!options.pdf) std::fputs(as_text(sheet).c_str(), stdout);
  return 0;
}

}  // namespace

Command brief_command() {
  return make_command<BriefOptions>("brief", "Yesterday and the total: cases, doses, stock, waste, places, questions",
                                    {{"database", {"sqlite:///path/file.db or postgresql://user@host:port/name"}},
                                     {"keys", {"the key file (quell make-keys)"}},
                                     {"demo", {"instead of both, the folder of a demo; its clock is used"}},
                                     {"program", {program_help}},
                                     {"date", {"the day to tell of, such as 2022-08-01; yesterday where absent"}},
                                     {"language", {"en or es"}},
                                     {"csv", {"as a table for a spreadsheet"}},
                                     {"pdf", {"write a sheet to print into this file"}}},
                                    run_brief);
}

}  // namespace quell::command_line
