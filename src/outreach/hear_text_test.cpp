#include "outreach/hear_text.h"

#include "outreach/testing/with_texts.h"

namespace quell::outreach {
namespace {

struct HearText : WithTexts {
  const access::Actor gateway{.program = program, .staff = {"text_gateway"}, .permissions = {P::hear_texts}};
  int heard = 0;

  Result<TextUnderstood> hear(const std::string& words, const std::string& from = "+1 203 555 0123",
                              std::optional<std::string> id = {}) {
    return hear_text(
        tx(), gateway, now, seed(),
        {{id.value_or("in-" + std::to_string(++heard))}, Private{Text<40>{from}}, Private{LongText<2000>{words}}});
  }
  bool stopped() { return is_stopped(tx(), program, anas_number); }
};
ON_EACH_DATABASE(HearText);

TEST_P(HearText, knows_the_words_of_both_languages_whatever_their_case) {
  for (const char* word : {"STOP", "stop", " Stop. ", "STOPALL", "stop all", "UNSUBSCRIBE", "CANCEL", "End", "QUIT",
                           "opt-out", "ALTO", "alto!", "Parar", "baja"})
    EXPECT_EQ(heard_word(word).as, HeardAs::stop) << word;
  for (const char* word : {"START", "unstop", "Iniciar"}) EXPECT_EQ(heard_word(word).as, HeardAs::start) << word;
  for (const char* word : {"HELP", "info", "AYUDA"}) EXPECT_EQ(heard_word(word).as, HeardAs::help) << word;
  for (const char* word : {"", "please stop by tomorrow", "stopp", "ok", "altó"})
    EXPECT_EQ(heard_word(word).as, HeardAs::other) << word;
  EXPECT_EQ(heard_word("alto").language, "es");
}

TEST_P(HearText, ends_every_text_to_the_number_and_begins_again) {
  EXPECT_EQ(hear("alto")->as, HeardAs::stop);
  EXPECT_TRUE(stopped());
  EXPECT_EQ(hear("help")->as, HeardAs::help);
  EXPECT_TRUE(stopped());
  EXPECT_EQ(hear("START")->as, HeardAs::start);
  EXPECT_FALSE(stopped());
}

TEST_P(HearText, does_nothing_twice) {
  EXPECT_EQ(hear("STOP", anas_number, "one")->answers, Answers::yes);
  hear("START", anas_number, "two");
  EXPECT_EQ(hear("STOP", anas_number, "one")->answers, Answers::no);
  EXPECT_FALSE(stopped()) << "what is handed in late must not undo what came after";
}

TEST_P(HearText, answers_what_it_does_not_know_once_a_day) {
  EXPECT_EQ(hear("thank you")->answers, Answers::yes);
  EXPECT_EQ(hear("I am away until Monday")->answers, Answers::no);
  EXPECT_EQ(hear("hello", bens_number)->answers, Answers::yes);
  now += std::chrono::hours{24};
  EXPECT_EQ(hear("thank you")->answers, Answers::yes);
}

TEST_P(HearText, refuses_what_is_no_number_and_who_is_not_the_gateway) {
  const auto unread = hear("STOP", "nobody");
  EXPECT_EQ(unread.error().faults.at(0).reason, "people.phone_unreadable");
  const auto by_nurse =
      hear_text(tx(), nurse, now, seed(), {{"x"}, Private{Text<40>{anas_number}}, Private{LongText<2000>{"STOP"}}});
  EXPECT_EQ(by_nurse.error().reason, "access.permission_missing");
  EXPECT_FALSE(stopped());
}

struct TakeReceipt : WithTexts {
  const access::Actor gateway{.program = program, .staff = {"text_gateway"}, .permissions = {P::hear_texts}};
  TextToSend text;

  void SetUp() override {
    WithTexts::SetUp();
    follow_by_text();
    ask_all();
    text = take().at(0);
  }
  Result<TextAsKept> receipt(Receipt what) { return take_receipt(tx(), gateway, now, seed(), {text.text.id, what}); }
};
ON_EACH_DATABASE(TakeReceipt);

TEST_P(TakeReceipt, says_that_a_text_was_delivered_whatever_else_comes) {
  settle(text, GatewayAnswer::accepted);
  EXPECT_EQ(receipt(Receipt::delivered)->state, TextState::delivered);
  EXPECT_EQ(receipt(Receipt::failed)->state, TextState::delivered);
  EXPECT_EQ(to_call(), 0u);
}

TEST_P(TakeReceipt, puts_a_question_that_did_not_arrive_on_the_phone_list) {
  settle(text, GatewayAnswer::accepted);
  EXPECT_EQ(receipt(Receipt::failed)->state, TextState::undelivered);
  EXPECT_EQ(to_call(), 1u);
  EXPECT_EQ(receipt(Receipt::failed)->state, TextState::undelivered);
  EXPECT_EQ(receipt(Receipt::delivered)->state, TextState::delivered) << "receipts come in any order";
}

TEST_P(TakeReceipt, may_come_before_the_gateway_s_own_answer_was_kept) {
  EXPECT_EQ(receipt(Receipt::delivered)->state, TextState::delivered);
  settle(text, GatewayAnswer::later);
  EXPECT_EQ(again(text.text.id).state, TextState::delivered);
  now += std::chrono::hours{1};
  EXPECT_TRUE(take().empty());
}

TEST_P(TakeReceipt, is_for_texts_of_ours_and_from_the_gateway) {
  EXPECT_EQ(take_receipt(tx(), gateway, now, seed(), {{"unknown"}, Receipt::failed}).error().reason,
            "outreach.text_unknown");
  EXPECT_EQ(take_receipt(tx(), nurse, now, seed(), {text.text.id, Receipt::failed}).error().reason,
            "access.permission_missing");
  EXPECT_EQ(again(text.text.id).state, TextState::sending);
}

}  // namespace
}  // namespace quell::outreach
