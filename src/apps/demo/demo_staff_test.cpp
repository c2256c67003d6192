#include "apps/demo/demo_staff.h"

#include <set>

#include "access/find_credentials.h"
#include "access/password_pool.h"
#include "storage/testing/each_database.h"

namespace quell::demo {
namespace {

TEST(TheDemosStaff, get_new_passwords_each_run) {
  storage::TemporaryDatabase place{storage::Engine::sqlite};
  const auto database = place.open();
  const DemoPack demo = demo_pack().value();
  const Instant now = demo.first_morning();
  ASSERT_TRUE(fill(*database, demo, now));

  const auto first = let_staff_in(*database, demo, now);
  ASSERT_TRUE(first) << first.error().reason;
  const auto second = let_staff_in(*database, demo, now + std::chrono::minutes{5});
  ASSERT_TRUE(second) << second.error().reason;

  std::set<std::string> passwords;
  for (const auto* run : {&*first, &*second})
    for (const DemoStaff& staff : *run) passwords.insert(staff.password);
  EXPECT_EQ(passwords.size(), first->size() + second->size());

  access::PasswordPool pool;
  const auto hash = database->read([&](storage::Transaction& tx) -> Result<std::optional<std::string>> {
    return TRY(access::find_credentials(
                   tx, now,
                   {.program = demo.program(), .sign_in_name = {"nurse"}, .address = "127.0.0.1", .device_token = {}}))
        .password_hash;
  });
  for (const DemoStaff& staff : *second)
    if (staff.sign_in_name == "nurse") {
      EXPECT_TRUE(pool.verify(hash.value(), Private{staff.password}).value());
    }
}

TEST(TheDemosStaff, are_shown_a_code_that_is_still_unused) {
  const Instant now = *instant_from_rfc3339("2022-08-01T13:00:00Z");
  const DemoStaff staff{.about = {},
                        .sign_in_name = {},
                        .password = {},
                        .second_step = access::SecondStepSecret{std::string(20, 'x')},
                        .recovery_code = {}};
  EXPECT_TRUE(access::matching_step(staff.second_step, code_of(staff, now), now, access::second_step_at(now)));
}

}  // namespace
}  // namespace quell::demo
