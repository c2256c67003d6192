#include "packs/preview_change.h"

#include <gtest/gtest.h>

#include "packs/testing/small_pack.h"

namespace quell::packs {
namespace {

struct PreviewChange : ::testing::Test {
  PackPointer pack = testing::load_small_pack();
  const CriteriaVersion& august = pack->criteria.versions[0];
  const CriteriaVersion& september = pack->criteria.versions[1];

  std::string shown(const CriteriaVersion& before, const CriteriaVersion& after) const {
    const auto preview = preview_change({*pack, before}, {*pack, after}, {}, "en");
    std::string lines;
    for (const TextLine& line : preview->lines)
      lines += (line.change == LineChange::same    ? "  "
                : line.change == LineChange::added ? "+ "
                                                   : "- ") +
               line.text + "\n";
    return lines;
  }
};

TEST_F(PreviewChange, shows_the_words_that_go_and_those_that_come) {
  EXPECT_EQ(shown(august, september),
            "  question.signs in en\n"
            "  - criterion.rash in en\n"
            "  - criterion.fever in en\n"
            "- question.minor in en\n"
            "- question.had_it in en\n"
            "- question.exposed in en\n"
            "  question.risk in en\n"
            "  - criterion.swims in en\n"
            "- - criterion.rows in en\n"
            "+ - criterion.walks in en\n");
}

TEST_F(PreviewChange, of_no_change_shows_only_what_stays) {
  EXPECT_EQ(shown(august, august).find("+ "), std::string::npos);
}

TEST_F(PreviewChange, tells_what_each_sample_person_would_hear) {
  const auto preview = preview_change({*pack, august}, {*pack, september}, pack->criteria.profiles, "es");
  ASSERT_TRUE(preview);
  ASSERT_EQ(preview->outcomes.size(), 2u);
  EXPECT_EQ(preview->outcomes[1].description, "profile.guest in es");
  EXPECT_EQ(preview->outcomes[1].before, OutcomeKind::exposure_within_days);
  EXPECT_EQ(preview->outcomes[1].after, OutcomeKind::not_now);
}

TEST_F(PreviewChange, a_sample_person_with_an_open_answer_stops_the_preview) {
  Profile silent{.id = "silent"};
  const auto preview = preview_change({*pack, august}, {*pack, september}, {silent}, "en");
  ASSERT_FALSE(preview);
  EXPECT_EQ(preview.error().reason, "packs.answer_missing");
}

}  // namespace
}  // namespace quell::packs
