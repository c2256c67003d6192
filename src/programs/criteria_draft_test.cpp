#include "programs/criteria_draft.h"

#include <gtest/gtest.h>

#include "packs/testing/small_pack.h"
#include "packs/text.h"

namespace quell::programs {
namespace {

struct CriteriaDrafts : testing::Test {
  packs::PackPointer pack = packs::testing::load_small_pack();
  CriteriaDraft draft = draft_of(*pack, pack->criteria.versions.front());

  std::string faults() {
    const auto version = version_of(draft);
    if (version) return "";
    EXPECT_EQ(version.error().reason, "programs.criteria_incomplete");
    std::string all;
    for (const Fault& fault : version.error().faults) all += fault.field + " " + fault.reason + "\n";
    return all;
  }
};

TEST_F(CriteriaDrafts, of_a_version_make_that_version_again) {
  const auto version = version_of(draft);
  ASSERT_TRUE(version);
  const packs::CriteriaVersion& first = pack->criteria.versions.front();
  ASSERT_EQ(version->questions.size(), first.questions.size());
  for (std::size_t i = 0; i < first.questions.size(); ++i) {
    EXPECT_EQ(version->questions[i].id, first.questions[i].id);
    EXPECT_EQ(version->questions[i].implies, first.questions[i].implies);
    EXPECT_EQ(version->questions[i].criteria, first.questions[i].criteria);
  }
  EXPECT_EQ(draft_of(*pack, *version).questions, draft.questions);
}

TEST_F(CriteriaDrafts, bring_their_own_words) {
  draft.questions.back().words.en.value = "Were you in the river?";
  packs::Pack with = *pack;
  add_words(with, "monday", draft);
  packs::CriteriaVersion version = *version_of(draft);
  version.id = "monday";
  EXPECT_EQ(packs::text(with, version, "en", "question.risk"), "Were you in the river?");
  EXPECT_EQ(packs::text(with, "en", "question.risk"), "question.risk in en");
  EXPECT_EQ(draft_of(with, version).questions, draft.questions);
}

TEST_F(CriteriaDrafts, need_each_sentence_in_both_languages) {
  draft.questions[0].words.es.value.clear();
  draft.questions[2].not_now.reset();  // "had it" means not now, and says why
  EXPECT_EQ(faults(),
            "/draft/questions/0/words/es programs.criteria_words_missing\n"
            "/draft/questions/2/not_now/en programs.criteria_words_missing\n"
            "/draft/questions/2/not_now/es programs.criteria_words_missing\n");
}

TEST_F(CriteriaDrafts, name_each_part_once_and_in_plain_letters) {
  draft.questions[0].id.value = "New Rash";
  draft.questions[1].id.value = "all";  // names all questions at once
  draft.questions.back().criteria[0].id.value = "risk";
  EXPECT_EQ(faults(),
            "/draft/questions/0/id programs.criteria_id_malformed\n"
            "/draft/questions/1/id programs.criteria_id_malformed\n"
            "/draft/questions/4/criteria/0/id programs.criteria_id_twice\n");
}

TEST_F(CriteriaDrafts, that_lead_nobody_to_a_place_are_refused_unless_nothing_is_asked) {
  draft.questions.resize(1);
  EXPECT_EQ(faults(), "/draft/questions programs.criteria_nobody_books\n");
  draft.asks = packs::Asks::nothing;
  EXPECT_EQ(faults(), "");
}

TEST_F(CriteriaDrafts, stay_short_enough_to_be_read) {
  for (int i = 0; i < 20; ++i)
    draft.questions.push_back({{"more_" + std::to_string(i)}, packs::Implication::vaccinate, {{"a"}, {"b"}}, {}, {}});
  EXPECT_EQ(faults(), "/draft/questions programs.criteria_too_many\n");
}

}  // namespace
}  // namespace quell::programs
