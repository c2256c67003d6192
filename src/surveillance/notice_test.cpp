#include "surveillance/notice.h"

#include <gtest/gtest.h>

#include "surveillance/testing/with_contacts.h"

namespace quell::surveillance {
namespace {

struct Notices : WithContacts {
  Result<NoticeLinks> make(std::vector<NoticeId> ids, int uses_max = 1) {
    return make_notices(tx(), investigator, now, seed(),
                        {case_of_ana, std::move(ids), {"swam_together"}, {"party"}, day(8, 1), uses_max});
  }
  Result<UsedNotice> use(const std::string& code, const PersonId& person) {
    Seed dice = seed();
    return use_notice(tx(), anyone, now, dice, code, person);
  }
};
ON_EACH_DATABASE(Notices);

TEST_P(Notices, tell_the_day_and_until_when_a_dose_helps_and_nothing_of_the_case) {
  const auto made = make({{"n1"}, {"n2"}});
  ASSERT_TRUE(made) << made.error().reason;
  EXPECT_NE(made->links[0].code, made->links[1].code);
  EXPECT_EQ(make({{"n1"}})->links[0].code, made->links[0].code);
  const auto shown = show_notice(tx(), anyone, now, {Text<64>{made->links[0].code}});
  ASSERT_TRUE(shown) << shown.error().reason;
  EXPECT_EQ(shown->exposed_on, day(8, 1));
  EXPECT_EQ(shown->stage, PepStage::ideal);
  EXPECT_EQ(shown->ideal_until, day(8, 5));
  EXPECT_EQ(shown->watch_until, day(8, 22));
}

TEST_P(Notices, are_spent_by_who_books_who_then_is_a_contact_of_the_case) {
  const std::string code = make({{"n1"}})->links[0].code;
  const auto used = use(code, ben);
  ASSERT_TRUE(used) << used.error().reason;
  const auto contacts = list_contacts(tx(), investigator, now, {.case_id = case_of_ana});
  ASSERT_EQ(contacts->items.size(), 1u);
  EXPECT_EQ(contacts->items[0].facts.id, used->contact);
  EXPECT_EQ(contacts->items[0].facts.rhythm, Rhythm::self);
  expect_refused(use(code, ben), FailureKind::conflict, "surveillance.notice_over");
  expect_refused(show_notice(tx(), anyone, now, {Text<64>{code}}), FailureKind::conflict, "surveillance.notice_over");
}

TEST_P(Notices, for_a_place_serve_as_many_as_they_were_made_for) {
  const std::string code = make({{"n1"}}, 2)->links[0].code;
  EXPECT_TRUE(use(code, ben));
  register_named("cas", "Cas");
  EXPECT_TRUE(use(code, {"cas"}));
  EXPECT_FALSE(use(code, ben));
  EXPECT_EQ(list_notices(tx(), investigator, now, {case_of_ana})->notices[0].uses, 2);
}

TEST_P(Notices, end_with_their_time_or_when_taken_back) {
  const auto made = make({{"n1"}, {"n2"}});
  EXPECT_EQ(made->expires_at, programs::instant("2022-08-16T04:00:00Z"));  // through August 15, day 14
  ASSERT_TRUE(withdraw_notice(tx(), investigator, now, seed(), {{"n1"}}));
  EXPECT_TRUE(list_notices(tx(), investigator, now, {case_of_ana})->notices.size() == 2u);
  expect_refused(show_notice(tx(), anyone, now, {Text<64>{made->links[0].code}}), FailureKind::conflict,
                 "surveillance.notice_over");
  now = made->expires_at;
  expect_refused(show_notice(tx(), anyone, now, {Text<64>{made->links[1].code}}), FailureKind::conflict,
                 "surveillance.notice_over");
}

TEST_P(Notices, are_limited_in_number_and_use) {
  expect_refused(make({}), FailureKind::invalid_input, "surveillance.notice_count_wrong");
  std::vector<NoticeId> many;
  for (int i = 0; i < 21; ++i) many.push_back({"n" + std::to_string(i)});
  expect_refused(make(many), FailureKind::invalid_input, "surveillance.notice_count_wrong");
  expect_refused(make({{"n"}}, 51), FailureKind::invalid_input, "surveillance.notice_uses_wrong");
  for (int batch = 0; batch < 10; ++batch) {
    many.clear();
    for (int i = 0; i < 20; ++i) many.push_back({"n" + std::to_string(batch) + "-" + std::to_string(i)});
    ASSERT_TRUE(make(many));
  }
  expect_refused(make({{"one-more"}}), FailureKind::conflict, "surveillance.notices_too_many");
  EXPECT_EQ(
      make_notices(tx(), investigator, now, seed(), {case_of_ana, {{"x"}}, {"swam_together"}, {"party"}, day(8, 3), 1})
          .error()
          .faults.front()
          .field,
      "/exposed_on");
}

TEST_P(Notices, that_nobody_made_say_nothing) {
  expect_refused(show_notice(tx(), anyone, now, {Text<64>{"7KQ2-M4TD-9XA"}}), FailureKind::not_found,
                 "surveillance.notice_unknown");
  expect_refused(withdraw_notice(tx(), investigator, now, seed(), {{"none"}}), FailureKind::not_found,
                 "surveillance.notice_unknown");
  expect_refused(list_notices(tx(), nurse, now, {case_of_ana}), FailureKind::not_permitted,
                 "access.permission_missing");
}

}  // namespace
}  // namespace quell::surveillance
