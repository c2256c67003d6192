#include <cstdio>
#include <fstream>
#include <iterator>

#include "access/reseal_second_steps.h"
#include "apps/quell/commands.h"
#include "apps/quell/keys_file.h"
#include "interop/stored_message.h"
#include "outreach/reseal_writings.h"
#include "oversight/count_reached.h"
#include "people/rewrap_keys.h"
#include "storage/database.h"

namespace quell::command_line {
namespace {

struct RotateKeysOptions {
  std::string database = "sqlite://quell.db";
  std::string keys = "quell.keys";
  std::optional<std::string> add;
};
BOOST_DESCRIBE_STRUCT(RotateKeysOptions, (), (database, keys, add))

constexpr int keys_a_call = 200;

// The line of the new key, as a new ring would have it.
std::string new_line(const std::string& id) {
  const std::string text = KeyRing::make_text(id);
  const auto begin = text.find("\n" + id + " ") + 1;
  return text.substr(begin, text.find('\n', begin) - begin + 1);
}

std::string text_in(const std::string& path) {
  std::ifstream file{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

Result<void> replace_file(const std::string& path, const std::string& text) {
  const std::string fresh = path + ".new";
  TRY(write_keys(fresh, text));
  if (rename(fresh.c_str(), path.c_str()) != 0) return fail(FailureKind::unavailable, "server.keys_not_written");
  return {};
}

// First the key alone: every server must know it before anything is sealed under it. Until the file says otherwise, the
// key that was current stays so.
Result<int> add_key(const RotateKeysOptions& options) {
  if (!is_id(*options.add)) return invalid("/add", "core.not_an_id");
  const KeyRing ring = TRY(keys_in(options.keys));
  if (KeyRing::is_reserved(*options.add) || ring.find(*options.add))
    return fail(FailureKind::conflict, "server.key_id_taken");
  TRY(replace_file(options.keys,
                   KeyRing::with_current(text_in(options.keys), ring.current_id()) + new_line(*options.add)));
  std::printf(
      "Key %s was added to %s; %s still seals. Copy the file to its safe place and to every server, and restart them "
      "all. Then run\n"
      "quell rotate-keys without --add.\n",
      options.add->c_str(), options.keys.c_str(), ring.current_id().c_str());
  return 0;
}

enum class Moved { yes, no };

// The newest key seals from now on, here; servers follow when they start again with this file.
Result<Moved> move_to_newest(const RotateKeysOptions& options) {
  const KeyRing ring = TRY(keys_in(options.keys));
  if (ring.current_id() == ring.newest_id()) return Moved::no;
  TRY(storage::Database::open({.url = options.database}, ring));  // these keys are this database's, or nothing moves
  TRY(replace_file(options.keys, KeyRing::with_current(text_in(options.keys), ring.newest_id())));
  return Moved::yes;
}

// In portions, while people work.
Result<int> all_of(storage::Database& database, Result<Resealed> (*reseal)(storage::Transaction&, int)) {
  int sum = 0;
  while (true) {
    const Resealed done =
        TRY(database.write("jobs", [&](storage::Transaction& tx) { return reseal(tx, keys_a_call); }));
    sum += done.count;
    if (done.finished) return sum;
  }
}

Result<int> rotate(const RotateKeysOptions& options) {
  const Moved moved = TRY(move_to_newest(options));
  const auto database = TRY(storage::Database::open({.url = options.database}, TRY(keys_in(options.keys))));
  const int persons = TRY(all_of(*database, people::rewrap_keys));
  const int staff = TRY(all_of(*database, access::reseal_second_steps));
  const int messages = TRY(all_of(*database, interop::rewrap_message_keys));
  const int writings = TRY(all_of(*database, outreach::reseal_writings));
  const int counted = TRY(all_of(*database, oversight::reseal_reached));
  std::printf(
      "Key %s: %d persons, %d second steps, %d messages, %d questions and answers and %d persons reached were put "
      "under it. Keep older keys as long as the oldest backup.\n",
      database->keys().current_id().c_str(), persons, staff, messages, writings, counted);
  if (moved == Moved::yes)
    std::printf(
        "The file %s now says that this key seals. Copy it to its safe place and to every server, restart them all, "
        "and run quell rotate-keys once more.\n",
        options.keys.c_str());
  return 0;
}

Result<int> run_rotate_keys(const RotateKeysOptions& options) {
  return options.add ? add_key(options) : rotate(options);
}

}  // namespace

Command rotate_keys_command() {
  return make_command<RotateKeysOptions>("rotate-keys",
                                         "Put all that is sealed under the newest master key, while servers run",
                                         {{"database", {"sqlite:///path/file.db or postgresql://user@host:port/name"}},
                                          {"keys", {"the key file (quell make-keys)"}},
                                          {"add", {"first: only add a new key of this name to the key file"}}},
                                         run_rotate_keys);
}

}  // namespace quell::command_line
