#pragma once

#include <vector>

#include "apps/server/pages/visit.h"

namespace quell::server {

// Which of the program's questions after booking the person has not answered yet.
Result<std::vector<packs::AboutPerson>> open_questions(const Visit& visit, const PersonId& person);

}  // namespace quell::server
