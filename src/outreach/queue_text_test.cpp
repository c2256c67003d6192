#include "outreach/queue_text.h"

#include "outreach/testing/with_texts.h"

namespace quell::outreach {
namespace {

struct QueueText : WithTexts {
  Result<TextState> queue(const std::string& person, const std::string& subject = "subject") {
    Seed drawn = seed();
    return queue_text(tx(), system, now, drawn,
                      {.kind = TextKind::appointment_reminder,
                       .subject_id = subject,
                       .about_at = now,
                       .person = {person},
                       .expires_at = now + std::chrono::hours{1}});
  }
};
ON_EACH_DATABASE(QueueText);

TEST_P(QueueText, keeps_one_text_however_often_it_is_wanted) {
  register_person("ben", people::Consent{.text = true});
  EXPECT_EQ(*queue("ben"), TextState::waiting);
  EXPECT_EQ(*queue("ben"), TextState::waiting);
  EXPECT_EQ(all_texts().size(), 1u);
}

TEST_P(QueueText, sends_none_to_who_is_unknown_erased_or_did_not_consent) {
  EXPECT_EQ(*queue("nobody", "1"), TextState::not_allowed);
  register_person("ben", people::Consent{.text = false});
  EXPECT_EQ(*queue("ben", "2"), TextState::not_allowed);
  register_person("cyd", people::Consent{.text = true});
  tx().execute("update people_person set wrapped_key = null, sealed_identity = null where id = 'cyd'",
               storage::NoParameters{});
  EXPECT_EQ(*queue("cyd", "3"), TextState::not_allowed);
}

TEST_P(QueueText, keeps_to_the_hours_of_the_program_s_clock) {
  const programs::InForce in_force = *programs::program_in_force(tx(), program, now);
  EXPECT_TRUE(is_quiet(in_force, programs::instant("2022-08-02T12:59:00Z")));
  EXPECT_FALSE(is_quiet(in_force, programs::instant("2022-08-02T13:00:00Z"))) << "9:00 in Eastport";
  EXPECT_EQ(sending_ends(in_force, make_date(2022, 8, 2)), programs::instant("2022-08-03T00:00:00Z"));
  EXPECT_EQ(sending_ends(in_force, make_date(2022, 12, 2)), programs::instant("2022-12-03T01:00:00Z")) << "winter";
}

}  // namespace
}  // namespace quell::outreach
