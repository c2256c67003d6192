#pragma once

#include <atomic>
#include <optional>

#include "apps/quell/jobs.h"
#include "apps/server/texts.h"
#include "outreach/text_gateway.h"

namespace quell::command_line {

struct TextJobs {
  storage::Database& database;
  ProgramId program;
  std::function<Instant()> clock;
  const server::Texts& texts;
  std::string public_origin;                         // what links begin with
  std::optional<outreach::GatewaySettings> gateway;  // none: nobody is sent a text
  const std::atomic<bool>& stopping;                 // what was not begun is left for the next server
};

// What goes out to phones: due texts are queued, and sent. On a thread of their own: a gateway may answer slowly.
std::vector<Job> text_jobs(const TextJobs& settings);

}  // namespace quell::command_line
