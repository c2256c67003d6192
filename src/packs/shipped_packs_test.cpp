// The packs that come with Quell, checked as `quell pack check` does, and held to the facts that they were made from.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "core/csv.h"
#include "core/embedded_files.h"
#include "packs/announced_count.h"
#include "packs/classify_lab_result.h"
#include "packs/criteria_in_force.h"
#include "packs/embedded_pack.h"
#include "packs/evaluate_criteria.h"
#include "packs/evaluate_screening.h"
#include "packs/find_locality.h"
#include "packs/load_pack.h"
#include "packs/next_dose_window.h"
#include "packs/preview_change.h"
#include "packs/product_rules.h"

namespace quell::packs {
namespace {

PackPointer shipped(const std::string& name) {
  auto pack = load_pack(embedded_pack(name));
  if (!pack)
    for (const Problem& problem : pack.error()) ADD_FAILURE() << to_line(problem);
  return pack ? *pack : nullptr;
}

// The real program, and the invented one that shows that nothing of the first stands in code.
PackPointer shipped(bool fictional) {
  for (const std::string& name : embedded_packs())
    if (const PackPointer pack = shipped(name); pack && pack->program.fictional.value_or(false) == fictional)
      return pack;
  return nullptr;
}

struct FirstProgram : ::testing::Test {
  PackPointer pack = shipped(false);
  void SetUp() override { ASSERT_TRUE(pack); }
  Date day(unsigned month, unsigned number) const { return make_date(2022, month, number); }
};

TEST(ShippedPacks, are_all_whole) {
  const auto names = embedded_packs();
  EXPECT_GE(names.size(), 2u);
  for (const std::string& name : names) EXPECT_TRUE(shipped(name)) << name;
}

TEST_F(FirstProgram, has_16_sites_of_which_13_open_on_the_first_day_and_3_are_pending) {
  EXPECT_EQ(pack->sites.size(), 16u);
  int open = 0;
  for (const Site& site : pack->sites) open += site.opens_on == day(8, 1);
  EXPECT_EQ(open, 13);
  for (const Site& site : pack->sites) EXPECT_EQ(site.opens_on.has_value(), site.street.has_value()) << site.id;
}

TEST_F(FirstProgram, says_only_what_is_known_of_a_site) {
  for (const Site& site : pack->sites) {
    EXPECT_EQ(site.free_of_charge, true);
    EXPECT_FALSE(site.identification_asked || site.insurance_asked || site.residence_proof_asked || site.interpreter ||
                 site.step_free || site.transit || site.phone)
        << site.id;
    EXPECT_EQ(site.services, std::vector<Service>{Service::vaccination});
  }
}

TEST_F(FirstProgram, announced_28_cases_on_july_28_and_33_on_august_1) {
  EXPECT_FALSE(announced_count(*pack, "cases", day(7, 4)));
  EXPECT_EQ(announced_count(*pack, "cases", day(7, 28))->number, 28);
  EXPECT_EQ(announced_count(*pack, "cases", day(8, 1))->number, 33);
}

TEST_F(FirstProgram, began_with_800_of_1778_doses) {
  EXPECT_EQ(pack->supply.at(0).doses, 1778);
  EXPECT_EQ(pack->supply.at(1).doses, 800);
  EXPECT_EQ(800 % pack->products.front().vials_per_carton, 0);
}

TEST_F(FirstProgram, shows_an_example_of_28_cases_that_agrees_with_what_was_announced) {
  ASSERT_EQ(pack->example_cases.size(), 28u);
  int by_july_14 = 0;
  for (const ExampleCase& example : pack->example_cases) {
    EXPECT_TRUE(example.age_years >= 20 && example.age_years <= 49 && example.sex == "male");
    EXPECT_TRUE(example.reported_on >= day(7, 5) && example.reported_on <= day(7, 28));
    by_july_14 += example.reported_on <= day(7, 14);
  }
  EXPECT_EQ(by_july_14, 11);
}

TEST_F(FirstProgram, gives_one_dose_a_vial_until_august_9_and_then_several) {
  const Product& vaccine = pack->products.front();
  EXPECT_EQ(vaccine.cvx, "206");
  EXPECT_EQ(routes_allowed(vaccine, day(8, 1), 30).size(), 1u);
  EXPECT_EQ(routes_allowed(vaccine, day(8, 9), 30).size(), 2u);
  EXPECT_EQ(routes_allowed(vaccine, day(8, 9), 17).front()->clinician_decides, true);
  EXPECT_EQ(doses_per_vial(vaccine, "subcutaneous", day(8, 1))->expected, 1);
  EXPECT_EQ(doses_per_vial(vaccine, "intradermal", day(8, 9))->most, 5);
}

TEST_F(FirstProgram, offers_dose_2_from_day_28_with_grace_to_24_and_calls_it_overdue_after_35) {
  const auto window = next_dose_window(pack->schedule, 2, day(8, 1));
  ASSERT_TRUE(window);
  EXPECT_EQ(window->grace_from, day(8, 25));
  EXPECT_EQ(window->offered_from, day(8, 29));
  EXPECT_EQ(window->overdue_after, day(9, 5));
  EXPECT_EQ(window->valid_from, day(8, 1));
}

TEST_F(FirstProgram, changes_its_criteria_on_september_15_and_shows_what_that_means) {
  const CriteriaVersion& before = *criteria_in_force(*pack, day(9, 14));
  const CriteriaVersion& after = *criteria_in_force(*pack, day(9, 15));
  EXPECT_NE(before.id, after.id);
  const auto preview = preview_change({*pack, before}, {*pack, after}, pack->criteria.profiles, "es");
  ASSERT_TRUE(preview);
  EXPECT_EQ(preview->outcomes.size(), pack->criteria.profiles.size());
  int changed = 0;
  for (const TextLine& line : preview->lines) changed += line.change != LineChange::same;
  EXPECT_EQ(changed, 3);  // one criterion comes for exposure; one goes and one comes for risk
}

TEST_F(FirstProgram, sends_a_keloid_scar_to_the_subcutaneous_route_and_an_allergy_to_a_longer_stay) {
  std::vector<ScreeningAnswer> answers;
  for (const ScreeningQuestion& question : pack->screening.questions) answers.push_back({question.id, Answer::no});
  EXPECT_EQ(evaluate_screening(pack->screening, answers)->observation_minutes, 15);
  for (ScreeningAnswer& answer : answers)
    if (answer.question == "keloid" || answer.question == "component_allergy") answer.answer = Answer::yes;
  const auto outcome = evaluate_screening(pack->screening, answers);
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->action, ScreeningAction::consult);
  EXPECT_EQ(outcome->observation_minutes, 30);
  EXPECT_EQ(outcome->only_routes, std::vector<std::string>{"subcutaneous"});
}

TEST_F(FirstProgram, classifies_by_what_was_tested) {
  const CaseDefinition& definition = *case_definition_in_force(*pack, day(8, 1));
  const auto support = [&](const char* loinc, std::optional<int> days) {
    return supported_by(*find_lab_test(definition, loinc), ResultMeaning::detected, days);
  };
  EXPECT_EQ(support("100434-0", {}), Support::probable);
  EXPECT_EQ(support("41853-3", {}), Support::probable);
  EXPECT_EQ(support("100383-9", {}), Support::confirmed);
  EXPECT_EQ(support("100891-1", 10), Support::none);
  EXPECT_EQ(support("100892-9", 10), Support::probable);
  EXPECT_EQ(support("100892-9", 57), Support::none);
}

TEST_F(FirstProgram, claims_no_share_of_a_group_whose_size_nobody_knows) {
  EXPECT_FALSE(pack->program.population_at_risk);
}

TEST_F(FirstProgram, finds_every_place_where_people_say_they_are) {
  EXPECT_EQ(towns(*pack).size(), 169u);
  EXPECT_EQ(find_locality(*pack, "storrs")->town, "Mansfield");
  EXPECT_EQ(find_locality(*pack, "06513")->town, "New Haven");
  EXPECT_EQ(find_locality(*pack, "union")->town, "Union");
  for (const Site& site : pack->sites) EXPECT_TRUE(find_locality(*pack, site.zip.value_or(site.town))) << site.id;
}

TEST_F(FirstProgram, knows_the_risk_of_each_kind_of_exposure_and_asks_no_sensitive_question) {
  std::map<std::string, int> kinds;
  for (const ExposureKind& kind : pack->monitoring.exposure_kinds) ++kinds[kind.risk];
  EXPECT_EQ(kinds, (std::map<std::string, int>{{"high", 2}, {"intermediate", 2}, {"low", 1}}));
  for (const InterviewQuestion& question : pack->interview.questions) EXPECT_FALSE(question.sensitive) << question.id;
}

TEST_F(FirstProgram, knows_the_towns_that_the_state_lists) {
  std::filesystem::path above = std::filesystem::path{__FILE__}.parent_path();
  const std::filesystem::path folder = "shared/data/connecticut";
  while (above.has_relative_path() && !exists(above / folder)) above = above.parent_path();
  const auto files = read_pack_files(above / folder);
  if (!files || !files->contains("ct-towns.csv")) GTEST_SKIP() << "the list of towns is not here";
  const auto rows = read_csv(files->at("ct-towns.csv"));
  ASSERT_TRUE(rows);
  std::vector<std::string> listed_towns;
  for (auto row = rows->begin() + 1; row != rows->end(); ++row) listed_towns.push_back(row->cells.front());
  std::sort(listed_towns.begin(), listed_towns.end());
  EXPECT_EQ(towns(*pack), listed_towns);
}

TEST(SecondProgram, shares_no_number_with_the_first_that_would_hide_in_code) {
  const PackPointer first = shipped(false), second = shipped(true);
  ASSERT_TRUE(first && second);
  EXPECT_NE(first->products.front().cvx, second->products.front().cvx);
  EXPECT_NE(first->monitoring.ask_on_days, second->monitoring.ask_on_days);
  EXPECT_NE(first->schedule.pep.ideal_within_days, second->schedule.pep.ideal_within_days);
  EXPECT_NE(first->program.department.help_line.shown, second->program.department.help_line.shown);
  EXPECT_EQ(second->program.fictional, true);
}

TEST(ShippedPacks, say_by_age_and_day_whom_a_clinician_decides_about) {
  const PackPointer first = shipped(false), second = shipped(true);
  for (const Date day : {make_date(2022, 8, 1), make_date(2022, 8, 9)}) {
    EXPECT_TRUE(clinician_decides_at_age(*first, day, 17)) << to_iso(day);
    EXPECT_FALSE(clinician_decides_at_age(*first, day, 18)) << to_iso(day);
    EXPECT_TRUE(clinician_decides_at_age(*second, day, 0)) << to_iso(day);
    EXPECT_FALSE(clinician_decides_at_age(*second, day, 1)) << to_iso(day);
  }
}

}  // namespace
}  // namespace quell::packs
