#include "access/register_device.h"

#include <gtest/gtest.h>

#include "access/testing/staff.h"
#include "storage/testing/each_database.h"

namespace quell::access {
namespace {

struct RegisterDevice : storage::EachDatabase {
  const Actor manager{.program = spring,
                      .staff = {"m"},
                      .organization = clinic,
                      .permissions = {Permission::manage_site},
                      .sites = {harbor}};
  const Actor other{.program = spring,
                    .staff = {"o"},
                    .organization = other_clinic,
                    .permissions = {Permission::manage_site},
                    .sites = {hill}};

  Result<RegisteredDevice> add(const Actor& actor, const SiteId& site, const std::string& name,
                               std::uint64_t seed = 1) {
    return register_device(tx(), actor, morning, Seed::from_number(seed), {{"d-1"}, site, {name}});
  }
};
ON_EACH_DATABASE(RegisterDevice);

TEST_P(RegisterDevice, gives_a_token_that_only_its_browser_has) {
  const auto device = add(manager, harbor, "Desk");
  ASSERT_TRUE(device);
  EXPECT_EQ(find_device(tx(), spring, device->token)->site, harbor);
  EXPECT_FALSE(find_device(tx(), {"autumn"}, device->token));
  EXPECT_FALSE(find_device(tx(), spring, ""));
  EXPECT_EQ(count_rows(tx(), "access_device where token_hash = '" + device->token + "'"), 0);
}

TEST_P(RegisterDevice, sent_again_replaces_the_token) {
  const auto first = add(manager, harbor, "Desk", 1), second = add(manager, harbor, "Desk", 2);
  EXPECT_FALSE(find_device(tx(), spring, first->token));
  EXPECT_TRUE(find_device(tx(), spring, second->token));
}

TEST_P(RegisterDevice, is_for_managers_of_the_site) {
  EXPECT_EQ(reason_of(add(manager, hill, "Desk")), "access.other_site");
  EXPECT_EQ(reason_of(add(public_actor(spring), harbor, "Desk")), "access.permission_missing");
  EXPECT_EQ(reason_of(add(manager, harbor, "")), "access.device_name_missing");
  EXPECT_EQ(count_rows(tx(), "access_device"), 0);
  ASSERT_TRUE(add(manager, harbor, "Desk"));
  EXPECT_EQ(reason_of(add(other, hill, "Desk")), "access.id_taken");
}

TEST_P(RegisterDevice, is_listed_at_its_site_until_it_ends) {
  const auto device = add(manager, harbor, "Desk");
  EXPECT_EQ(list_devices(tx(), manager, morning, {harbor})->devices.size(), 1u);
  EXPECT_EQ(reason_of(list_devices(tx(), other, morning, {harbor})), "access.other_site");
  EXPECT_EQ(reason_of(end_device(tx(), other, morning, Seed::from_number(1), {{"d-1"}})), "access.other_site");
  EXPECT_TRUE(end_device(tx(), manager, morning, Seed::from_number(1), {{"d-1"}}));
  EXPECT_EQ(reason_of(end_device(tx(), manager, morning, Seed::from_number(1), {{"d-1"}})), "access.device_unknown");
  EXPECT_FALSE(find_device(tx(), spring, device->token));
  EXPECT_TRUE(list_devices(tx(), manager, morning, {harbor})->devices.empty());
}

}  // namespace
}  // namespace quell::access
