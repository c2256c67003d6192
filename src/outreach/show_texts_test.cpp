#include "outreach/show_texts.h"

#include "outreach/testing/with_texts.h"

namespace quell::outreach {
namespace {

struct ShowTexts : WithTexts {
  TextOverview overview() { return *show_texts(tx(), system, now, {}); }
  ContactTexts of_contact() {
    const auto texts = texts_of_contact(tx(), investigator, now, {contact});
    EXPECT_TRUE(texts) << texts.error().reason;
    return *texts;
  }
};
ON_EACH_DATABASE(ShowTexts);

TEST_P(ShowTexts, counts_what_waits_was_sent_and_failed_today) {
  for (int i = 0; i < 3; ++i) book_for(texting("Person" + std::to_string(i), "203-555-013" + std::to_string(i)), i);
  remind();
  EXPECT_EQ(overview().waiting, 3);
  const auto taken = take();
  settle(taken.at(0), GatewayAnswer::accepted);
  settle(taken.at(1), GatewayAnswer::refused);
  stop_number(tx(), program, anas_number, now);
  const TextOverview all = overview();
  EXPECT_EQ(all.waiting, 1);
  EXPECT_EQ(all.sent_today, 1);
  EXPECT_EQ(all.segments_today, 1);
  EXPECT_EQ(all.failed_today, 1);
  EXPECT_EQ(all.stopped_numbers, 1);
  EXPECT_EQ(all.gateway, Gateway::configured);
  now += std::chrono::days{1};
  EXPECT_EQ(overview().sent_today, 0);
}

TEST_P(ShowTexts, is_for_the_lead) {
  EXPECT_EQ(show_texts(tx(), investigator, now, {}).error().reason, "access.permission_missing");
}

TEST_P(ShowTexts, says_of_a_contact_whether_texts_go_out_and_how_the_last_ones_ended) {
  follow_by_text();
  EXPECT_EQ(of_contact().standing, TextStanding::on);
  EXPECT_TRUE(of_contact().last.empty());
  ask_all();
  settle(take().at(0), GatewayAnswer::accepted);
  ASSERT_EQ(of_contact().last.size(), 1u);
  EXPECT_EQ(of_contact().last.at(0).state, TextState::sent);
  set_text_flow(tx(), system, now, seed(), {TextFlow::paused});
  EXPECT_EQ(of_contact().standing, TextStanding::paused);
  stop_number(tx(), program, bens_number, now);
  EXPECT_EQ(of_contact().standing, TextStanding::stopped);
  note_gateway(tx(), system, now, Gateway::none);
  EXPECT_EQ(of_contact().standing, TextStanding::off);
}

TEST_P(ShowTexts, of_a_contact_are_for_investigators) {
  follow_by_text(false);
  EXPECT_EQ(of_contact().standing, TextStanding::not_allowed);
  EXPECT_EQ(texts_of_contact(tx(), nurse, now, {contact}).error().reason, "access.permission_missing");
  EXPECT_EQ(texts_of_contact(tx(), investigator, now, {{"unknown"}}).error().reason, "surveillance.contact_unknown");
}

}  // namespace
}  // namespace quell::outreach
