#include "access/password_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

namespace quell::access {
namespace {

const Private<std::string> password{"copper lantern drifts"};

TEST(PasswordPool, verifies_what_it_hashed_and_nothing_else) {
  PasswordPool pool;
  const auto hash = pool.hash(password);
  ASSERT_TRUE(hash);
  EXPECT_TRUE(hash->starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
  EXPECT_TRUE(*pool.verify(*hash, password));
  EXPECT_FALSE(*pool.verify(*hash, Private<std::string>{"copper lantern drift"}));
}

TEST(PasswordPool, salts_so_that_equal_passwords_differ) {
  PasswordPool pool;
  EXPECT_NE(*pool.hash(password), *pool.hash(password));
}

TEST(PasswordPool, never_matches_an_unknown_name) {
  PasswordPool pool;
  EXPECT_FALSE(*pool.verify({}, password));
  EXPECT_FALSE(*pool.verify("", password));
}

TEST(PasswordPool, refuses_where_too_many_wait_and_answers_all_others) {
  std::atomic<int> busy = 0, done = 0;
  std::promise<void> gate;
  const std::shared_future<void> open = gate.get_future().share();
  {
    PasswordPool pool{{.threads = 1, .waiting_max = 2}};
    const auto ended = [&](const Result<bool>& verified) {
      ++done;
      if (!verified && verified.error().reason == "access.sign_in_busy") ++busy;
    };
    pool.verify_later({}, password, [&](const Result<bool>& verified) {
      open.wait();
      ended(verified);
    });
    for (int i = 0; i < 6; ++i) pool.verify_later({}, password, ended);
    gate.set_value();
  }
  EXPECT_EQ(done, 7);
  EXPECT_GE(busy, 4);
}

}  // namespace
}  // namespace quell::access
