#include "programs/write_criteria.h"

#include <gtest/gtest.h>

#include "packs/criteria_in_force.h"
#include "packs/text.h"
#include "programs/testing/with_criteria.h"

namespace quell::programs {
namespace {

struct WriteCriteria : WithCriteria {
  std::size_t count() {
    const InForce program = *program_in_force(tx(), river_fever, now);
    return criteria_by_date(tx(), river_fever, **pack_of_revision(tx(), program.pack_revision), program.zone).size();
  }
};
ON_EACH_DATABASE(WriteCriteria);

TEST_P(WriteCriteria, at_once_changes_what_the_public_reads_and_is_told) {
  CriteriaDraft wanted = draft();
  wanted.questions.back().words.en.value = "Were you in the river?";
  wanted.questions.erase(wanted.questions.begin());
  const auto written = write({}, wanted);
  ASSERT_TRUE(written);
  EXPECT_EQ(written->version, "2022-08-02-1000");
  const InForce program = *program_in_force(tx(), river_fever, now);
  const auto* criteria = packs::criteria_in_force(*program.pack, program.today);
  EXPECT_EQ(criteria->questions.size(), 4u);
  EXPECT_EQ(packs::text(*program.pack, *criteria, "en", "question.risk"), "Were you in the river?");
  EXPECT_EQ(packs::text(*program.pack, *criteria, "es", "question.risk"), "question.risk in es");
}

TEST_P(WriteCriteria, sent_twice_are_kept_once) {
  const NewCriteria request{next_id(), friday, {"once"}, draft()};
  ASSERT_TRUE(write_criteria(tx(), system, now, seed(), request));
  EXPECT_EQ(write_criteria(tx(), system, now, seed(), request)->version, "2022-08-05-0900");
  EXPECT_EQ(count(), 3u);
}

TEST_P(WriteCriteria, is_not_for_the_past_nor_for_a_moment_that_is_taken) {
  EXPECT_EQ(write(now - std::chrono::minutes{1}, draft()).error().reason, "programs.effective_in_past");
  EXPECT_EQ(write(mid_september, draft()).error().reason, "programs.criteria_same_moment");
  ASSERT_TRUE(write(friday, draft()));
  EXPECT_EQ(write(friday, draft()).error().reason, "programs.criteria_same_moment");
  EXPECT_EQ(count(), 3u);
}

TEST_P(WriteCriteria, needs_whole_sentences_a_reason_and_the_right) {
  CriteriaDraft wanted = draft();
  wanted.questions[0].words.es.value.clear();
  EXPECT_EQ(write(friday, wanted).error().reason, "programs.criteria_incomplete");
  EXPECT_EQ(write_criteria(tx(), system, now, seed(), {next_id(), friday, {}, draft()}).error().reason,
            "programs.reason_missing");
  EXPECT_EQ(write_criteria(tx(), anyone, now, seed(), {next_id(), friday, {"mine"}, draft()}).error().reason,
            "access.permission_missing");
  EXPECT_EQ(count(), 2u);
}

}  // namespace
}  // namespace quell::programs
