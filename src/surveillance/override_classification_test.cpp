#include "surveillance/override_classification.h"

#include <gtest/gtest.h>

#include "surveillance/testing/with_cases.h"

namespace quell::surveillance {
namespace {

struct OverrideAClassification : WithCases {
  Result<Classified> override_as(const CaseId& id, Classification classification,
                                 OverrideReason reason = OverrideReason::contaminated_specimen) {
    return override_classification(tx(), investigator, now, seed(), {id, classification, reason, {}});
  }
};
ON_EACH_DATABASE(OverrideAClassification);

TEST_P(OverrideAClassification, follows_the_evidence_again_when_the_decision_is_taken_back) {
  const CaseId id = *record(result_for(ana)).case_id;
  override_as(id, Classification::suspect);
  const auto followed = follow_evidence(tx(), investigator, now, seed(), {id});
  EXPECT_EQ(followed->classification, Classification::confirmed);
  EXPECT_EQ(classifications_of(tx(), id).front().because, "key-1");
  EXPECT_EQ(follow_evidence(tx(), investigator, now, seed(), {id})->overridden, Overridden::no);
  EXPECT_EQ(classifications_of(tx(), id).size(), 3u);
}

TEST_P(OverrideAClassification, a_decision_for_another_reason_needs_words_which_are_sealed) {
  const CaseId id = opened_case(ana).id;
  expect_refused(override_as(id, Classification::suspect, OverrideReason::other), FailureKind::invalid_input,
                 "surveillance.note_missing");
  const auto decided = override_classification(
      tx(), investigator, now, seed(),
      {id, Classification::suspect, OverrideReason::other, Private{LongText<1'000>{"Seen by Dr. Soto"}}});
  ASSERT_TRUE(decided) << decided.error().reason;
  EXPECT_EQ(classifications_of(tx(), id).front().sealed_note->find("Soto"), std::string::npos);
}

TEST_P(OverrideAClassification, is_decided_in_the_own_jurisdiction_only) {
  const CaseId id = opened_case(ana).id;
  auto elsewhere = investigator;
  elsewhere.jurisdiction = JurisdictionId{"hills"};
  expect_refused(override_classification(tx(), elsewhere, now, seed(),
                                         {id, Classification::suspect, OverrideReason::duplicate, {}}),
                 FailureKind::not_permitted, "surveillance.other_jurisdiction");
  expect_refused(
      override_classification(tx(), nurse, now, seed(), {id, Classification::suspect, OverrideReason::duplicate, {}}),
      FailureKind::not_permitted, "access.permission_missing");
}

}  // namespace
}  // namespace quell::surveillance
