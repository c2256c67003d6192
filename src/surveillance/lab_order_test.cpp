#include "surveillance/lab_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

#include "surveillance/testing/with_cases.h"

namespace quell::surveillance {
namespace {

struct LabOrders : WithCases {
  const SiteId pier = programs::pier_clinic;
  Result<LabOrder> collect(const std::string& id = "order") {
    return collect_specimen(tx(), nurse, now, seed(), {{id}, ana, pier, AppointmentId{"visit"}, {}, {}});
  }
};
ON_EACH_DATABASE(LabOrders);

TEST_P(LabOrders, bear_a_number_by_which_the_result_finds_the_person_however_it_is_written) {
  const auto order = collect();
  ASSERT_TRUE(order) << order.error().reason;
  std::string typed = order->order_number;
  std::ranges::transform(typed, typed.begin(), [](char c) { return static_cast<char>(std::tolower(c)); });
  EXPECT_EQ(find_order_by_number(tx(), programs::river_fever, typed)->id, order->id);
  EXPECT_FALSE(find_order_by_number(tx(), programs::river_fever, "7KQ2-M4TD-9X"));
  EXPECT_EQ(orders_of_appointment(tx(), programs::river_fever, {"visit"}).size(), 1u);
  EXPECT_EQ(orders_of_people(tx(), programs::river_fever, {ana, ben}).size(), 1u);
}

TEST_P(LabOrders, sent_twice_are_one) {
  EXPECT_EQ(collect()->order_number, collect()->order_number);
  expect_refused(collect_specimen(tx(), nurse, now, seed(), {{"order"}, ben, pier, {}, {}, {}}), FailureKind::conflict,
                 "surveillance.order_id_used");
}

TEST_P(LabOrders, are_taken_back_until_a_result_is_there) {
  const auto order = collect();
  EXPECT_TRUE(cancel_order(tx(), nurse, now, seed(), {order->id, OrderCancelReason::leaked})->cancelled_at);
  const auto other = collect("other");
  auto result = result_for(ana);
  result.order_number = Text<60>{other->order_number};
  record(result);
  expect_refused(cancel_order(tx(), nurse, now, seed(), {other->id, OrderCancelReason::lost}), FailureKind::conflict,
                 "surveillance.result_is_there");
  expect_refused(cancel_order(tx(), nurse, now, seed(), {{"none"}, OrderCancelReason::lost}), FailureKind::not_found,
                 "surveillance.order_unknown");
}

TEST_P(LabOrders, are_for_those_who_work_at_the_site) {
  expect_refused(collect_specimen(tx(), laboratory, now, seed(), {{"o"}, ana, pier, {}, {}, {}}),
                 FailureKind::not_permitted, "access.permission_missing");
  expect_refused(collect_specimen(tx(), nurse, now, seed(), {{"o"}, ana, programs::hill_clinic, {}, {}, {}}),
                 FailureKind::not_permitted, "access.other_site");
  expect_refused(collect_specimen(tx(), nurse, now, seed(), {{"o"}, ana, pier, {}, {}, now + std::chrono::minutes{1}}),
                 FailureKind::invalid_input, "surveillance.instant_in_future");
  expect_refused(collect_specimen(tx(), nurse, now, seed(), {{"o"}, ana, pier, {}, Text<60>{"1"}, {}}),
                 FailureKind::invalid_input, "surveillance.specimen_type_unknown");
}

}  // namespace
}  // namespace quell::surveillance
