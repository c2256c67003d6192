#include "surveillance/read_case.h"

#include <gtest/gtest.h>

#include "surveillance/override_classification.h"
#include "surveillance/testing/with_cases.h"

namespace quell::surveillance {
namespace {

struct ReadACase : WithCases {};
ON_EACH_DATABASE(ReadACase);

TEST_P(ReadACase, shows_who_it_is_the_answers_the_results_and_each_classification) {
  auto result = result_for(ana);
  result.detail.notes = Private{LongText<4'000>{"Called the clinic"}};
  const CaseId id = *record(result).case_id;
  interview(id, {said("rash", Said::yes)});
  override_classification(tx(), investigator, now, seed(),
                          {id, Classification::suspect, OverrideReason::other, Private{LongText<1'000>{"Mixed up"}}});

  const auto file = read_case(tx(), investigator, now, {id});
  ASSERT_TRUE(file) << file.error().reason;
  EXPECT_EQ(file->person->identity.name_to_call.reveal().value, "Ana");
  EXPECT_EQ(file->answers, (Answers{said("rash", Said::yes)}));
  ASSERT_EQ(file->results.size(), 1u);
  EXPECT_EQ(file->results.front().detail->notes->reveal().value, "Called the clinic");
  ASSERT_EQ(file->classifications.size(), 2u);
  EXPECT_EQ(file->classifications[0].note->reveal(), "Mixed up");
  EXPECT_EQ(file->classifications[1].because, std::vector<std::string>{"key-1"});
  EXPECT_EQ(file->facts.overridden, Overridden::yes);
}

TEST_P(ReadACase, leaves_one_audit_subject_for_the_case_and_one_for_the_person) {
  const CaseId id = opened_case(ana).id;
  tx().take_touched();
  ASSERT_TRUE(read_case(tx(), investigator, now, {id}));
  std::set<std::string> kinds;
  for (const auto& touched : tx().take_touched()) kinds.insert(touched.kind);
  EXPECT_EQ(kinds, (std::set<std::string>{"people.person", "surveillance.case"}));
}

TEST_P(ReadACase, notes_in_the_audit_who_read_sensitive_answers) {
  const CaseId id = opened_case(ana).id;
  interview_case(tx(), reviewer, now, seed(), {id, 1, {said("immune_condition", Said::yes)}});
  tx().take_touched();
  EXPECT_TRUE(read_case(tx(), investigator, now, {id})->answers.empty());
  for (const auto& touched : tx().take_touched()) EXPECT_NE(touched.kind, "surveillance.sensitive_answers");
  EXPECT_EQ(read_case(tx(), reviewer, now, {id})->answers.size(), 1u);
  int noted = 0;
  for (const auto& touched : tx().take_touched()) noted += touched.kind == "surveillance.sensitive_answers";
  EXPECT_EQ(noted, 1);
}

TEST_P(ReadACase, stays_when_the_person_is_erased_without_what_was_said) {
  const CaseId id = opened_case(ana).id;
  interview(id, {on("onset", day(7, 28))});
  tx().execute("update people_person set wrapped_key = null, sealed_identity = null where id = 'ana'",
               storage::NoParameters{});
  const auto file = read_case(tx(), investigator, now, {id});
  ASSERT_TRUE(file) << file.error().reason;
  EXPECT_FALSE(file->person);
  EXPECT_TRUE(file->answers.empty());
  EXPECT_EQ(file->facts.onset_on, day(7, 28));
}

TEST_P(ReadACase, is_for_investigators_of_its_jurisdiction) {
  const CaseId id = opened_case(ana).id;
  expect_refused(read_case(tx(), nurse, now, {id}), FailureKind::not_permitted, "access.permission_missing");
  auto elsewhere = investigator;
  elsewhere.jurisdiction = JurisdictionId{"hills"};
  expect_refused(read_case(tx(), elsewhere, now, {id}), FailureKind::not_permitted, "surveillance.other_jurisdiction");
}

}  // namespace
}  // namespace quell::surveillance
