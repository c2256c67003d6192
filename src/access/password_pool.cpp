#include "access/password_pool.h"

#include <sodium.h>

#include <future>

namespace quell::access {
namespace {

constexpr unsigned long long passes = 2;
constexpr std::size_t memory_bytes = 19 * 1024 * 1024;

// The hash of a random text that nobody kept.
const char* hash_of_nothing =
    "$argon2id$v=19$m=19456,t=2,p=1$+G0TTCDp8lB7krD+oGUKng$bBbkISFEb2YIEH54YhXWTpamqkDnbxYX1Mu1aBOdKeo";

Failure busy() { return {FailureKind::unavailable, "access.sign_in_busy"}; }

Result<std::string> hash_now(const std::string& secret) {
  char hash[crypto_pwhash_STRBYTES];
  const int failed =
      crypto_pwhash_str_alg(hash, secret.data(), secret.size(), passes, memory_bytes, crypto_pwhash_ALG_ARGON2ID13);
  if (failed != 0) return tl::unexpected(busy());  // there was no memory for it
  return std::string{hash};
}

bool verify_now(const std::optional<std::string>& hash, const std::string& secret) {
  const char* against = hash ? hash->c_str() : hash_of_nothing;
  return crypto_pwhash_str_verify(against, secret.data(), secret.size()) == 0 && hash.has_value();
}

}  // namespace

PasswordPool::PasswordPool(PasswordPoolOptions options) : options_(options) {
  if (sodium_init() < 0) std::abort();  // no random source: nothing would be secret
  for (std::size_t i = 0; i < options_.threads; ++i) threads_.emplace_back([this] { serve(); });
}

PasswordPool::~PasswordPool() {
  {
    const std::scoped_lock lock{mutex_};
    closing_ = true;
  }
  arrived_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void PasswordPool::hash_later(Private<std::string> secret, Hashed done) {
  const auto job = [secret = std::move(secret), done] { done(hash_now(secret.reveal())); };
  if (!submit(job)) done(tl::unexpected(busy()));
}

void PasswordPool::verify_later(std::optional<std::string> hash, Private<std::string> secret, Verified done) {
  const auto job = [hash = std::move(hash), secret = std::move(secret), done] {
    done(verify_now(hash, secret.reveal()));
  };
  if (!submit(job)) done(tl::unexpected(busy()));
}

Result<std::string> PasswordPool::hash(const Private<std::string>& secret) {
  std::promise<Result<std::string>> ended;
  hash_later(secret, [&](Result<std::string> hashed) { ended.set_value(std::move(hashed)); });
  return ended.get_future().get();
}

Result<bool> PasswordPool::verify(const std::optional<std::string>& hash, const Private<std::string>& secret) {
  std::promise<Result<bool>> ended;
  verify_later(hash, secret, [&](Result<bool> verified) { ended.set_value(std::move(verified)); });
  return ended.get_future().get();
}

bool PasswordPool::submit(std::function<void()> job) {
  {
    const std::scoped_lock lock{mutex_};
    if (closing_ || waiting_.size() >= options_.waiting_max) return false;
    waiting_.push_back(std::move(job));
  }
  arrived_.notify_one();
  return true;
}

void PasswordPool::serve() {
  for (;;) {
    std::unique_lock lock{mutex_};
    arrived_.wait(lock, [this] { return closing_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    const std::function<void()> job = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    job();
  }
}

}  // namespace quell::access
