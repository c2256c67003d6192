#include "access/reset_sign_in.h"

#include "apps/quell/commands.h"
#include "apps/quell/keys_file.h"
#include "apps/quell/link_command.h"
#include "apps/quell/which_program.h"

namespace quell::command_line {
namespace {

struct ResetSignInOptions {
  std::string database = "sqlite://quell.db";
  std::string keys = "quell.keys";
  std::optional<std::string> program;
  std::string sign_in_name;
  std::string origin = "http://127.0.0.1:8080";
};
BOOST_DESCRIBE_STRUCT(ResetSignInOptions, (), (database, keys, program, sign_in_name, origin))

Result<int> run_reset_sign_in(const ResetSignInOptions& options) {
  const auto name = Text<40>::from(options.sign_in_name);
  if (!name) return invalid("/sign_in_name", "core.text_too_long");
  const auto database = TRY(storage::Database::open({.url = options.database}, TRY(keys_in(options.keys))));
  const access::ResetByName request{TRY(which_program(*database, options.program)), *name};
  const auto link = TRY(write_link(
      *database, request.program, "access.reset_by_name",
      [&](storage::Transaction& tx, Instant now, Seed seed) { return access::reset_by_name(tx, now, seed, request); }));
  print_link(options.origin, link);
  return 0;
}

}  // namespace

Command reset_sign_in_command() {
  return make_command<ResetSignInOptions>(
      "reset-sign-in", "End all sign-ins of one staff member and print a link that sets everything anew",
      {{"database", {"sqlite:///path/file.db or postgresql://user@host:port/name"}},
       {"keys", {"the key file (quell make-keys)"}},
       {"program", {program_help}},
       {"sign_in_name", {"whose sign-in"}},
       {"origin", {"the address at which staff reach the server"}}},
      run_reset_sign_in);
}

}  // namespace quell::command_line
