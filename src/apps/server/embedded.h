#pragma once

#include "apps/server/files.h"

namespace quell::server {

// The files that travel inside the program.
Files embedded_in_the_program();

}  // namespace quell::server
