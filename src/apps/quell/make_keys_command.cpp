#include <cstdio>

#include "apps/quell/commands.h"
#include "apps/quell/keys_file.h"
#include "core/key_ring.h"

namespace quell::command_line {
namespace {

struct MakeKeysOptions {
  std::string file;
  std::string id = "first";
};
BOOST_DESCRIBE_STRUCT(MakeKeysOptions, (), (file, id))

Result<int> run_make_keys(const MakeKeysOptions& options) {
  if (!is_id(options.id) || KeyRing::is_reserved(options.id)) return invalid("/id", "core.not_an_id");
  TRY(write_keys(options.file, KeyRing::make_text(options.id)));
  std::printf("Keep a copy of %s apart from the database: without it no personal data can be read.\n",
              options.file.c_str());
  return 0;
}

}  // namespace

Command make_keys_command() {
  return make_command<MakeKeysOptions>(
      "make-keys", "Write a new key file; an existing one is never overwritten",
      {{"file", {"where to write it", Form::position}}, {"id", {"the name of the new key"}}}, run_make_keys);
}

}  // namespace quell::command_line
