#include "people/name_tables.h"

#include <gtest/gtest.h>

#include "people/name_tokens.h"

namespace quell::people {
namespace {

TEST(NameTables, know_english_and_spanish_nicknames_and_common_names) {
  const NameTables& tables = name_tables();
  EXPECT_TRUE(tables.nick_groups.contains("bill"));
  EXPECT_TRUE(tables.nick_groups.contains("pepe"));
  EXPECT_GT(tables.common_names.at("garcia").family, 0.003);
  EXPECT_GT(tables.common_names.at("james").given, tables.common_names.at("ximena").given);
  EXPECT_GT(tables.common_names.at("james").family, 0) << "a name may be both";
}

TEST(NameTables, hold_names_as_they_are_compared) {
  for (const auto& [name, groups] : name_tables().nick_groups)
    EXPECT_EQ(name_tokens(name), std::vector<std::string>{name});
  for (const auto& [name, shares] : name_tables().common_names)
    EXPECT_EQ(name_tokens(name), std::vector<std::string>{name});
}

}  // namespace
}  // namespace quell::people
