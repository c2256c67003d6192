#include "clinics/join_standby.h"

#include <gtest/gtest.h>

#include "clinics/list_standby.h"
#include "clinics/testing/with_standby.h"
#include "programs/site.h"
#include "worklist/list_tasks.h"

namespace quell::clinics {
namespace {

struct JoinStandby : WithStandby {
  std::string refusal(const StandbyRequest& request) {
    const auto joined = join_standby(tx(), anyone, now, seed(), request);
    if (joined) return "";
    return joined.error().faults.empty() ? joined.error().reason
                                         : joined.error().faults.front().field + " " + joined.error().reason;
  }
  std::size_t waiting() { return list_standby(tx(), desk, now, {pier, {}})->lines.size(); }
};
ON_EACH_DATABASE(JoinStandby);

TEST_P(JoinStandby, gives_a_code_and_the_same_one_when_sent_again) {
  const StandbyRequest request = wish("Sam");
  const auto joined = join_standby(tx(), anyone, now, seed(), request);
  ASSERT_TRUE(joined) << joined.error().reason;
  EXPECT_EQ(joined->code.size(), 16u);
  EXPECT_EQ(join_standby(tx(), anyone, now, seed(), request)->code, joined->code);
  EXPECT_EQ(waiting(), 1u);
}

TEST_P(JoinStandby, near_a_town_counts_every_site_that_is_near_enough) {
  StandbyRequest request = wish("Sam");
  request.sites.clear();
  request.near = Text<80>{"Eastport"};
  request.miles = 200;
  const auto joined = join_standby(tx(), anyone, now, seed(), request);
  ASSERT_TRUE(joined) << joined.error().reason;
  EXPECT_EQ(joined->sites, (std::vector<SiteId>{hill, pier}));
}

TEST_P(JoinStandby, asks_where_and_how_soon) {
  StandbyRequest request = wish("Sam", 2);
  EXPECT_EQ(refusal(request), "/reach_minutes clinics.reach_minutes_range");
  request = wish("Sam");
  request.sites.clear();
  EXPECT_EQ(refusal(request), "/near clinics.standby_nowhere");
  request.near = Text<80>{"Atlantis"};
  EXPECT_EQ(refusal(request), "/near clinics.locality_unknown");
  request.near = Text<80>{"Eastport"};
  EXPECT_EQ(refusal(request), "/miles clinics.miles_range");
  request = wish("Sam");
  request.sites = {{"nowhere"}};
  EXPECT_EQ(refusal(request), "programs.site_unknown");
  request = wish("Sam");
  request.dose_number = 9;
  EXPECT_EQ(refusal(request), "/dose_number clinics.dose_number_unknown");
  request = wish("Sam");
  request.booker.born_on.reset();
  EXPECT_EQ(refusal(request), "/booker/born_on clinics.booker_missing");
  EXPECT_EQ(waiting(), 0u);
}

TEST_P(JoinStandby, where_no_site_is_near_enough_says_so) {
  StandbyRequest request = wish("Sam");
  ASSERT_TRUE(programs::change_site(tx(), [&] {
    auto site = *programs::find_site(tx(), programs::river_fever, pier);
    site.latitude += 10;
    return site;
  }()));
  ASSERT_TRUE(programs::change_site(tx(), [&] {
    auto site = *programs::find_site(tx(), programs::river_fever, hill);
    site.closed = true;
    return site;
  }()));
  request.sites.clear();
  request.near = Text<80>{"Eastport"};
  request.miles = 5;
  EXPECT_EQ(refusal(request), "/miles clinics.no_site_so_near");
  request.sites = {hill};
  EXPECT_EQ(refusal(request), "/sites clinics.service_not_offered");
  EXPECT_EQ(waiting(), 0u);
}

TEST_P(JoinStandby, answers_someone_who_looks_like_another_as_everybody_and_gives_staff_a_task) {
  const auto first = join("Sam Rivera");
  const auto other = join("Rivera Sam");
  EXPECT_NE(first.code, other.code);
  EXPECT_EQ(waiting(), 2u);
  const auto tasks = worklist::list_tasks(tx(), system, now, {});
  ASSERT_EQ(tasks->tasks.size(), 1u);
  EXPECT_EQ(tasks->tasks[0].kind, "clinics.likely_repeat_on_standby");
  EXPECT_EQ(tasks->tasks[0].subject_id, other.id.text);
}

TEST_P(JoinStandby, of_a_person_whom_staff_found_keeps_the_place_that_stands) {
  const auto first = join("Sam");
  StandbyRequest again = wish("Sam");
  again.booker = {.person = row(first).person_id};
  EXPECT_EQ(join_standby(tx(), phone_operator, now, seed(), again)->code, first.code);
  EXPECT_EQ(refusal(again), "access.permission_missing");
  EXPECT_EQ(waiting(), 1u);
}

TEST_P(JoinStandby, refuses_an_id_that_stands_for_a_place_in_another_program) {
  const auto first = join("Sam");
  tx().execute("update clinics_standby set program_id = 'another'", storage::NoParameters{});
  StandbyRequest same = wish("Ana");
  same.id = first.id;
  EXPECT_EQ(refusal(same), "clinics.standby_id_used");
}

TEST_P(JoinStandby, is_for_the_dose_that_comes_next) {
  StandbyRequest request = wish("Sam");
  request.dose_number = 2;
  EXPECT_EQ(join_standby(tx(), anyone, now, seed(), request).error().reason, "clinics.dose_not_next");
  request.dose_number = 1;
  EXPECT_TRUE(join_standby(tx(), anyone, now, seed(), request));
}

}  // namespace
}  // namespace quell::clinics
