#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <iterator>

#include "access/reseal_second_steps.h"
#include "apps/quell/commands.h"
#include "apps/quell/keys_file.h"
#include "interop/stored_message.h"
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

Result<void> replace_file(const std::string& path, const std::string& text) {
  const std::string fresh = path + ".new";
  const int file = open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return fail(FailureKind::conflict, "server.keys_not_written");
  const bool kept = write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && fsync(file) == 0;
  close(file);
  if (!kept || rename(fresh.c_str(), path.c_str()) != 0)
    return fail(FailureKind::unavailable, "server.keys_not_written");
  return {};
}

// First the key alone: every server must know it before anything is wrapped under it.
Result<int> add_key(const RotateKeysOptions& options) {
  if (!is_id(*options.add)) return invalid("/add", "core.not_an_id");
  const KeyRing ring = TRY(keys_in(options.keys));
  if (*options.add == "index" || ring.find(*options.add)) return fail(FailureKind::conflict, "server.key_id_taken");
  std::ifstream file{options.keys};
  std::string text{std::istreambuf_iterator<char>{file}, {}};
  if (!text.ends_with('\n')) text += '\n';
  TRY(replace_file(options.keys, text + new_line(*options.add)));
  std::printf(
      "Key %s was added to %s. Copy the file to its safe place and to every server, restart them, then "
      "run\n"
      "quell rotate-keys without --add.\n",
      options.add->c_str(), options.keys.c_str());
  return 0;
}

Result<int> rotate(const RotateKeysOptions& options) {
  const auto database = TRY(storage::Database::open({.url = options.database}, TRY(keys_in(options.keys))));
  int persons = 0, staff = 0, messages = 0;
  for (bool finished = false; !finished;) {
    const auto done =
        TRY(database->write("jobs", [](storage::Transaction& tx) { return people::rewrap_keys(tx, keys_a_call); }));
    persons += done.rewrapped;
    finished = done.finished;
  }
  for (bool finished = false; !finished;) {
    const auto done = TRY(
        database->write("jobs", [](storage::Transaction& tx) { return access::reseal_second_steps(tx, keys_a_call); }));
    staff += done.resealed;
    finished = done.finished;
  }
  for (bool finished = false; !finished;) {
    const auto done = TRY(database->write(
        "jobs", [](storage::Transaction& tx) { return interop::rewrap_message_keys(tx, keys_a_call); }));
    messages += done.rewrapped;
    finished = done.finished;
  }
  std::printf(
      "Key %s: %d persons, %d second steps and %d messages were put under it. Keep older keys as long as the oldest "
      "backup.\n",
      database->keys().current_id().c_str(), persons, staff, messages);
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
