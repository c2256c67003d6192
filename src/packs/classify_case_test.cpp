#include "packs/classify_case.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "packs/testing/small_pack.h"

namespace quell::packs {
namespace {

struct ClassifyCase : ::testing::Test {
  const PackPointer pack = testing::load_small_pack();
  const CaseDefinition& july = pack->case_definitions.versions.front();
  const Date onset = make_date(2022, 7, 14);
  Evidence evidence;

  void result(const std::string& loinc, ResultMeaning meaning, int days_after_onset = 5) {
    evidence.results.push_back({"result-" + std::to_string(evidence.results.size()), loinc, meaning,
                                onset + std::chrono::days{days_after_onset}});
  }
  Classification now() const { return classify_case(july, pack->interview, evidence).classification; }
};

TEST_F(ClassifyCase, what_was_tested_decides_and_not_that_it_was_positive) {
  EXPECT_EQ(now(), Classification::unknown);
  result("4-4", ResultMeaning::detected);  // IgG
  EXPECT_EQ(now(), Classification::unknown);
  result("3-3", ResultMeaning::detected);
  EXPECT_EQ(now(), Classification::probable);
  result("1-1", ResultMeaning::detected);
  EXPECT_EQ(now(), Classification::confirmed);
  EXPECT_EQ(classify_case(july, pack->interview, evidence).because, std::set<std::string>{"result-2"});
}

TEST_F(ClassifyCase, antibodies_count_within_their_days_and_not_after_another_exposure) {
  result("2-2", ResultMeaning::detected, 3);
  evidence.onset_on = onset;
  EXPECT_EQ(now(), Classification::unknown);
  result("2-2", ResultMeaning::detected, 4);
  EXPECT_EQ(now(), Classification::probable);
  evidence.said_yes = {"vaccinated"};
  EXPECT_EQ(now(), Classification::unknown);
  evidence.said_yes = {};
  evidence.onset_on = {};  // days cannot be counted
  EXPECT_EQ(now(), Classification::unknown);
}

TEST_F(ClassifyCase, a_sign_or_a_link_with_suspicion_makes_a_suspect) {
  evidence.said_yes = {"knew_case"};
  EXPECT_EQ(now(), Classification::unknown);
  evidence.said_yes = {"knew_case", "suspected"};
  EXPECT_EQ(classify_case(july, pack->interview, evidence),
            (ClassifiedCase{Classification::suspect, {"knew_case", "suspected"}}));
  evidence.said_yes = {"rash"};
  EXPECT_EQ(now(), Classification::suspect);
}

TEST_F(ClassifyCase, another_illness_or_a_specimen_without_the_virus_makes_it_no_case_unless_another_has_it) {
  evidence.said_yes = {"rash", "other_illness"};
  EXPECT_EQ(now(), Classification::not_a_case);
  evidence.said_yes = {"rash"};
  result("1-1", ResultMeaning::not_detected);
  EXPECT_EQ(now(), Classification::not_a_case);
  result("3-3", ResultMeaning::detected);
  EXPECT_EQ(now(), Classification::probable);
}

TEST_F(ClassifyCase, what_says_nothing_says_nothing) {
  evidence.said_yes = {"rash"};
  result("1-1", ResultMeaning::inconclusive);
  result("1-1", ResultMeaning::not_done);
  result("2-2", ResultMeaning::not_detected);  // antibodies exclude nothing
  result("77777-7", ResultMeaning::detected);  // a test that the definition does not list
  EXPECT_EQ(now(), Classification::suspect);
}

TEST_F(ClassifyCase, depends_on_what_the_evidence_is_and_not_on_its_order) {
  std::mt19937 dice{2022};
  const auto below = [&](int count) { return static_cast<int>(dice() % static_cast<unsigned>(count)); };
  for (int run = 0; run < 500; ++run) {
    evidence = {};
    for (int i = below(6); i > 0; --i)
      result(std::to_string(1 + below(4)) + "-" + std::to_string(1 + below(4)), static_cast<ResultMeaning>(below(4)),
             below(60));
    for (const InterviewQuestion& question : pack->interview.questions)
      if (below(3) == 0) evidence.said_yes.insert(question.id);
    if (below(2) == 0) evidence.onset_on = onset;
    const ClassifiedCase first = classify_case(july, pack->interview, evidence);
    std::ranges::shuffle(evidence.results, dice);
    EXPECT_EQ(classify_case(july, pack->interview, evidence), first) << "run " << run;
  }
}

TEST_F(ClassifyCase, the_definition_that_has_begun_last_is_in_force) {
  EXPECT_EQ(definition_in_force(pack->case_definitions, make_date(2022, 6, 30)), nullptr);
  EXPECT_EQ(definition_in_force(pack->case_definitions, make_date(2022, 7, 1))->id, "july");
}

TEST_F(ClassifyCase, a_question_is_found_by_its_id) {
  EXPECT_EQ(find_question(pack->interview, "rash")->counts_as, CountsAs::clinical);
  EXPECT_EQ(find_question(pack->interview, "nothing"), nullptr);
}

}  // namespace
}  // namespace quell::packs
