#pragma once

#include <functional>
#include <set>
#include <string>

namespace quell {

// Runs `write` in a child process until it has said `count` ids through `acknowledge`, then kills it with SIGKILL in
// the middle of its work. Returns the ids that it had said.
std::set<std::string> acknowledged_before_kill(
    int count, const std::function<void(const std::function<void(const std::string&)>& acknowledge)>& write);

}  // namespace quell
