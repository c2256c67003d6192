#include "apps/server/pages/form.h"

#include <gtest/gtest.h>

namespace quell::server {
namespace {

Fields fields_of(std::string_view form) { return {parse_form(form).value(), Scalars::as_text}; }

TEST(AForm, reads_a_birth_date_of_three_fields) {
  const Fields fields = fields_of("birth_month=4&birth_day=+28&birth_year=1990");
  Form form{fields};
  EXPECT_EQ(form.date("birth"), make_date(1990, 4, 28));
  EXPECT_TRUE(form.checked());
}

TEST(AForm, says_which_field_to_mend) {
  const Fields fields = fields_of("birth_month=13&birth_day=28&birth_year=1990&name=%00");
  Form form{fields};
  form.date("birth");
  form.needed_text<Text<10>>("name");
  form.needed_text<Text<10>>("phone");
  const auto checked = form.checked();
  ASSERT_FALSE(checked);
  ASSERT_EQ(checked.error().faults.size(), 3u);
  EXPECT_EQ(checked.error().faults[0].field, "/birth_date");
  EXPECT_EQ(checked.error().faults[0].reason, "server.not_a_birth_date");
  EXPECT_EQ(checked.error().faults[1].reason, "core.text_control_character");
  EXPECT_EQ(checked.error().faults[2].field, "/phone");
}

TEST(AForm, passes_over_what_nobody_asked) {
  const Fields fields = fields_of("utm=x&near=Hartford&near=Norwich");
  Form form{fields};
  EXPECT_EQ(form.typed("near"), "Hartford");
  EXPECT_EQ(form.typed("town"), "");
}

TEST(AForm, reads_a_field_that_comes_several_times) {
  const Fields fields = fields_of("race=asian&race=white&near=Hartford");
  const Form form{fields};
  EXPECT_EQ(form.all("race"), (std::vector<std::string>{"asian", "white"}));
  EXPECT_EQ(form.all("near"), std::vector<std::string>{"Hartford"});
  EXPECT_TRUE(form.all("town").empty());
}

TEST(AForm, believes_no_id_that_is_none) {
  const Fields fields = fields_of("place_id=a%27b&site=fair-haven");
  const Form form{fields};
  EXPECT_TRUE(form.id<PlaceId>("place_id").text.empty());
  EXPECT_EQ(form.id<SiteId>("site").text, "fair-haven");
}

}  // namespace
}  // namespace quell::server
