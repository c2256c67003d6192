#include "people/identity_group.h"

#include "people/person_in_force.h"
#include "people/testing/two_records.h"

namespace quell::people {
namespace {

struct IdentityGroup : TwoRecords {};
ON_EACH_DATABASE(IdentityGroup);

TEST_P(IdentityGroup, maps_all_of_a_chain_to_the_one_in_force) {
  guard_people(tx(), spring, {{"annie"}, {"ana"}});
  put_in_force(tx(), spring, {"annie"}, {"ana"});
  EXPECT_EQ(person_in_force(tx(), spring, {"annie"}), PersonId{"ana"});
  part(tx(), spring, {"annie"});
  EXPECT_EQ(person_in_force(tx(), spring, {"annie"}), PersonId{"annie"});
}

TEST_P(IdentityGroup, of_another_program_is_left_alone) {
  put_in_force(tx(), spring, {"annie"}, {"ana"});
  part(tx(), {"autumn"}, {"annie"});
  EXPECT_EQ(person_in_force(tx(), spring, {"annie"}), PersonId{"ana"});
}

}  // namespace
}  // namespace quell::people
