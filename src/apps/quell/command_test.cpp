#include "apps/quell/command.h"

#include <gtest/gtest.h>

namespace quell::command_line {
namespace {

struct Options {
  std::string name = "elm";
  int count = 3;
  bool loud = false;
  std::vector<std::string> sites;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Options, (), (name, count, loud, sites, note))

Result<int> run(const Options& options) { return static_cast<int>(options.sites.size()) * 100 + options.count; }

const Helps helps = {
    {"name", {"n"}}, {"count", {"c"}}, {"loud", {"l"}}, {"sites", {"s"}}, {"note", {"o", Form::value, Shown::secret}}};
const Command command = make_command<Options>("try", "Tries", helps, run);

Values built_in() {
  Values values;
  for (const Setting& setting : command.settings) values.push_back({setting.name, setting.fallback});
  return values;
}

TEST(ACommand, has_the_settings_that_its_options_describe) {
  EXPECT_EQ(command.settings[0].fallback, "elm");
  EXPECT_EQ(command.settings[1].fallback, "3");
  EXPECT_EQ(command.settings[2].form, Form::yes_or_no);
  EXPECT_EQ(command.settings[3].form, Form::list);
  EXPECT_EQ(command.settings[4].fallback, "");
  EXPECT_EQ(command.settings[4].shown, Shown::secret);
}

TEST(ACommand, runs_with_what_was_set) {
  Values values = built_in();
  EXPECT_EQ(command.run(command, values), 3);
  values[1].text = "4";
  values[3].text = "x,y";
  EXPECT_EQ(command.run(command, values), 204);
}

TEST(ACommand, names_each_setting_that_is_wrong) {
  Values values = built_in();
  values[1].text = "x";
  values[2].text = "perhaps";
  const auto ran = command.run(command, values);
  ASSERT_FALSE(ran);
  EXPECT_EQ(ran.error().faults.size(), 2u);
}

}  // namespace
}  // namespace quell::command_line
