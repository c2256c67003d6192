#include "packs/load_pack.h"

#include <gtest/gtest.h>

#include "packs/testing/small_pack.h"

namespace quell::packs {
namespace {

using testing::count_of;
using testing::line_of;
using testing::problems_of;
using testing::small_pack;
using testing::small_pack_with;

// A change of the small pack makes exactly one problem, of this kind, in this file and line.
void expect_problem(const PackFiles& files, ProblemKind kind, const std::string& file, int line) {
  const auto problems = problems_of(files);
  std::string all;
  for (const Problem& problem : problems) all += to_line(problem) + "\n";
  EXPECT_EQ(problems.size(), 1u) << all;
  EXPECT_EQ(count_of(problems, kind, file, line), 1) << all;
}

TEST(LoadPack, a_whole_pack_has_no_problem) {
  for (const Problem& problem : problems_of(small_pack())) ADD_FAILURE() << to_line(problem);
}

TEST(LoadPack, reads_every_file_into_its_part) {
  const PackPointer pack = testing::load_small_pack();
  EXPECT_EQ(pack->program.department.help_line.shown, "2-1-1");
  EXPECT_EQ(pack->products.at(0).routes.size(), 3u);
  EXPECT_EQ(pack->schedule.doses.at(1).overdue_after_days, 35);
  EXPECT_EQ(pack->screening.questions.at(2).only_routes, std::vector<std::string>{"subcutaneous"});
  EXPECT_EQ(pack->criteria.versions.at(1).id, "september");
  EXPECT_EQ(pack->monitoring.ask_on_days.size(), 5u);
  EXPECT_EQ(pack->interview.questions.size(), 14u);
  EXPECT_EQ(pack->case_definitions.versions.at(0).lab_tests.size(), 4u);
  EXPECT_EQ(pack->sites.at(0).opens_on, make_date(2022, 8, 1));
  EXPECT_EQ(pack->sites.at(0).services.size(), 2u);
  EXPECT_EQ(pack->texts.at("es").at("about.signs"), "about.signs in es");
}

TEST(LoadPack, an_empty_cell_is_unknown_and_not_no) {
  const PackPointer pack = testing::load_small_pack();
  EXPECT_EQ(pack->sites.at(0).identification_asked, false);
  EXPECT_FALSE(pack->sites.at(0).insurance_asked);
  EXPECT_FALSE(pack->sites.at(1).opens_on);
}

TEST(LoadPack, without_a_sourced_number_of_people_at_risk_there_is_none) {
  EXPECT_FALSE(testing::load_small_pack()->program.population_at_risk);
}

TEST(LoadPack, versions_are_put_in_the_order_of_their_days) {
  const auto pack = load_pack(small_pack_with("criteria.toml", "2022-08-01", "2022-10-01"));
  ASSERT_TRUE(pack);
  EXPECT_EQ((*pack)->criteria.versions.front().id, "september");
}

TEST(LoadPack, a_missing_file_is_a_problem) {
  PackFiles files = small_pack();
  files.erase("schedule.toml");
  expect_problem(files, ProblemKind::file_missing, "schedule.toml", 0);
  files = small_pack();
  files.erase("texts/es.json");
  expect_problem(files, ProblemKind::file_missing, "texts/es.json", 0);
}

TEST(LoadPack, a_file_that_nothing_reads_is_a_problem_unless_it_explains) {
  PackFiles files = small_pack();
  files["README.md"] = "why";
  EXPECT_TRUE(problems_of(files).empty());
  files["sights.csv"] = "id\n";
  expect_problem(files, ProblemKind::file_unknown, "sights.csv", 0);
}

TEST(LoadPack, a_map_may_come_along_and_is_an_object) {
  PackFiles files = small_pack();
  files["map.json"] = "{\"width\": 720}";
  ASSERT_TRUE(load_pack(files));
  EXPECT_EQ((*load_pack(files))->map, files["map.json"]);
  files["map.json"] = "[";
  expect_problem(files, ProblemKind::file_unreadable, "map.json", 1);
}

TEST(LoadPack, broken_toml_names_its_line) {
  expect_problem(small_pack_with("schedule.toml", "number = 2", "number = "), ProblemKind::file_unreadable,
                 "schedule.toml", line_of("schedule.toml", "number = 2"));
}

TEST(LoadPack, a_misspelt_key_is_unknown_and_the_right_one_missing) {
  const auto problems = problems_of(small_pack_with("schedule.toml", "number = 2", "nummber = 2"));
  const int line = line_of("schedule.toml", "number = 2");
  EXPECT_EQ(count_of(problems, ProblemKind::key_unknown, "schedule.toml", line), 1);
  EXPECT_EQ(count_of(problems, ProblemKind::key_missing, "schedule.toml", line - 1), 1);
}

TEST(LoadPack, an_unknown_column_is_a_problem_of_each_row) {
  const auto problems = problems_of(small_pack_with("localities.csv", "longitude", "longitud"));
  EXPECT_EQ(count_of(problems, ProblemKind::key_unknown, "localities.csv", 2), 1);
  EXPECT_EQ(count_of(problems, ProblemKind::key_missing, "localities.csv", 2), 1);
}

TEST(LoadPack, a_wrong_type_names_the_line) {
  expect_problem(small_pack_with("program.toml", "hold_minutes = 10", "hold_minutes = \"ten\""),
                 ProblemKind::wrong_type, "program.toml", line_of("program.toml", "hold_minutes"));
  expect_problem(small_pack_with("sites.csv", "2022-08-01", "8/1/2022"), ProblemKind::wrong_type, "sites.csv", 2);
}

TEST(LoadPack, an_unknown_choice_names_the_line) {
  expect_problem(small_pack_with("sites.csv", "vaccination testing", "vaccination tasting"),
                 ProblemKind::unknown_choice, "sites.csv", 2);
}

TEST(LoadPack, a_negative_number_is_out_of_range) {
  expect_problem(small_pack_with("monitoring.toml", "days = 21", "days = -21"), ProblemKind::out_of_range,
                 "monitoring.toml", 1);
}

TEST(LoadPack, all_that_is_written_wrong_is_reported_at_once) {
  PackFiles files = small_pack_with("program.toml", "hold_minutes = 10", "hold_minutes = \"ten\"");
  files["monitoring.toml"] = "days = ";
  files.erase("sites.csv");
  EXPECT_EQ(problems_of(files).size(), 3u);
}

TEST(LoadPack, a_folder_that_is_not_there_is_a_problem_and_no_surprise) {
  const auto problems = check_pack("/nowhere/at/all");
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems.front().kind, ProblemKind::file_missing);
}

}  // namespace
}  // namespace quell::packs
