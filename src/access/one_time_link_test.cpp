#include "access/one_time_link.h"

#include <gtest/gtest.h>

#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

using namespace std::chrono_literals;

struct OneTimeLinkTo : storage::EachDatabase {
  TestStaff nurse;
  Seed seed = Seed::from_number(4);

  void SetUp() override {
    add_organizations(tx());
    nurse = add_staff(tx(), invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
  }
  OneTimeLink make() { return make_link(tx(), morning, seed, nurse.id, LinkPurpose::set_password, {"lead"}); }
};
ON_EACH_DATABASE(OneTimeLinkTo);

TEST_P(OneTimeLinkTo, someone_is_used_once) {
  const OneTimeLink link = make();
  EXPECT_TRUE(find_link(tx(), link.token, morning));
  EXPECT_EQ(use_link(tx(), link.token, morning)->staff, nurse.id);
  EXPECT_EQ(reason_of(use_link(tx(), link.token, morning)), "access.link_unknown");
}

TEST_P(OneTimeLinkTo, someone_ends_after_72_hours_and_when_another_is_made) {
  const OneTimeLink first = make();
  EXPECT_TRUE(find_link(tx(), first.token, morning + 72h - 1s));
  EXPECT_EQ(reason_of(find_link(tx(), first.token, morning + 72h)), "access.link_unknown");
  EXPECT_FALSE(first.ended_earlier);
  EXPECT_TRUE(make().ended_earlier) << "whoever makes it is told";
  EXPECT_EQ(reason_of(find_link(tx(), first.token, morning)), "access.link_unknown");
}

TEST_P(OneTimeLinkTo, someone_who_left_is_dead) {
  const OneTimeLink link = make();
  tx().execute("update access_staff set ended_at = 1", storage::NoParameters{});
  EXPECT_EQ(reason_of(find_link(tx(), link.token, morning)), "access.link_unknown");
}

TEST_P(OneTimeLinkTo, someone_offers_a_secret_that_only_its_token_gives) {
  EXPECT_EQ(offered_second_step(tx().keys(), "a").reveal().size(), 20u);
  EXPECT_NE(offered_second_step(tx().keys(), "a").reveal(), offered_second_step(tx().keys(), "b").reveal());
}

}  // namespace
}  // namespace quell::access
