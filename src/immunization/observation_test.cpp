#include "immunization/observation.h"

#include <gtest/gtest.h>

#include "immunization/report_mishap.h"
#include "immunization/testing/chair.h"

namespace quell::immunization {
namespace {

using std::chrono::minutes;

struct Observing : Chair {
  std::vector<Observation> waiting() { return *observed_at_site(tx(), nurse, now, {pier}); }
  Result<Observation> end(ObservationOutcome outcome) {
    return end_observation(tx(), nurse, now, seed(), {{"d-1"}, outcome});
  }
  Result<Observation> resume() { return resume_observation(tx(), nurse, now, seed(), {{"d-1"}}); }
  Result<Observation> kept() { return find_observation(tx(), nurse, now, {{"d-1"}}); }
  Result<VaersFacts> report(const char* mishap) {
    return report_mishap(tx(), nurse, now, seed(),
                         {.id = {mishap}, .dose_id = {"d-1"}, .mishap = {mishap}, .onset_at = {}, .action_taken = {}});
  }
};
ON_EACH_DATABASE(Observing);

TEST_P(Observing, shows_who_waits_and_who_is_free_first) {
  give("d-1", now - minutes{2});
  DoseReport other = dose("d-2", now - minutes{7});
  other.person_id = ben;
  ASSERT_TRUE(record(other));

  ASSERT_EQ(waiting().size(), 2u);
  EXPECT_EQ(waiting()[0].person_id, ben);
  EXPECT_EQ(waiting()[0].ends_at, now + minutes{8});
}

TEST_P(Observing, ends_once_with_an_outcome) {
  give("d-1", now);
  const auto ended = end_observation(tx(), nurse, now + minutes{15}, seed(), {{"d-1"}, ObservationOutcome::well});
  ASSERT_TRUE(ended);
  EXPECT_EQ(ended->ended_at, now + minutes{15});
  EXPECT_TRUE(waiting().empty());
  expect_refused(end_observation(tx(), nurse, now, seed(), {{"d-1"}, ObservationOutcome::left_early}),
                 FailureKind::conflict, "immunization.observation_ended");
}

TEST_P(Observing, ends_with_a_reaction_only_by_its_report) {
  give("d-1", now);
  expect_refused(end(ObservationOutcome::reaction), FailureKind::conflict, "immunization.reaction_not_reported");
  ASSERT_TRUE(report("too_much"));
  EXPECT_EQ(waiting().size(), 1u) << "an error is no reaction";
  expect_refused(end(ObservationOutcome::reaction), FailureKind::conflict, "immunization.reaction_not_reported");
  now += minutes{3};
  ASSERT_TRUE(report("fainting"));
  EXPECT_TRUE(waiting().empty());
  EXPECT_EQ(kept()->outcome, ObservationOutcome::reaction);
  EXPECT_EQ(kept()->ended_at, now);
}

TEST_P(Observing, that_ended_keeps_its_end_when_a_reaction_comes_later) {
  give("d-1", now);
  ASSERT_TRUE(end(ObservationOutcome::well));
  ASSERT_TRUE(report("fainting"));
  EXPECT_EQ(kept()->outcome, ObservationOutcome::well);
}

TEST_P(Observing, may_be_taken_up_again_for_two_hours) {
  give("d-1", now);
  ASSERT_TRUE(end(ObservationOutcome::left_early));
  now += std::chrono::hours{2};
  const auto resumed = resume();
  ASSERT_TRUE(resumed) << resumed.error().reason;
  EXPECT_FALSE(resumed->outcome);
  EXPECT_EQ(waiting().size(), 1u);
  EXPECT_TRUE(resume()) << "twice is as good as once";
  ASSERT_TRUE(end(ObservationOutcome::well));
  now += std::chrono::hours{2} + minutes{1};
  expect_refused(resume(), FailureKind::conflict, "immunization.observation_over");
  EXPECT_EQ(kept()->outcome, ObservationOutcome::well) << "nothing was written";
}

TEST_P(Observing, is_refused_for_a_dose_without_a_wait_and_to_other_sites) {
  expect_refused(end_observation(tx(), nurse, now, seed(), {{"d-9"}, ObservationOutcome::well}), FailureKind::not_found,
                 "immunization.not_observed");
  give("d-1", now);
  expect_refused(resume_observation(tx(), nurse, now, seed(), {{"d-9"}}), FailureKind::not_found,
                 "immunization.not_observed");
  access::Actor elsewhere = nurse;
  elsewhere.sites = {programs::hill_clinic};
  expect_refused(resume_observation(tx(), elsewhere, now, seed(), {{"d-1"}}), FailureKind::not_permitted,
                 "access.other_site");
  expect_refused(find_observation(tx(), elsewhere, now, {{"d-1"}}), FailureKind::not_permitted, "access.other_site");
  expect_refused(observed_at_site(tx(), nurse, now, {programs::hill_clinic}), FailureKind::not_permitted,
                 "access.other_site");
  expect_refused(observed_at_site(tx(), desk, now, {pier}), FailureKind::not_permitted, "access.permission_missing");
}

TEST_P(Observing, of_whom_an_end_was_never_noted_is_not_on_the_list_of_the_next_day) {
  give("d-1", now);
  ASSERT_EQ(observed_at_site(tx(), nurse, now, {pier})->size(), 1u);
  EXPECT_TRUE(observed_at_site(tx(), nurse, now + std::chrono::hours{24}, {pier})->empty());
}

}  // namespace
}  // namespace quell::immunization
