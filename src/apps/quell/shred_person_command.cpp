#include <cstdio>

#include "access/append_audit_event.h"
#include "apps/quell/commands.h"
#include "apps/quell/keys_file.h"
#include "apps/quell/which_program.h"
#include "people/shred_person.h"
#include "storage/database.h"

namespace quell::command_line {
namespace {

// Codes, never free text: they stand in the audit log, which holds no personal data.
enum class ShredReason { person_asked, retention_over, court_order, test_entry };
BOOST_DESCRIBE_ENUM(ShredReason, person_asked, retention_over, court_order, test_entry)

struct ShredPersonOptions {
  std::string database = "sqlite://quell.db";
  std::string keys = "quell.keys";
  std::optional<std::string> program;
  std::string person;
  std::optional<ShredReason> reason;
};
BOOST_DESCRIBE_STRUCT(ShredPersonOptions, (), (database, keys, program, person, reason))

Result<int> run_shred_person(const ShredPersonOptions& options) {
  if (!is_id(options.person)) return invalid("/person", "core.not_an_id");
  if (!options.reason) return invalid("/reason", "people.shred_reason_missing");
  const auto database = TRY(storage::Database::open({.url = options.database}, TRY(keys_in(options.keys))));
  const access::Actor system = access::system_actor(TRY(which_program(*database, options.program)));
  const Instant now = wall_clock();
  TRY(database->write("person", [&](storage::Transaction& tx) -> Result<void> {
    TRY(people::shred_person(tx, system, now, {options.person}));
    tx.touch(access::touched_purpose, std::string{name_of(*options.reason)});
    access::append_audit_event(tx, system, now, Seed::fresh(),
                               {"people.shred_person", access::AuditKind::change, "done", tx.take_touched()});
    return {};
  }));
  std::printf("Who %s was can no longer be read here. Backups made before still hold it: let them end as planned.\n",
              options.person.c_str());
  return 0;
}

}  // namespace

Command shred_person_command() {
  return make_command<ShredPersonOptions>(
      "shred-person", "Forget who a person is, for good: name, phones and their history; doses and counts stay",
      {{"database", {"sqlite:///path/file.db or postgresql://user@host:port/name"}},
       {"keys", {"the key file (quell make-keys)"}},
       {"program", {program_help}},
       {"person", {"the person's id, as the person's page shows it", Form::position}},
       {"reason", {"person_asked, retention_over, court_order or test_entry; it goes into the audit log"}}},
      run_shred_person);
}

}  // namespace quell::command_line
