#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "apps/server/code_tries.h"
#include "apps/server/router.h"
#include "core/seed.h"

namespace quell::server {

// One request on its way to its answer.
struct Exchange {
  HttpRequest request;
  Match match = {};  // route is null where none matched
  std::string language = "en";
  std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();
  Instant now = {};
  Seed seed = Seed::fresh();
  Seed audit_seed = Seed::fresh();
  Fields fields = {};
  std::optional<CodeTry> code_try = {};  // counted, and to be taken back if the code is right

  // Filled in while the work runs; the work may run again, so each run sets all of it.
  std::optional<access::Actor> actor = {};
  std::vector<storage::Touched> touched = {};
  Reply reply = {};
  std::optional<Answer> answer = {};  // set once it is rendered

  std::function<void()> done = {};
};

}  // namespace quell::server
