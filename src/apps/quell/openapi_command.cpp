#include <cstdio>

#include "apps/quell/commands.h"
#include "apps/server/all_routes.h"
#include "apps/server/openapi.h"

namespace quell::command_line {
namespace {

struct OpenapiOptions {};
BOOST_DESCRIBE_STRUCT(OpenapiOptions, (), ())

Result<int> run_openapi(const OpenapiOptions&) {
  std::printf("%s\n", server::openapi_document(server::capability_routes()).c_str());
  return 0;
}

}  // namespace

Command openapi_command() {
  return make_command<OpenapiOptions>("openapi", "Print the OpenAPI document of all routes", {}, run_openapi);
}

}  // namespace quell::command_line
