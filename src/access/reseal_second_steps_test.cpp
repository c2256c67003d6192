#include "access/reseal_second_steps.h"

#include <gtest/gtest.h>

#include "access/testing/staff.h"
#include "storage/connection.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

const std::string first_text = KeyRing::make_text("k1");

KeyRing rotated() {
  const std::string other = KeyRing::make_text("k2");
  const auto begin = other.find("k2 ");
  return *KeyRing::from_text(first_text + other.substr(begin, other.find('\n', begin) - begin + 1));
}

struct ResealSecondSteps : testing::TestWithParam<storage::Engine> {
  storage::TemporaryDatabase place{GetParam()};

  template <class Action>
  auto with_ring(const KeyRing& ring, Action action) {
    const auto connection = *storage::connect(place.url(), ring, storage::Access::write);
    connection->begin(storage::Access::write);
    auto result = action(*connection);
    connection->commit();
    return result;
  }
};
ON_EACH_DATABASE(ResealSecondSteps);

TEST_P(ResealSecondSteps, puts_all_under_the_newest_key_and_the_same_codes_still_sign_in) {
  const TestStaff nurse = with_ring(*KeyRing::from_text(first_text), [](storage::Transaction& tx) {
    add_organizations(tx);
    add_staff(tx, invitation_of("desk", clinic, {Role::front_desk}, {harbor}));
    return add_staff(tx, invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
  });
  with_ring(rotated(), [&](storage::Transaction& tx) {
    EXPECT_EQ(reseal_second_steps(tx, 1)->count, 1);
    EXPECT_FALSE(reseal_second_steps(tx, 1)->finished);
    EXPECT_TRUE(reseal_second_steps(tx, 1)->finished);
    const auto record = find_staff(tx, nurse.id);
    EXPECT_EQ(record->second_step_key_id, "k2");
    EXPECT_EQ(second_step_of(tx, *record)->reveal(), nurse.second_step.reveal());
    return 0;
  });
}

TEST_P(ResealSecondSteps, takes_back_neither_a_used_code_nor_a_new_second_step_of_meanwhile) {
  const TestStaff nurse = with_ring(*KeyRing::from_text(first_text), [](storage::Transaction& tx) {
    add_organizations(tx);
    return add_staff(tx, invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
  });
  with_ring(rotated(), [&](storage::Transaction& tx) {
    const StaffRecord seen = *find_staff(tx, nurse.id);
    tx.execute("update access_staff set second_step_used = 77", storage::NoParameters{});
    EXPECT_TRUE(reseal_second_step(tx, seen, nurse.second_step));
    EXPECT_EQ(find_staff(tx, nurse.id)->second_step_used, 77);
    const std::string kept = *find_staff(tx, nurse.id)->second_step_sealed;
    EXPECT_FALSE(reseal_second_step(tx, seen, nurse.second_step));
    EXPECT_EQ(find_staff(tx, nurse.id)->second_step_sealed, kept);
    return 0;
  });
}

TEST_P(ResealSecondSteps, with_a_ring_that_lacks_the_key_leaves_all_as_it_was) {
  with_ring(*KeyRing::from_text(first_text), [](storage::Transaction& tx) {
    add_organizations(tx);
    add_staff(tx, invitation_of("nurse", clinic, {Role::vaccinator}, {harbor}));
    return 0;
  });
  with_ring(*KeyRing::from_text(KeyRing::make_text("k9")), [](storage::Transaction& tx) {
    EXPECT_EQ(reason_of(reseal_second_steps(tx, 10)), "access.second_step_unreadable");
    EXPECT_EQ(find_staff(tx, {"staff-nurse"})->second_step_key_id, "k1");
    return 0;
  });
}

}  // namespace
}  // namespace quell::access
