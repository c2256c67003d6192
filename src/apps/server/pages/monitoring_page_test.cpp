#include <gtest/gtest.h>

#include "apps/server/testing/exposed_pages.h"
#include "surveillance/follow_contact.h"

namespace quell::server {
namespace {

TEST_F(ExposedPages, of_the_monitoring_take_three_taps_and_name_nobody_and_no_illness) {
  const std::string code = monitoring_code(someone_exposed());
  const HttpAnswer page = visitor.post("/m", {{"code", code}});
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "How are you today?"));
  EXPECT_TRUE(says(page, "days left"));
  EXPECT_FALSE(says(page, "mpox"));
  EXPECT_FALSE(says(page, "Robin"));
  EXPECT_TRUE(says(visitor.post("/m/answer", {{"code", code}, {"answer", "well"}}), "no signs today"));
  const HttpAnswer signs = visitor.post("/m/answer", {{"code", code}, {"answer", "symptoms"}});
  EXPECT_TRUE(says(signs, "You told us that you have signs"));
  EXPECT_TRUE(says(signs, "tel:211"));
  EXPECT_TRUE(says(visitor.post("/m/answer", {{"code", code}, {"answer", "call_me"}}), "We will call you soon"));
  EXPECT_TRUE(says(visitor.post("/m/rhythm", {{"code", code}, {"rhythm", "self"}}), "We ask no more."));
  EXPECT_TRUE(says(visitor.post("/m/rhythm", {{"code", code}, {"rhythm", "every_day"}}), "We ask every day."));
}

TEST_F(ExposedPages, of_the_monitoring_say_that_it_is_over_and_ask_again_for_a_wrong_code) {
  const ContactId contact = someone_exposed();
  const std::string code = monitoring_code(contact);
  const auto set = [&](surveillance::ContactState state) {
    by_investigator([&](storage::Transaction& tx) {
      return surveillance::set_contact_state(tx, investigator(), now(), Seed::fresh(), {contact, state});
    });
  };
  set(surveillance::ContactState::stopped);
  EXPECT_TRUE(says(visitor.post("/m", {{"code", code}}), "Nothing more to answer"));
  EXPECT_TRUE(says(visitor.post("/m/answer", {{"code", code}, {"answer", "well"}}), "Nothing more to answer"));
  set(surveillance::ContactState::following);
  const HttpAnswer wrong = visitor.post("/m/answer", {{"code", "7KQ2-M4TD-9XA"}, {"answer", "well"}});
  EXPECT_EQ(wrong.status, 404);
  EXPECT_TRUE(says(wrong, "This link is not known."));
}

}  // namespace
}  // namespace quell::server
