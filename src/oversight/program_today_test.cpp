#include "oversight/program_today.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "programs/testing/with_program.h"

namespace quell::oversight {
namespace {

struct ReadProgramToday : programs::WithProgram {};
ON_EACH_DATABASE(ReadProgramToday);

TEST_P(ReadProgramToday, tells_the_day_and_the_sites_with_those_still_expected) {
  const ProgramToday found = *program_today(tx(), anyone, now, {});
  EXPECT_EQ(found.today, make_date(2022, 8, 2));
  const auto site = [&](const SiteId& id) {
    return *std::ranges::find_if(found.sites, [&](const SiteToday& one) { return one.id == id; });
  };
  EXPECT_TRUE(site(programs::pier_clinic).is_open);
  EXPECT_FALSE(site(programs::hill_clinic).is_open);
  ASSERT_EQ(found.partners.size(), 1u);
  EXPECT_EQ(found.partners[0].name, "Pier House");
}

TEST_P(ReadProgramToday, each_route_has_its_volume_and_the_words_for_it_in_each_language) {
  const ProgramToday found = *program_today(tx(), anyone, now, {});
  ASSERT_FALSE(found.products.empty());
  for (const ProductToday& product : found.products)
    for (const RouteToday& route : product.routes) {
      EXPECT_GT(route.volume_ul, 0) << route.id;
      EXPECT_FALSE(route.body_sites.empty()) << route.id;
      for (const std::string& language : found.languages)
        EXPECT_TRUE(std::ranges::any_of(
            found.texts,
            [&](const PackText& text) { return text.language == language && text.key == "route." + route.id; }))
            << language << " " << route.id;
    }
}

TEST_P(ReadProgramToday, shows_staff_no_words_that_only_the_public_reads) {
  const ProgramToday found = *program_today(tx(), anyone, now, {});
  EXPECT_TRUE(
      std::ranges::none_of(found.texts, [](const PackText& text) { return text.key.starts_with("criterion."); }));
}

TEST_P(ReadProgramToday, of_a_program_that_is_not_here_is_refused) {
  EXPECT_EQ(program_today(tx(), access::public_actor(ProgramId{"none"}), now, {}).error().reason,
            "programs.program_unknown");
}

}  // namespace
}  // namespace quell::oversight
