#include "apps/quell/layers.h"

#include <gtest/gtest.h>

#include "apps/quell/serve_options.h"

namespace quell::command_line {
namespace {

const Command serve{"serve", "", settings_of<ServeOptions>(serve_helps()), {}};

Value value_of(const std::string& name, const Layers& layers) {
  for (const Value& value : values_in_force(serve, layers))
    if (value.name == name) return value;
  return {};
}

std::optional<std::string> no_variable(const std::string&) { return {}; }

TEST(ASetting, comes_from_a_flag_or_the_environment_or_the_file_or_is_built_in) {
  const auto variable = [](const std::string& name) -> std::optional<std::string> {
    if (name == "QUELL_PORT") return "3";
    return {};
  };
  EXPECT_EQ(value_of("port", {{}, {}, no_variable}).text, "8080");
  EXPECT_EQ(value_of("port", {{}, {{"port", "2"}}, no_variable}).origin, Origin::file);
  EXPECT_EQ(value_of("port", {{}, {{"port", "2"}}, variable}).text, "3");
  const Value flag = value_of("port", {{{"port", "4"}}, {{"port", "2"}}, variable});
  EXPECT_EQ(flag.text, "4");
  EXPECT_EQ(flag.origin, Origin::flag);
}

TEST(ASetting, is_safe_where_nothing_is_said) {
  const auto options = options_of<ServeOptions>(serve, values_in_force(serve, {{}, {}, no_variable}));
  ASSERT_TRUE(options);
  EXPECT_EQ(options->listen, "127.0.0.1");
  EXPECT_TRUE(options->trusted_proxies.empty());
  EXPECT_FALSE(options->metrics_token);
  EXPECT_EQ(options->rate_percent, 100);
}

TEST(ASetting, that_is_wrong_is_named) {
  const Values values = values_in_force(serve, {{{"port", "many"}, {"threads", ""}}, {}, no_variable});
  const auto options = options_of<ServeOptions>(serve, values);
  ASSERT_FALSE(options);
  ASSERT_EQ(options.error().faults.size(), 2u);
  EXPECT_EQ(options.error().faults[0].field, "/port");
  EXPECT_EQ(options.error().faults[0].reason, "core.not_a_whole_number");
}

TEST(ASetting, has_one_name_in_three_spellings) {
  EXPECT_EQ(variable_name("trusted_proxies"), "QUELL_TRUSTED_PROXIES");
  EXPECT_EQ(flag_name("trusted_proxies"), "--trusted-proxies");
}

TEST(AFault, lies_in_a_setting_or_at_a_place_of_a_file) {
  EXPECT_EQ(place_of_fault("/trusted_proxies"), "--trusted-proxies");
  EXPECT_EQ(place_of_fault("/12"), "line 12");
  EXPECT_EQ(place_of_fault("/12/3"), "line 12, column 3");
  EXPECT_EQ(place_of_fault("sites.csv"), "sites.csv");
}

}  // namespace
}  // namespace quell::command_line
