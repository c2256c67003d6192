#include "immunization/report_mishap.h"

#include <gtest/gtest.h>

#include "immunization/testing/chair.h"

namespace quell::immunization {
namespace {

using std::chrono::minutes;

struct ReportMishap : Chair {
  void SetUp() override {
    Chair::SetUp();
    give("d-1", now - minutes{10});
  }

  MishapReport too_much(const char* id = "m-1") {
    return {.id = {id},
            .dose_id = {"d-1"},
            .mishap = {"too_much"},
            .severity = Severity::none,
            .onset_at = now - minutes{5},
            .action_taken = Private{LongText<2000>{"Told Ana and her doctor"}}};
  }
  Result<VaersFacts> report(const MishapReport& mishap) { return report_mishap(tx(), nurse, now, seed(), mishap); }
};
ON_EACH_DATABASE(ReportMishap);

TEST_P(ReportMishap, gives_the_facts_for_vaers_and_opens_an_urgent_task) {
  ASSERT_TRUE(record_outside_dose(tx(), nurse, now, seed(), outside("o-1", make_date(2022, 6, 1))));
  const auto facts = report(too_much());

  ASSERT_TRUE(facts) << facts.error().reason;
  EXPECT_TRUE(facts->report_to_vaers);
  EXPECT_FALSE(facts->is_serious);
  EXPECT_EQ(facts->mishap, "too_much");
  EXPECT_EQ(facts->kind, packs::MishapKind::administration_error);
  EXPECT_EQ(facts->vaccine.name, "Fevax");
  EXPECT_EQ(facts->vaccine.manufacturer, "XX");
  EXPECT_EQ(facts->vaccine.lot_number->value, "FDP00012");
  EXPECT_EQ(facts->facility_name, "Pier Clinic");
  EXPECT_EQ(facts->facility_address, "1 Pier St, Eastport 00001");
  EXPECT_EQ(facts->vaccinated_at, now - minutes{10});
  EXPECT_EQ(facts->earlier_vaccines.size(), 1u);
  EXPECT_EQ(facts->action_taken->reveal(), "Told Ana and her doctor");
  EXPECT_EQ(tasks("immunization.mishap"), 1);
}

TEST_P(ReportMishap, keeps_what_was_done_sealed) {
  ASSERT_TRUE(report(too_much()));
  const auto kept = tx().find<Mishap>("select * from immunization_mishap", storage::NoParameters{});
  EXPECT_EQ(kept->action_taken->find("doctor"), std::string::npos);
}

TEST_P(ReportMishap, sent_twice_is_kept_once) {
  ASSERT_TRUE(report(too_much()));
  EXPECT_TRUE(report(too_much()));
  EXPECT_EQ(counted("immunization_mishap"), 1);
  EXPECT_EQ(tasks("immunization.mishap"), 1);
  give("d-2", now);
  MishapReport other = too_much();
  other.dose_id = {"d-2"};
  other.onset_at.reset();
  expect_refused(report(other), FailureKind::conflict, "immunization.mishap_id_taken");
}

TEST_P(ReportMishap, names_the_field_that_cannot_be) {
  MishapReport mishap = too_much();
  mishap.mishap = {"nothing_of_the_pack"};
  expect_refused(report(mishap), FailureKind::invalid_input, "immunization.mishap_unknown");
  mishap = too_much();
  mishap.onset_at = now + minutes{6};
  expect_refused(report(mishap), FailureKind::invalid_input, "immunization.onset_in_future");
  mishap.onset_at = now - minutes{11};
  expect_refused(report(mishap), FailureKind::invalid_input, "immunization.onset_before_dose");
  mishap = too_much();
  mishap.dose_id = {"d-9"};
  expect_refused(report(mishap), FailureKind::not_found, "immunization.dose_unknown");
  EXPECT_EQ(counted("immunization_mishap"), 0);
}

TEST_P(ReportMishap, is_for_vaccinators) {
  expect_refused(report_mishap(tx(), desk, now, seed(), too_much()), FailureKind::not_permitted,
                 "access.permission_missing");
  EXPECT_EQ(counted("immunization_mishap"), 0);
}

TEST_P(ReportMishap, of_a_reaction_that_contraindicates_ends_the_series_whatever_is_answered_later) {
  MishapReport collapse = too_much();
  collapse.mishap = {"collapse"};
  ASSERT_TRUE(report(collapse));
  EXPECT_EQ(forecast().series_status, SeriesStatus::contraindicated);
  now += std::chrono::days{28};
  ASSERT_TRUE(screen("s-9", "none"));
  EXPECT_EQ(forecast().series_status, SeriesStatus::contraindicated);
}

}  // namespace
}  // namespace quell::immunization
