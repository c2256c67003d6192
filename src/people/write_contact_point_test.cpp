#include "people/write_contact_point.h"

#include <gtest/gtest.h>

#include "people/read_person.h"
#include "people/testing/made_up_people.h"
#include "storage/testing/each_database.h"

namespace quell::people {
namespace {

NewContactPoint typed(std::string id, std::string phone) {
  return {.id = {std::move(id)}, .phone = private_text<40>(std::move(phone))};
}

TEST(ReadableContactPoints, names_the_same_phone_twice_and_too_many) {
  std::vector<Fault> faults;
  readable_contact_points({typed("a", "203 555 0123"), typed("b", "+12035550123")}, "/contact_points", faults);
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].field, "/contact_points/1/phone");
  EXPECT_EQ(faults[0].reason, "people.phone_twice");

  faults.clear();
  EXPECT_TRUE(readable_contact_points(std::vector<NewContactPoint>(11), "/contact_points", faults).empty());
  ASSERT_EQ(faults.size(), 1u);
  EXPECT_EQ(faults[0].reason, "people.too_many_phones");
}

struct WriteContactPoint : storage::EachDatabase {};
ON_EACH_DATABASE(WriteContactPoint);

TEST_P(WriteContactPoint, leaves_one_phone_preferred_and_shows_it_first) {
  NewPerson request = new_person("ana", ana());
  request.contact_points = {typed("a", "203 555 0121"), typed("b", "203 555 0122"), typed("c", "203 555 0123")};
  request.contact_points[0].preferred = request.contact_points[1].preferred = true;
  ASSERT_TRUE(register_person(tx(), front_desk(), noon, Seed::from_number(1), request));
  const auto points = open_person(tx(), spring, {"ana"})->contact_points;
  ASSERT_EQ(points.size(), 3u);
  EXPECT_EQ(points[0].id.text, "b");
  EXPECT_TRUE(points[0].preferred);
  EXPECT_FALSE(points[1].preferred);
}

TEST_P(WriteContactPoint, under_an_id_of_another_phone_is_refused) {
  ASSERT_TRUE(register_person(tx(), front_desk(), noon, Seed::from_number(1),
                              with_phone(new_person("ana", ana()), "203 555 0123")));
  NewPerson other = with_phone(new_person("ben", ana()), "203 555 0199");
  other.contact_points[0].id = {"ana-phone"};
  const auto refused = register_person(tx(), front_desk(), noon, Seed::from_number(2), other);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "people.id_used");
  EXPECT_EQ(open_person(tx(), spring, {"ana"})->contact_points[0].phone.reveal().value, "+12035550123");
}

}  // namespace
}  // namespace quell::people
