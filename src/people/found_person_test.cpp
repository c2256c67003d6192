#include "people/found_person.h"

#include <gtest/gtest.h>

#include "people/testing/made_up_people.h"

namespace quell::people {
namespace {

TEST(FoundPersonTest, shows_the_last_four_digits_of_a_phone_and_the_town_alone) {
  const FoundPerson found = found_person({"ana"}, ana(), {{.id = {"p"}, .phone = private_text<16>("+12035550123")}});
  ASSERT_EQ(found.phones_end_in.size(), 1u);
  EXPECT_EQ(found.phones_end_in[0].reveal().value, "0123");
  EXPECT_EQ(found.town->reveal().value, "New Haven");
}

}  // namespace
}  // namespace quell::people
