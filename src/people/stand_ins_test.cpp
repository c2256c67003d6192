#include "people/stand_ins.h"

#include <gtest/gtest.h>

#include "people/name_tokens.h"

namespace quell::people {
namespace {

TEST(StandIns, a_newborn_or_somebody_whom_nobody_asked_has_no_given_name) {
  for (const char* name :
       {"BABY BOY", "Newborn", "Unknown", "NFN", "Baby Girl of María José", "N/A", "No Name", "Twin B"})
    EXPECT_TRUE(no_name(name_tokens(name)).yes) << name;
  for (const char* name : {"Ana", "Boyd", "Baby Ruth", "Of", "Na", "N", "", "Noname Smith"})
    EXPECT_FALSE(no_name(name_tokens(name)).yes) << name;
  const NoName twin = no_name(name_tokens("Baby Girl B"));
  EXPECT_TRUE(twin.female);
  EXPECT_FALSE(twin.male);
  EXPECT_EQ(twin.birth_order, 2);
}

TEST(StandIns, no_street_is_written_in_many_ways) {
  for (const char* street : {"HOMELESS", "General Delivery", "N/A", "No fixed address", "unknown"})
    EXPECT_TRUE(is_no_street(name_tokens(street))) << street;
  for (const char* street : {"Main St", "Shelter Rock Rd", "General Patton Dr"})
    EXPECT_FALSE(is_no_street(name_tokens(street))) << street;
}

TEST(StandIns, phones_that_ring_nobody) {
  for (const std::uint64_t phone :
       {2035555555ULL, 9999999999ULL, 2030000000ULL, 1234567890ULL, 5551212ULL, 2031234567ULL})
    EXPECT_TRUE(is_no_phone(phone)) << phone;
  for (const std::uint64_t phone : {2035550123ULL, 8605551111ULL, 4420794600ULL})
    EXPECT_FALSE(is_no_phone(phone)) << phone;
}

TEST(StandIns, numbers_that_social_security_never_gave_out) {
  for (const std::uint64_t ssn :
       {999999999ULL, 1ULL, 123456789ULL, 78051120ULL, 999999998ULL, 666123456ULL, 212004321ULL})
    EXPECT_TRUE(is_no_ssn(ssn)) << ssn;
  for (const std::uint64_t ssn : {212449876ULL, 912704321ULL}) EXPECT_FALSE(is_no_ssn(ssn)) << ssn;
}

TEST(StandIns, days_on_which_nobody_was_born) {
  for (const std::int32_t day : {19000101, 18991231, 19111111}) EXPECT_TRUE(is_no_birth_date(day)) << day;
  for (const std::int32_t day : {19900101, 20000101, 19210512}) EXPECT_FALSE(is_no_birth_date(day)) << day;
}

}  // namespace
}  // namespace quell::people
