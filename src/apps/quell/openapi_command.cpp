#include <cstdio>

#include "apps/quell/commands.h"
#include "apps/server/all_routes.h"
#include "apps/server/openapi.h"

namespace quell::command_line {
namespace {

struct Options {};
BOOST_DESCRIBE_STRUCT(Options, (), ())

Result<int> run(const Options&) {
  std::printf("%s\n", server::openapi_document(server::capability_routes()).c_str());
  return 0;
}

}  // namespace

Command openapi_command() {
  return make_command<Options>("openapi", "Print the OpenAPI document of all routes", {}, run);
}

}  // namespace quell::command_line
