#include <cstdio>

#include "access/append_audit_event.h"
#include "apps/quell/commands.h"
#include "apps/quell/keys_file.h"
#include "packs/load_pack.h"
#include "programs/install_pack.h"
#include "storage/database.h"

namespace quell::command_line {
namespace {

struct PackInstallOptions {
  std::string folder = ".";
  std::string database = "sqlite://quell.db";
  std::string keys = "quell.keys";
  std::optional<Instant> from;
  std::string reason = "installed from the command line";
};
BOOST_DESCRIBE_STRUCT(PackInstallOptions, (), (folder, database, keys, from, reason))

Result<int> run_pack_install(const PackInstallOptions& options) {
  const packs::PackFiles files = TRY(packs::read_pack_files(options.folder));
  const auto pack = packs::load_pack(files);
  if (!pack) {
    for (const packs::Problem& problem : pack.error()) std::printf("%s\n", packs::to_line(problem).c_str());
    return 1;
  }
  auto reason = Text<200>::from(options.reason);
  if (!reason) return invalid("/reason", "core.text_too_long");

  const auto database = TRY(storage::Database::open({.url = options.database}, TRY(keys_in(options.keys))));
  const access::Actor system = access::system_actor({(*pack)->program.id});
  const Instant now = wall_clock();
  const auto installed =
      TRY(database->write("programs", [&](storage::Transaction& tx) -> Result<programs::InstalledPack> {
        auto pack_installed =
            TRY(programs::install_pack(tx, system, now, Seed::fresh(), {files, options.from.value_or(now), *reason}));
        access::append_audit_event(tx, system, now, Seed::fresh(),
                                   {"programs.install_pack", access::AuditKind::change, "done", tx.take_touched()});
        return pack_installed;
      }));
  std::printf("program %s, revision %s, in force from %s\n", installed.program.text.c_str(), installed.revision.c_str(),
              to_rfc3339(installed.effective_at).c_str());
  return 0;
}

}  // namespace

Command pack_install_command() {
  return make_command<PackInstallOptions>("pack install", "Put a program pack in force from an instant on",
                                          {{"folder", {"the pack's folder", Form::position}},
                                           {"database", {"sqlite:///path/file.db or postgresql://user@host:port/name"}},
                                           {"keys", {"the key file (quell make-keys)"}},
                                           {"from", {"an instant such as 2022-08-01T04:00:00Z; now where absent"}},
                                           {"reason", {"why, for the history of changes"}}},
                                          run_pack_install);
}

}  // namespace quell::command_line
