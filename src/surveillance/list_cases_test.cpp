#include "surveillance/list_cases.h"

#include <gtest/gtest.h>

#include "surveillance/override_classification.h"
#include "surveillance/testing/with_cases.h"
#include "surveillance/work_case.h"

namespace quell::surveillance {
namespace {

struct ListCases : WithCases {
  std::vector<std::int64_t> numbers(const CaseFilter& filter, const access::Actor& actor) {
    std::vector<std::int64_t> found;
    CaseFilter page = filter;
    for (int i = 0; i < 20; ++i) {
      const auto listed = list_cases(tx(), actor, now, page);
      EXPECT_TRUE(listed) << listed.error().reason;
      for (const LineListRow& row : listed->items) found.push_back(row.facts.number);
      if (!listed->next) break;
      page.after = Text<400>{*listed->next};
    }
    return found;
  }
  std::vector<std::int64_t> numbers(const CaseFilter& filter) { return numbers(filter, investigator); }
};
ON_EACH_DATABASE(ListCases);

TEST_P(ListCases, in_pages_without_a_gap_or_a_repeat_in_each_order) {
  for (int i = 0; i < 7; ++i) {
    const std::string name = "p" + std::to_string(i);
    register_named(name, name);
    const CaseId id = opened_case({name}).id;
    if (i % 2 == 0) interview(id, {on("onset", day(7, static_cast<unsigned>(10 + i)))});
    if (i % 3 == 0) now += std::chrono::days{1};
  }
  EXPECT_EQ(numbers({.limit = 3}), (std::vector<std::int64_t>{7, 6, 5, 4, 3, 2, 1}));
  EXPECT_EQ(numbers({.order = CaseOrder::oldest, .limit = 2}), (std::vector<std::int64_t>{1, 2, 3, 4, 5, 6, 7}));
  EXPECT_EQ(numbers({.order = CaseOrder::onset, .limit = 3}), (std::vector<std::int64_t>{6, 4, 2, 7, 5, 3, 1}));
  EXPECT_EQ(numbers({.order = CaseOrder::changed, .limit = 2}), (std::vector<std::int64_t>{7, 6, 5, 4, 3, 2, 1}));
}

TEST_P(ListCases, narrowed_by_state_class_owner_and_day) {
  const CaseId first = *record(result_for(ana)).case_id;
  const CaseId second = opened_case(ben).id;
  EXPECT_EQ(numbers({.classification = Classification::confirmed}), std::vector<std::int64_t>{1});
  tx().execute("update surveillance_case set investigator = 'investigator' where number = 1", storage::NoParameters{});
  EXPECT_EQ(numbers({.whose = WhoseCases::mine}), std::vector<std::int64_t>{1});
  EXPECT_EQ(numbers({.whose = WhoseCases::nobody}), std::vector<std::int64_t>{2});
  ASSERT_TRUE(set_case_state(tx(), investigator, now, seed(), {second, CaseState::closed}));
  EXPECT_EQ(numbers({.state = CaseState::open}), std::vector<std::int64_t>{1});
  EXPECT_EQ(numbers({.reported_from = day(8, 3)}), std::vector<std::int64_t>{});
  EXPECT_EQ(numbers({.reported_until = day(8, 2)}), (std::vector<std::int64_t>{2, 1}));
}

TEST_P(ListCases, shows_the_person_and_the_answers_but_not_the_sensitive_ones) {
  const CaseId id = opened_case(ana).id;
  interview_case(tx(), reviewer, now, seed(), {id, 1, {said("rash", Said::yes), said("immune_condition", Said::yes)}});
  const auto listed = list_cases(tx(), reviewer, now, {});
  ASSERT_EQ(listed->items.size(), 1u);
  EXPECT_EQ(listed->items[0].name_to_call->reveal().value, "Ana");
  EXPECT_EQ(listed->items[0].answers, (Answers{said("rash", Said::yes)}));
}

TEST_P(ListCases, of_another_jurisdiction_are_not_on_it) {
  register_named("cas", "Cas", "hills");
  opened_case(ana);
  opened_case({"cas"});
  auto hills = investigator;
  hills.jurisdiction = JurisdictionId{"hills"};
  EXPECT_EQ(numbers({}, hills), std::vector<std::int64_t>{2});
  EXPECT_EQ(count_cases(tx(), hills, now, {})->open, 1);
}

TEST_P(ListCases, are_counted) {
  record(result_for(ana));
  const CaseId second = opened_case(ben).id;
  override_classification(tx(), investigator, now, seed(),
                          {second, Classification::not_a_case, OverrideReason::duplicate, {}});
  const auto counts = count_cases(tx(), investigator, now, {});
  EXPECT_EQ(counts->confirmed, 1);
  EXPECT_EQ(counts->not_a_case, 1);
  EXPECT_EQ(counts->nobodys, 2);
  EXPECT_EQ(counts->mine, 0);
}

TEST_P(ListCases, refuses_a_page_that_is_too_long_or_that_no_page_led_to) {
  expect_refused(list_cases(tx(), investigator, now, {.limit = 201}), FailureKind::invalid_input,
                 "surveillance.limit_out_of_range");
  expect_refused(list_cases(tx(), investigator, now, {.after = Text<400>{"x"}}), FailureKind::invalid_input,
                 "core.cursor_unknown");
  expect_refused(list_cases(tx(), nurse, now, {}), FailureKind::not_permitted, "access.permission_missing");
  expect_refused(count_cases(tx(), nurse, now, {}), FailureKind::not_permitted, "access.permission_missing");
}

}  // namespace
}  // namespace quell::surveillance
