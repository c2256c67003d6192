#include "immunization/observation.h"

#include <gtest/gtest.h>

#include "immunization/testing/chair.h"

namespace quell::immunization {
namespace {

using std::chrono::minutes;

struct Observing : Chair {
  std::vector<Observation> waiting() { return *observed_at_site(tx(), nurse, now, {pier}); }
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

TEST_P(Observing, is_refused_for_a_dose_without_a_wait_and_to_other_sites) {
  expect_refused(end_observation(tx(), nurse, now, seed(), {{"d-9"}, ObservationOutcome::well}), FailureKind::not_found,
                 "immunization.not_observed");
  expect_refused(observed_at_site(tx(), nurse, now, {programs::hill_clinic}), FailureKind::not_permitted,
                 "access.other_site");
  expect_refused(observed_at_site(tx(), desk, now, {pier}), FailureKind::not_permitted, "access.permission_missing");
}

}  // namespace
}  // namespace quell::immunization
