#include "surveillance/classify.h"

#include <gtest/gtest.h>

#include "surveillance/override_classification.h"
#include "surveillance/testing/with_cases.h"

namespace quell::surveillance {
namespace {

struct Reclassify : WithCases {
  Result<Classified> override_as(const CaseId& id, Classification classification,
                                 OverrideReason reason = OverrideReason::contaminated_specimen) {
    return override_classification(tx(), investigator, now, seed(), {id, classification, reason, {}});
  }
};
ON_EACH_DATABASE(Reclassify);

TEST_P(Reclassify, writes_a_line_for_each_change_and_what_it_rests_on) {
  const CaseId id = opened_case(ana).id;
  interview(id, {said("rash", Said::yes)});
  record(result_for(ana));
  const auto lines = classifications_of(tx(), id);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0].because, "key-1");
  EXPECT_EQ(lines[1].because, "rash");
  EXPECT_EQ(lines[2].classification, Classification::unknown);
  EXPECT_EQ(lines[0].definition_version, "july");
}

TEST_P(Reclassify, leaves_a_person_s_decision_until_new_evidence_comes) {
  const CaseId id = *record(result_for(ana)).case_id;
  ASSERT_TRUE(override_as(id, Classification::not_a_case));
  EXPECT_EQ(case_now(id).classification, Classification::not_a_case);
  EXPECT_EQ(case_now(id).evidence_classification, Classification::confirmed);

  interview(id, {said("worker", Said::yes)});  // says nothing of the illness
  EXPECT_EQ(case_now(id).overridden, Overridden::yes);

  record(result_for(ana, "key-2"));
  EXPECT_EQ(case_now(id).overridden, Overridden::no);
  EXPECT_EQ(case_now(id).classification, Classification::confirmed);
  EXPECT_EQ(open_tasks("surveillance.decision_ended", id.text), 1);
}

}  // namespace
}  // namespace quell::surveillance
