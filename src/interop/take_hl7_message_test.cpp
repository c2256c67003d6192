#include "interop/take_hl7_message.h"

#include <gtest/gtest.h>

#include "interop/testing/with_intake.h"
#include "people/possible_match.h"
#include "people/shred_person.h"
#include "surveillance/lab_order.h"

namespace quell::interop {
namespace {

using packs::Classification;

struct MessageTaken : WithIntake {};
ON_EACH_DATABASE(MessageTaken);

TEST_P(MessageTaken, makes_a_case_of_a_positive_result_and_keeps_the_message_sealed_as_it_came) {
  const std::string bytes = message_with({});
  const TakenMessage taken = take(bytes);
  EXPECT_EQ(taken.state, MessageState::used);
  ASSERT_EQ(cases().size(), 1u);
  const auto row = cases().front();
  EXPECT_EQ(row.facts.classification, Classification::confirmed);
  EXPECT_EQ(row.name_to_call->reveal().value, "Sam Lee");
  EXPECT_EQ(row.phone->reveal().value, "+12035550161");
  EXPECT_EQ(row.born_on->reveal(), make_date(1988, 2, 14));
  const auto stored = find_message(tx(), programs::river_fever, taken.id);
  EXPECT_EQ(stored->sealed_text.find("Lee"), std::string::npos);
  EXPECT_FALSE(stored->master_key_id);  // wrapped by Sam's own key
  EXPECT_EQ(kept_text(taken.id), bytes);
}

TEST_P(MessageTaken, that_comes_again_does_nothing_twice_and_hears_the_same) {
  const std::string bytes = message_with({});
  const std::string first = answered(bytes);
  now += std::chrono::hours{5};
  const auto results = rows("surveillance_lab_result"), people = rows("people_person");
  EXPECT_EQ(answered(bytes), first);
  EXPECT_NE(first.find("MSA|AA|1"), std::string::npos);
  EXPECT_EQ(rows("surveillance_lab_result"), results);
  EXPECT_EQ(rows("people_person"), people);
  EXPECT_EQ(rows("interop_hl7_message"), 1);
}

TEST_P(MessageTaken, under_the_same_control_id_with_other_content_waits_and_changes_nothing) {
  take(ResultToSend{});
  const std::string other = message_with({.value = "260415000^Not detected^SCT"});
  const TakenMessage taken = take(other);
  EXPECT_EQ(taken.state, MessageState::waiting);
  EXPECT_EQ(taken.reason, "interop.hl7_key_used");
  EXPECT_EQ(rows("surveillance_lab_result"), 1);
  const std::string answer = answered(other);
  EXPECT_NE(answer.find("MSA|AR|1"), std::string::npos);
  EXPECT_NE(answer.find("MSH^1^10|205"), std::string::npos);
  EXPECT_EQ(kept_text(taken.id), other);
  // Another laboratory counts its own numbers.
  std::string elsewhere = message_with({});
  elsewhere.replace(elsewhere.find("NORTH"), 5, "SOUTH");
  EXPECT_EQ(take(elsewhere).state, MessageState::used);
}

TEST_P(MessageTaken, is_answered_exactly_as_where_nothing_is_stored) {
  for (const std::string& bytes :
       {message_with({}), message_with({.control_id = ""}), message_with({.control_id = "8", .reported = "x"}),
        std::string{"MSH|^~\\&|L|N|||20220802||ADT^A01|5|P|2.5.1\r"}}) {
    const TakenMessage taken = take(bytes);
    const auto without = acknowledge_file(bytes, maker);
    const auto strip = [](std::string answer) {  // times and numbers are its own
      answer.erase(answer.find("||ACK"), answer.find("|P|") - answer.find("||ACK"));
      return answer;
    };
    EXPECT_EQ(strip(answer_taken(bytes, taken, maker).acknowledgments.text()), strip(without->answer));
  }
}

TEST_P(MessageTaken, that_cannot_be_used_waits_with_the_field_at_fault) {
  const TakenMessage taken = take(ResultToSend{.control_id = ""});
  EXPECT_EQ(taken.state, MessageState::waiting);
  const auto stored = find_message(tx(), programs::river_fever, taken.id);
  EXPECT_EQ(stored->reason, "interop.hl7_field_needed");
  EXPECT_EQ(stored->place, "MSH-10");
  EXPECT_TRUE(stored->master_key_id);   // nobody was made of it
  EXPECT_EQ(rows("people_person"), 2);  // Ana and Ben
  EXPECT_EQ(take("MSHthis is no header").reason, "interop.hl7_delimiters_unusable");
}

TEST_P(MessageTaken, corrects_an_earlier_one_whichever_comes_first) {
  const ResultToSend final_one{.control_id = "1"};
  const ResultToSend correction{
      .control_id = "2", .value = "260415000^Not detected^SCT", .status = "C", .reported = "202208021000-0400"};
  take(correction);
  take(final_one);
  ASSERT_EQ(cases().size(), 1u);
  EXPECT_EQ(cases().front().facts.classification, Classification::not_a_case);
  EXPECT_EQ(rows("people_person"), 3);
}

TEST_P(MessageTaken, for_somebody_known_joins_that_person) {
  take(ResultToSend{.control_id = "1", .filler = "F-1"});
  take(ResultToSend{.control_id = "2", .filler = "F-2", .test = "3-3^Water DNA^LN"});
  EXPECT_EQ(rows("people_person"), 3);
  ASSERT_EQ(cases().size(), 1u);
}

TEST_P(MessageTaken, for_somebody_who_may_be_known_makes_a_new_person_and_a_pair_to_look_at) {
  take(ResultToSend{});
  const TakenMessage taken =
      take(ResultToSend{.control_id = "2", .patient = "PID|1||||Lee^Sam||19880214", .filler = "F-2"});
  EXPECT_EQ(taken.state, MessageState::used);
  EXPECT_EQ(rows("people_person"), 4);
  EXPECT_EQ(rows("people_possible_match"), 1);
  EXPECT_EQ(cases().size(), 2u);
}

TEST_P(MessageTaken, whose_number_points_to_somebody_else_waits) {
  take(ResultToSend{});
  const TakenMessage taken = take(ResultToSend{.control_id = "2",
                                               .patient = "PID|1||||Kowalska^Ewa||19511103|F",
                                               .status = "C",
                                               .reported = "202208021000-0400"});
  EXPECT_EQ(taken.reason, "interop.result_of_another_person");
  EXPECT_EQ(rows("surveillance_lab_result"), 1);
}

TEST_P(MessageTaken, with_a_test_that_no_table_knows_waits_where_it_was_detected) {
  const TakenMessage taken = take(ResultToSend{.test = "XRIV^River by us^L"});
  EXPECT_EQ(taken.state, MessageState::waiting);
  EXPECT_EQ(taken.reason, "interop.test_unknown");
  EXPECT_EQ(find_message(tx(), programs::river_fever, taken.id)->place, "OBX-3");
  EXPECT_EQ(rows("people_person"), 2);
}

TEST_P(MessageTaken, with_a_result_that_no_table_knows_waits) {
  EXPECT_EQ(take(ResultToSend{.value = "^see the paper report^L"}).reason, "interop.result_unknown");
}

TEST_P(MessageTaken, records_what_it_knows_and_passes_over_negative_tests_of_other_illnesses) {
  const std::string bytes = message_with({}) + "OBX|2|CWE|16130-7^Herpes DNA^LN||260415000^Not detected^SCT||||||F\r" +
                            "OBX|3|NM|30525-0^Age^LN||34|a^year^UCUM|||||F\r";
  EXPECT_EQ(take(bytes).state, MessageState::used);
  EXPECT_EQ(rows("surveillance_lab_result"), 1);
}

TEST_P(MessageTaken, that_is_a_test_makes_nobody) {
  EXPECT_EQ(take(ResultToSend{.processing = "T"}).state, MessageState::test);
  EXPECT_EQ(rows("people_person"), 2);
  EXPECT_EQ(rows("interop_hl7_message"), 1);
}

TEST_P(MessageTaken, about_a_specimen_of_ours_finds_its_person_by_the_label) {
  const auto order = surveillance::collect_specimen(tx(), nurse, now, seed(),
                                                    {.id = {"order-1"}, .person = ana, .site = programs::pier_clinic});
  ASSERT_TRUE(order) << order.error().reason;
  std::string bytes = message_with({.patient = "PID|1"});
  bytes.replace(bytes.find("OBR|1||"), 7, "OBR|1|" + order->order_number + "|");
  EXPECT_EQ(take(bytes).state, MessageState::used);
  EXPECT_EQ(rows("people_person"), 2);
  ASSERT_EQ(cases().size(), 1u);
  EXPECT_EQ(cases().front().facts.person, ana);
}

TEST_P(MessageTaken, without_a_name_can_be_followed_up_by_its_number) {
  take(ResultToSend{.patient = "PID|1"});
  ASSERT_EQ(cases().size(), 1u);
  EXPECT_EQ(cases().front().name_to_call->reveal().value, "F-1");
}

TEST_P(MessageTaken, is_forgotten_with_its_person) {
  const TakenMessage taken = take(ResultToSend{});
  const PersonId sam = persons_of_message(tx(), taken.id).at(0);
  ASSERT_TRUE(people::shred_person(tx(), system, now, sam));
  const auto kept = open_message(tx(), *find_message(tx(), programs::river_fever, taken.id));
  ASSERT_TRUE(kept);
  EXPECT_FALSE(*kept);
}

TEST_P(MessageTaken, that_failed_is_kept_to_wait_for_the_reason) {
  const Hl7Arrival arrival = read_hl7_arrival(message_with({.patient = "PID|1||||Lee^Sam||20300101"}));
  const auto refused = take_hl7_message(tx(), laboratory, now, seed(), {.arrival = arrival});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().reason, "core.request_invalid");
  const auto kept = take_hl7_message(tx(), laboratory, now, seed(),
                                     {.arrival = arrival, .failed_with = "people.birth_date_in_future"});
  EXPECT_EQ(kept->reason, "people.birth_date_in_future");
}

TEST_P(MessageTaken, is_taken_from_who_may_send_results_alone) {
  const Hl7Arrival arrival = read_hl7_arrival(message_with({}));
  expect_refused(take_hl7_message(tx(), investigator, now, seed(), {.arrival = arrival}), FailureKind::not_permitted,
                 "access.permission_missing");
  EXPECT_EQ(rows("interop_hl7_message"), 0);
}

}  // namespace
}  // namespace quell::interop
