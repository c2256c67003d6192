#include "apps/server/pages/standby_page.h"

#include "apps/server/testing/pages_server.h"

namespace quell::server {
namespace {

struct StandbyPages : ThePages {
  std::map<std::string, std::string> form(const std::string& name) {
    return {{"name_to_call", name}, {"birth_month", "4"}, {"birth_day", "28"},    {"birth_year", "1990"},
            {"town", "New Haven"},  {"miles", "10"},      {"reach_minutes", "30"}};
  }
};

TEST_F(StandbyPages, a_person_joins_without_a_phone_and_finds_leaves_and_takes_up_the_place_again) {
  const HttpAnswer joined = visitor.post("/standby", form("Kim Longname"));
  EXPECT_EQ(joined.status, 200);
  EXPECT_TRUE(says(joined, "You are on the standby list"));
  EXPECT_TRUE(says(joined, "You gave no phone"));
  const std::string code = code_in(joined);
  EXPECT_EQ(code.size(), 16u);
  EXPECT_TRUE(says(visitor.post("/appointment", {{"code", code}}), "You are on the standby list"));
  const HttpAnswer left = visitor.post("/standby/leave", {{"code", code}});
  EXPECT_TRUE(says(left, "You are off the list"));
  EXPECT_TRUE(says(left, "/en/standby/return"));
  EXPECT_TRUE(says(visitor.post("/standby/return", {{"code", code}}), "/en/standby/leave"));
}

TEST_F(StandbyPages, a_phone_is_called_and_the_page_speaks_spanish) {
  auto typed = form("Luz Nombrelargo");
  typed["phone"] = "203-555-0117";
  visitor.language = "es";
  const HttpAnswer joined = visitor.post("/standby", typed);
  EXPECT_TRUE(says(joined, "Está en la lista de espera"));
  EXPECT_FALSE(says(joined, "203-555"));
}

TEST_F(StandbyPages, one_place_may_be_chosen_instead_of_a_town) {
  const HttpAnswer page = visitor.get("/standby?site=fair-haven");
  EXPECT_TRUE(says(page, "Only at "));
  auto typed = form("Pat Onlyhere");
  typed["town"] = "";
  typed["site"] = "fair-haven";
  typed["miles"] = "site";
  EXPECT_EQ(visitor.post("/standby", typed).status, 200);
}

TEST_F(StandbyPages, what_is_missing_is_said_beside_its_field_and_nothing_is_kept) {
  auto typed = form("");
  typed["town"] = "Atlantis";
  const HttpAnswer nameless = visitor.post("/standby", typed);
  EXPECT_EQ(nameless.status, 400);
  EXPECT_TRUE(says(nameless, "name_to_call_fault"));
  typed["name_to_call"] = "Kim";
  const HttpAnswer nowhere = visitor.post("/standby", typed);
  EXPECT_TRUE(says(nowhere, "town_fault"));
  EXPECT_TRUE(says(nowhere, "value=\"Atlantis\""));
  EXPECT_FALSE(says(nowhere, "data-code"));
  EXPECT_EQ(visitor.post("/standby/leave", {{"code", "AAAA-AAAA-AAAA"}}).status, 404);
}

}  // namespace
}  // namespace quell::server
