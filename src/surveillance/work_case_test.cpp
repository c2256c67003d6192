#include "surveillance/work_case.h"

#include <gtest/gtest.h>

#include "access/add_organization.h"
#include "access/testing/staff.h"
#include "surveillance/testing/with_cases.h"

namespace quell::surveillance {
namespace {

struct WorkOnACase : WithCases {
  StaffId hired(const std::string& name, access::Role role) {
    access::add_organization(tx(), system, now, seed(),
                             {{"harbor-health"}, access::OrganizationKind::department, {"Harbor"}, {}});
    const auto invited =
        access::invite_staff(tx(), system, now, seed(), access::invitation_of(name, {"harbor-health"}, {role}));
    EXPECT_TRUE(invited) << invited.error().reason;
    return invited ? invited->staff : StaffId{};
  }
};
ON_EACH_DATABASE(WorkOnACase);

TEST_P(WorkOnACase, is_given_to_whoever_investigates) {
  const CaseId id = opened_case(ana).id;
  const StaffId dana = hired("dana", access::Role::investigator), lead = hired("lead", access::Role::program_lead);
  EXPECT_EQ(assign_case(tx(), investigator, now, seed(), {id, dana})->investigator, dana);
  EXPECT_EQ(case_now(id).investigator, dana);
  expect_refused(assign_case(tx(), investigator, now, seed(), {id, lead}), FailureKind::invalid_input,
                 "surveillance.investigator_unknown");
  expect_refused(assign_case(tx(), investigator, now, seed(), {id, StaffId{"nobody"}}), FailureKind::invalid_input,
                 "surveillance.investigator_unknown");
  EXPECT_EQ(assign_case(tx(), investigator, now, seed(), {id, {}})->investigator, std::nullopt);
}

TEST_P(WorkOnACase, ends_and_begins_again) {
  const CaseId id = opened_case(ana).id;
  EXPECT_EQ(set_case_state(tx(), investigator, now, seed(), {id, CaseState::closed})->state, CaseState::closed);
  EXPECT_EQ(case_now(id).closed_at, now);
  EXPECT_EQ(open_tasks("surveillance.interview", id.text), 0);
  EXPECT_EQ(set_case_state(tx(), investigator, now, seed(), {id, CaseState::open})->state, CaseState::open);
  EXPECT_EQ(case_now(id).closed_at, std::nullopt);
}

TEST_P(WorkOnACase, is_for_investigators) {
  const CaseId id = opened_case(ana).id;
  expect_refused(assign_case(tx(), nurse, now, seed(), {id, {}}), FailureKind::not_permitted,
                 "access.permission_missing");
  expect_refused(set_case_state(tx(), investigator, now, seed(), {{"none"}, CaseState::closed}), FailureKind::not_found,
                 "surveillance.case_unknown");
}

}  // namespace
}  // namespace quell::surveillance
