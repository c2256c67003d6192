#include "surveillance/record_lab_result.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "surveillance/classify.h"
#include "surveillance/lab_order.h"
#include "surveillance/testing/with_cases.h"

namespace quell::surveillance {
namespace {

struct RecordLabResult : WithCases {};
ON_EACH_DATABASE(RecordLabResult);

TEST_P(RecordLabResult, that_detects_opens_a_case_classified_by_what_was_tested_and_asks_for_an_interview) {
  const auto recorded = record(result_for(ana));
  ASSERT_TRUE(recorded.case_id);
  EXPECT_TRUE(recorded.test_known && recorded.meaning_known);
  const Case opened = case_now(*recorded.case_id);
  EXPECT_EQ(opened.classification, Classification::confirmed);
  EXPECT_EQ(opened.person_id, ana);
  EXPECT_EQ(opened.number, 1);
  EXPECT_EQ(opened.specimen_on, day(8, 1));
  EXPECT_EQ(opened.episode_on, day(8, 1));
  EXPECT_EQ(opened.reported_on, day(8, 2));
  EXPECT_EQ(opened.definition_version, "july");
  EXPECT_EQ(open_tasks("surveillance.interview", opened.id.text), 1);
}

TEST_P(RecordLabResult, that_is_negative_opens_no_case_and_counts_where_one_stands) {
  auto negative = result_for(ana);
  negative.result_code = Text<60>{"260415000"};
  EXPECT_FALSE(record(negative).case_id);

  auto probable = result_for(ana, "key-2");
  probable.loinc = Text<60>{"3-3"};
  const auto recorded = record(probable);
  EXPECT_EQ(recorded.classification, Classification::probable);
  EXPECT_EQ(results_of_case(tx(), *recorded.case_id).size(), 2u);  // the negative one came along
}

TEST_P(RecordLabResult, by_the_laboratory_s_own_words_is_read_by_the_pack_s_tables) {
  auto local = result_for(ana);
  local.loinc = {};
  local.local_code = Text<60>{"RIVPCR"};
  local.result_code = {};
  local.detail.result_text = Private{LongText<2'000>{"River DNA  FOUND."}};
  EXPECT_EQ(record(local).classification, Classification::confirmed);
}

TEST_P(RecordLabResult, that_no_table_reads_is_kept_and_said) {
  auto unknown = result_for(ana);
  unknown.loinc = Text<60>{"77777-7"};
  unknown.result_code = Text<60>{"1"};
  const auto recorded = record(unknown);
  EXPECT_FALSE(recorded.test_known || recorded.meaning_known || recorded.case_id);
  const auto kept = results_of_people(tx(), programs::river_fever, {ana});
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept.front().local_code->value, "77777-7");
}

TEST_P(RecordLabResult, that_does_not_decide_opens_a_case_for_a_human_to_look_at) {
  auto pending = result_for(ana);
  pending.state = ResultState::preliminary;
  const auto recorded = record(pending);
  ASSERT_TRUE(recorded.case_id);
  EXPECT_EQ(recorded.classification, Classification::unknown);  // what may still change classifies nothing
  EXPECT_EQ(open_tasks("surveillance.look_at_result", recorded.case_id->text), 1);
}

TEST_P(RecordLabResult, that_corrects_an_earlier_one_takes_its_place_and_the_case_follows) {
  const auto first = record(result_for(ana));
  now += std::chrono::hours{1};
  auto corrected = result_for(ana);
  corrected.state = ResultState::corrected;
  corrected.result_code = Text<60>{"260415000"};
  const auto second = record(corrected);
  EXPECT_EQ(second.case_id, first.case_id);
  EXPECT_EQ(second.classification, Classification::not_a_case);
  EXPECT_EQ(results_of_case(tx(), *first.case_id).size(), 1u);
}

TEST_P(RecordLabResult, twice_acts_once) {
  const auto request = result_for(ana);
  const auto first = record(request);
  const auto again = record(request);
  EXPECT_EQ(again.case_id, first.case_id);
  EXPECT_EQ(classifications_of(tx(), *first.case_id).size(), 1u);
  auto other = request;
  other.person = ben;
  expect_refused(record_lab_result(tx(), laboratory, now, seed(), other), FailureKind::conflict,
                 "surveillance.result_id_used");
}

TEST_P(RecordLabResult, of_a_later_illness_opens_another_case) {
  const auto first = record(result_for(ana));
  now += std::chrono::days{120};
  auto later = result_for(ana, "key-2");
  later.collected_on = day(8, 1) + std::chrono::days{119};
  EXPECT_NE(record(later).case_id, first.case_id);
  auto same = result_for(ana, "key-3");
  same.collected_on = day(8, 1) + std::chrono::days{50};
  EXPECT_EQ(record(same).case_id, first.case_id) << "50 days from the first, 69 from the second";
}

TEST_P(RecordLabResult, of_a_specimen_taken_at_a_site_asks_to_tell_the_person) {
  const auto order = collect_specimen(tx(), nurse, now, seed(), {{"order"}, ana, programs::pier_clinic, {}, {}, {}});
  ASSERT_TRUE(order) << order.error().reason;
  auto result = result_for(ana);
  result.order_number = Text<60>{order->order_number};
  const auto recorded = record(result);
  EXPECT_EQ(open_tasks("surveillance.tell_result", recorded.case_id->text), 1);
  EXPECT_TRUE(find_order(tx(), programs::river_fever, order->id)->received_at);
  EXPECT_EQ(results_of_order(tx(), order->id).size(), 1u);
}

TEST_P(RecordLabResult, is_for_those_who_send_or_investigate_and_for_a_person_who_is_known) {
  expect_refused(record_lab_result(tx(), nurse, now, seed(), result_for(ana)), FailureKind::not_permitted,
                 "access.permission_missing");
  expect_refused(record_lab_result(tx(), laboratory, now, seed(), result_for({"nobody"})), FailureKind::not_found,
                 "people.person_unknown");
  auto tomorrow = result_for(ana);
  tomorrow.collected_on = day(8, 3);
  expect_refused(record_lab_result(tx(), laboratory, now, seed(), tomorrow), FailureKind::invalid_input,
                 "surveillance.day_in_future");
  now = programs::instant("2022-06-30T12:00:00Z");
  EXPECT_FALSE(record_lab_result(tx(), laboratory, now, seed(), result_for(ana)));
  EXPECT_TRUE(results_of_people(tx(), programs::river_fever, {ana}).empty());
}

TEST_P(RecordLabResult, keeps_what_the_laboratory_wrote_sealed) {
  auto result = result_for(ana);
  result.detail.notes = Private{LongText<4'000>{"Called Dr. Soto"}};
  record(result);
  const auto kept = results_of_people(tx(), programs::river_fever, {ana});
  ASSERT_TRUE(kept.front().sealed_detail);
  EXPECT_EQ(kept.front().sealed_detail->find("Soto"), std::string::npos);
}

// Lines of several results come in every order; the case ends the same.
TEST_P(RecordLabResult, in_any_order_of_arrival_leads_to_the_same_classification) {
  std::mt19937 dice{7};
  const auto below = [&](int count) { return static_cast<int>(dice() % static_cast<unsigned>(count)); };
  for (int run = 0; run < 12; ++run) {
    std::vector<NewLabResult> lines;
    for (int i = 0; i < 5; ++i) {
      auto line = result_for({}, "run-" + std::to_string(run) + "-key-" + std::to_string(below(3)));
      line.loinc = Text<60>{std::vector{"1-1", "3-3", "4-4"}[static_cast<std::size_t>(below(3))]};
      line.result_code = Text<60>{below(2) == 0 ? "260373001" : "260415000"};
      line.state = std::vector{ResultState::preliminary, ResultState::final, ResultState::corrected,
                               ResultState::cancelled}[static_cast<std::size_t>(below(4))];
      line.reported_at = now - std::chrono::hours{below(6)};
      line.collected_on = day(7, static_cast<unsigned>(20 + below(10)));
      lines.push_back(line);
    }
    std::optional<Classification> first;
    for (int order = 0; order < 4; ++order) {
      const std::string name = "p" + std::to_string(run) + "-" + std::to_string(order);
      register_named(name, name);
      std::ranges::shuffle(lines, dice);
      RecordedResult last;
      std::optional<CaseId> opened;
      for (NewLabResult line : lines) {
        line.id.text = name + line.id.text;
        line.result_key.value = name + line.result_key.value;
        line.person = {name};
        last = record(line);
        if (last.case_id) opened = last.case_id;
      }
      const auto outcome = opened ? case_now(*opened).classification : Classification::unknown;
      if (order == 0) first = outcome;
      EXPECT_EQ(outcome, *first) << "run " << run << " order " << order;
    }
  }
}

}  // namespace
}  // namespace quell::surveillance
