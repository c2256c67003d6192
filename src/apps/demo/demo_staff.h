#pragma once

#include <string>
#include <vector>

#include "access/second_step.h"
#include "apps/demo/demo_data.h"

namespace quell::demo {

// Someone who may sign in to this run of the demo.
struct DemoStaff {
  std::string about;  // "Vaccinator, Fair Haven Community Health Care"
  std::string sign_in_name;
  std::string password;  // a new one each run
  access::SecondStepSecret second_step;
  std::string recovery_code;  // works once, in place of the code
};

// Makes one person a role, or gives those of an earlier run new passwords. Apps on phones cannot know the demo's clock,
// so the demo shows the codes of the second step itself.
// Fails: as access::invite_staff and access::accept_invitation do; none is expected.
Result<std::vector<DemoStaff>> let_staff_in(storage::Database& database, const DemoPack& demo, Instant now);

// Good for the next minute.
std::string code_of(const DemoStaff& staff, Instant now);

}  // namespace quell::demo
