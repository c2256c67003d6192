#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/private.h"
#include "core/result.h"

namespace quell::access {

struct PasswordPoolOptions {
  std::size_t threads = 1;       // each hashing needs 19 MiB and some 30 ms
  std::size_t waiting_max = 64;  // beyond it, people are asked to come back
};

// Hashes passwords and PINs with Argon2id (19 MiB, 2 passes, as OWASP advises) on threads of its own, so that neither
// a database lane nor a server thread waits for it.
class PasswordPool {
 public:
  using Hashed = std::function<void(Result<std::string>)>;
  using Verified = std::function<void(Result<bool>)>;

  explicit PasswordPool(PasswordPoolOptions options = {});
  ~PasswordPool();  // does what waits, then ends

  // `done` is called once: on a thread of the pool, or at once where the pool is full. The hash is text that holds its
  // own salt and parameters.
  // Fails: unavailable access.sign_in_busy   too many wait
  void hash_later(Private<std::string> secret, Hashed done);

  // No hash, as for an unknown name, takes just as long and never matches.
  void verify_later(std::optional<std::string> hash, Private<std::string> secret, Verified done);

  // The same, waiting. For commands and tests.
  Result<std::string> hash(const Private<std::string>& secret);
  Result<bool> verify(const std::optional<std::string>& hash, const Private<std::string>& secret);

 private:
  bool submit(std::function<void()> job);
  void serve();

  const PasswordPoolOptions options_;
  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<std::function<void()>> waiting_;
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace quell::access
