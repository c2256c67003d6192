#include "interop/mend_hl7_message.h"

#include <gtest/gtest.h>

#include "interop/read_hl7_message.h"
#include "interop/testing/with_intake.h"
#include "people/shred_person.h"

namespace quell::interop {
namespace {

struct MessageMended : WithIntake {
  OpenedMessage opened(const Hl7MessageId& id) {
    const auto read = read_hl7_message(tx(), investigator, now, {id});
    EXPECT_TRUE(read) << read.error().reason;
    return read ? *read : OpenedMessage{};
  }
  Result<MessageLine> mend(const Hl7MessageId& id, const std::string& text, std::int64_t version = 1) {
    return mend_hl7_message(tx(), investigator, now, seed(), {id, version, Private{text}});
  }
  Result<MessageLine> replay(const Hl7MessageId& id, std::int64_t version = 1) {
    return replay_hl7_message(tx(), investigator, now, seed(), {id, version});
  }
  Result<MessageLine> explain(const Hl7MessageId& id, LocalCodeKind kind, const std::string& code,
                              const std::string& means) {
    return explain_local_code(tx(), investigator, now, seed(), {id, 1, kind, Private{code}, {means}});
  }
  Hl7MessageId unknown_test(const std::string& number = "1") {
    return take(ResultToSend{.control_id = number, .filler = "F-" + number, .test = "XRIV^River by us^L"}).id;
  }
};
ON_EACH_DATABASE(MessageMended);

TEST_P(MessageMended, is_used_as_the_text_says_now_and_keeps_the_text_before) {
  const Hl7MessageId id = take(ResultToSend{.control_id = ""}).id;
  std::string text = opened(id).text->reveal();
  text.replace(text.find("ORU_R01||"), 9, "ORU_R01|9|");
  const auto mended = mend(id, text);
  ASSERT_TRUE(mended) << mended.error().reason;
  EXPECT_EQ(mended->state, MessageState::replayed);
  EXPECT_EQ(cases().size(), 1u);
  const auto acts = acts_of_message(tx(), id);
  ASSERT_EQ(acts.size(), 1u);
  EXPECT_EQ(acts.front().act, MessageAct::mended);
  EXPECT_TRUE(acts.front().sealed_text);
  EXPECT_EQ(acts.front().sealed_text->find("Lee"), std::string::npos);
  EXPECT_NE(kept_text(id).find("ORU_R01|9|"), std::string::npos);
}

TEST_P(MessageMended, that_still_cannot_be_used_waits_for_what_is_wrong_now) {
  const Hl7MessageId id = take(ResultToSend{.control_id = ""}).id;
  std::string text = opened(id).text->reveal();
  text.replace(text.find("|2.5.1|"), 7, "|9.9|");
  const auto mended = mend(id, text);
  ASSERT_TRUE(mended);
  EXPECT_EQ(mended->state, MessageState::waiting);
  EXPECT_EQ(mended->reason, "interop.hl7_version_unsupported");
  EXPECT_EQ(mended->place, "MSH-12.1");
}

// The first patient is taken out of the text: the second is first now, and is still herself.
TEST_P(MessageMended, gives_no_result_to_whom_another_stood_for) {
  ResultToSend theirs{
      .patient = "PID|1||88^^^NORTH^MR||Okonkwo^Chidi||19790307|F", .filler = "F-2", .test = "XRIV^R^L"};
  const std::string first = message_with({}), second = message_with(theirs);
  const std::string group = second.substr(second.find("PID|"));
  const Hl7MessageId id = take(first + group).id;
  ASSERT_EQ(cases().size(), 1u) << "the first is used, the second waits for its test to be known";
  std::string text = first.substr(0, first.find("PID|")) + group;
  text.replace(text.find("XRIV^R^L"), 8, "1-1^River DNA^LN");
  const auto mended = mend(id, text, opened(id).line.version);
  ASSERT_TRUE(mended) << mended.error().reason;
  EXPECT_EQ(mended->state, MessageState::replayed) << mended->reason.value_or("");
  ASSERT_EQ(cases().size(), 2u);
  EXPECT_NE(cases()[0].facts.person, cases()[1].facts.person);
}

TEST_P(MessageMended, must_be_one_message_that_can_be_read) {
  const Hl7MessageId id = take(ResultToSend{.control_id = ""}).id;
  EXPECT_EQ(mend(id, "hello").error().reason, "interop.mended_text_unreadable");
  const std::string text = opened(id).text->reveal();
  EXPECT_EQ(mend(id, text + text).error().reason, "interop.mended_text_several");
  EXPECT_EQ(rows("interop_hl7_act"), 0);
}

TEST_P(MessageMended, by_saying_what_a_local_code_means_is_used_and_so_are_all_that_come_later) {
  const Hl7MessageId first = unknown_test("1"), second = unknown_test("2");
  const auto explained = explain(first, LocalCodeKind::test, "XRIV", "1-1");
  ASSERT_TRUE(explained) << explained.error().reason;
  EXPECT_EQ(explained->state, MessageState::replayed);
  EXPECT_EQ(cases().front().facts.classification, packs::Classification::confirmed);
  EXPECT_EQ(replay(second)->state, MessageState::replayed);
  EXPECT_EQ(take(ResultToSend{.control_id = "3", .filler = "F-3", .test = "xriv^River by us^L"}).state,
            MessageState::used);
}

TEST_P(MessageMended, by_saying_what_words_mean_is_used) {
  const Hl7MessageId id = take(ResultToSend{.value = "^RIVER +^L"}).id;
  EXPECT_EQ(opened(id).unknown.front().code.reveal(), "RIVER +");
  EXPECT_EQ(explain(id, LocalCodeKind::result, "RIVER +", "detected")->state, MessageState::replayed);
  EXPECT_EQ(cases().size(), 1u);
}

TEST_P(MessageMended, of_another_illness_makes_nobody) {
  const Hl7MessageId id = unknown_test();
  EXPECT_EQ(explain(id, LocalCodeKind::test, "XRIV", "not_ours")->state, MessageState::replayed);
  EXPECT_EQ(rows("people_person"), 2);
}

TEST_P(MessageMended, is_explained_only_by_what_the_tables_know) {
  const Hl7MessageId id = unknown_test();
  EXPECT_EQ(explain(id, LocalCodeKind::test, "XRIV", "99-9").error().reason, "interop.meaning_unknown");
  EXPECT_EQ(explain(id, LocalCodeKind::result, "XRIV", "not_ours").error().reason, "interop.meaning_unknown");
  EXPECT_EQ(explain(id, LocalCodeKind::test, " ", "1-1").error().reason, "interop.code_missing");
  EXPECT_EQ(rows("interop_local_code"), 0);
}

TEST_P(MessageMended, whose_number_was_used_before_is_used_when_somebody_says_so) {
  take(ResultToSend{});
  const Hl7MessageId id = take(ResultToSend{.value = "260415000^Not detected^SCT", .status = "C"}).id;
  EXPECT_EQ(replay(id)->state, MessageState::replayed);
  EXPECT_EQ(cases().front().facts.classification, packs::Classification::not_a_case);
}

TEST_P(MessageMended, is_set_aside_with_a_reason_and_taken_up_as_it_was) {
  const Hl7MessageId id = unknown_test();
  const auto aside = set_hl7_message_aside(tx(), investigator, now, seed(), {id, 1, SetAsideReason::not_reportable});
  EXPECT_EQ(aside->state, MessageState::set_aside);
  EXPECT_EQ(replay(id).error().reason, "interop.message_not_waiting");
  const auto up = take_hl7_message_up(tx(), investigator, now, seed(), {id, 1});
  EXPECT_EQ(up->state, MessageState::waiting);
  EXPECT_EQ(up->reason, "interop.test_unknown");
  EXPECT_EQ(up->place, "OBX-3");
  EXPECT_EQ(take_hl7_message_up(tx(), investigator, now, seed(), {id, 1}).error().reason,
            "interop.message_not_set_aside");
  EXPECT_EQ(opened(id).acts.size(), 2u);
}

TEST_P(MessageMended, by_who_read_an_earlier_version_is_refused) {
  const Hl7MessageId id = take(ResultToSend{.control_id = ""}).id;
  ASSERT_TRUE(replay(id));  // it waits still, in its second version
  EXPECT_EQ(replay(id).error().reason, "interop.changed_meanwhile");
}

TEST_P(MessageMended, is_not_mended_once_its_person_was_erased) {
  const std::string part_known = message_with({}) + "OBX|2|CWE|XRIV^River by us^L||260373001^Detected^SCT||||||F\r";
  const Hl7MessageId id = take(part_known).id;
  EXPECT_EQ(opened(id).persons.size(), 1u);
  ASSERT_TRUE(people::shred_person(tx(), system, now, persons_of_message(tx(), id).at(0)));
  EXPECT_TRUE(opened(id).forgotten);
  EXPECT_EQ(replay(id).error().reason, "people.erased");
  EXPECT_TRUE(set_hl7_message_aside(tx(), investigator, now, seed(), {id, 1, SetAsideReason::other}));
}

TEST_P(MessageMended, is_for_investigators_of_its_jurisdiction) {
  const Hl7MessageId id = unknown_test();
  expect_refused(replay_hl7_message(tx(), laboratory, now, seed(), {id, 1}), FailureKind::not_permitted,
                 "access.permission_missing");
  access::Actor elsewhere = investigator;
  elsewhere.jurisdiction = JurisdictionId{"elsewhere"};
  expect_refused(read_hl7_message(tx(), elsewhere, now, {id}), FailureKind::not_permitted,
                 "surveillance.other_jurisdiction");
  expect_refused(replay(Hl7MessageId{"none"}), FailureKind::not_found, "interop.message_unknown");
}

}  // namespace
}  // namespace quell::interop
