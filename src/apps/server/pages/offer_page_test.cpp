#include <gtest/gtest.h>

#include "apps/server/testing/exposed_pages.h"

namespace quell::server {
namespace {

TEST_F(ExposedPages, of_an_offer_show_the_time_book_it_in_one_tap_and_serve_once) {
  const ContactId contact = someone_exposed();
  const std::string code = offer_code(contact);
  const HttpAnswer page = visitor.post("/o", {{"code", code}});
  EXPECT_EQ(page.status, 200);
  EXPECT_TRUE(says(page, "A time is kept for you"));
  EXPECT_FALSE(says(page, "mpox"));
  EXPECT_FALSE(says(page, "exposed"));
  const HttpAnswer booked = visitor.post("/o/book", {{"code", code}});
  EXPECT_EQ(code_in(booked).size(), 16u) << booked.body;
  const HttpAnswer again = visitor.post("/o", {{"code", code}});
  EXPECT_TRUE(says(again, "This time is kept no longer"));
  EXPECT_TRUE(says(again, "/en/find"));
}

TEST_F(ExposedPages, of_an_offer_that_was_taken_back_say_so_kindly) {
  const ContactId contact = someone_exposed();
  const std::string code = offer_code(contact);
  by_investigator([&](storage::Transaction& tx) {
    return clinics::withdraw_pep_offer(tx, investigator(), now(), Seed::fresh(), {contact});
  });
  EXPECT_TRUE(says(visitor.post("/o", {{"code", code}}), "Find another place or time"));
  EXPECT_TRUE(says(visitor.post("/o/book", {{"code", code}}), "Find another place or time"));
  const HttpAnswer wrong = visitor.post("/o/book", {{"code", "7KQ2-M4TD-9XA"}});
  EXPECT_EQ(wrong.status, 404);
  EXPECT_TRUE(says(wrong, "This code is not known."));
}

}  // namespace
}  // namespace quell::server
