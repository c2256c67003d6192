#include "apps/server/negotiation.h"

#include <gtest/gtest.h>

namespace quell::server {
namespace {

const std::vector<std::string> languages{"en", "es"};

TEST(Languages, are_chosen_as_the_reader_likes_them_best) {
  EXPECT_EQ(best_language("", languages), "en");
  EXPECT_EQ(best_language("es", languages), "es");
  EXPECT_EQ(best_language("es-PR, en;q=0.8", languages), "es");
  EXPECT_EQ(best_language("en;q=0.2, es;q=0.9", languages), "es");
  EXPECT_EQ(best_language("fr, pt;q=0.9", languages), "en");
  EXPECT_EQ(best_language("es;q=0, en", languages), "en");
  EXPECT_EQ(best_language(";;q=,,=", languages), "en");
}

TEST(MediaTypes, are_accepted_by_the_entry_that_names_them_most_exactly) {
  EXPECT_TRUE(accepts_type("", "application/json"));
  EXPECT_TRUE(accepts_type("*/*", "application/json"));
  EXPECT_TRUE(accepts_type("text/html, application/*;q=0.1", "application/json"));
  EXPECT_FALSE(accepts_type("text/html", "application/json"));
  EXPECT_FALSE(accepts_type("*/*, application/json;q=0", "application/json"));
  EXPECT_TRUE(accepts_type("application/*;q=0, Application/JSON", "application/json"));
}

TEST(Gzip, is_sent_only_to_who_asks_for_it) {
  EXPECT_TRUE(accepts_gzip("br;q=1.0, gzip;q=0.8"));
  EXPECT_FALSE(accepts_gzip("gzip;q=0"));
  EXPECT_FALSE(accepts_gzip("br"));
  EXPECT_FALSE(accepts_gzip(""));
}

}  // namespace
}  // namespace quell::server
