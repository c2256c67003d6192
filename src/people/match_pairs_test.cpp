#include "people/match_pairs.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

#include "people/testing/match_pair.h"
#include "people/testing/shared_data.h"

namespace quell::people {
namespace {

std::vector<MatchResult> results_of(const std::string& csv) {
  std::vector<MatchResult> results;
  std::istringstream file{csv};
  EXPECT_TRUE(match_pairs(file, 100'000, [&](const PairVerdict& pair) { results.push_back(pair.score.result); }));
  return results;
}

TEST(MatchPairs, say_of_each_line_whether_its_two_are_one) {
  EXPECT_EQ(results_of("a_last_name,a_first_name,a_birth_date,a_phone,b_last_name,b_first_name,b_birth_date,b_phone\n"
                       "Quigley,Ana,1990-05-12,2035550123,Quigley,Ana,19900512,(203) 555-0123\n"
                       "Quigley,Ana,1990-05-12,,Quigley,Ana,19900512,\n"
                       "Quigley,Ana,1990-05-12,,Doe,Bob,1960-01-02,\n"),
            (std::vector{MatchResult::match, MatchResult::possible, MatchResult::no_match}));
}

TEST(MatchPairs, tell_of_birth_dates_that_were_not_read) {
  std::istringstream file{"A_LAST_NAME,a_dob,b_last_name,b_dob\nDoe,1900-01-01,Doe,1990-05-12\nDoe,,Doe,tuesday\n"};
  const auto unread = match_pairs(file, 100'000, [](const PairVerdict&) {});
  ASSERT_TRUE(unread);
  EXPECT_EQ(unread->count, 2u);
  EXPECT_EQ(unread->first_line, 2);
}

TEST(MatchPairs, say_which_row_has_a_cell_too_many) {
  std::istringstream file{"a_last_name,b_last_name\nDoe,Doe,Jr\n"};
  const auto failed = match_pairs(file, 100'000, [](const PairVerdict&) {});
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().reason, "people.row_too_long");
  EXPECT_EQ(failed.error().faults.front().field, "/2/3");
}

TEST(MatchPairs, need_columns_of_both) {
  for (const char* csv : {"last_name,first_name\nx,y\n", "a_last_name,a_first_name\nx,y\n", ""}) {
    std::istringstream file{csv};
    const auto failed = match_pairs(file, 100'000, [](const PairVerdict&) {});
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().reason, "people.pairs_without_columns");
  }
}

// The labelled pairs of immunization registries (AIRA), where they are at hand: shared data are no part of the
// checkout.
struct LabelledPairs : testing::Test {
  std::map<std::string, std::string> columns = {{"nameLast", "last_name"},
                                                {"nameFirst", "first_name"},
                                                {"nameMiddle", "middle_name"},
                                                {"nameSuffix", "suffix"},
                                                {"nameAlias", "alias"},
                                                {"birthDate", "birth_date"},
                                                {"gender", "sex"},
                                                {"phone", "phone"},
                                                {"addressStreet1", "street"},
                                                {"addressCity", "city"},
                                                {"addressState", "state"},
                                                {"addressZip", "zip"},
                                                {"ssn", "ssn"},
                                                {"mrns", "mrn"},
                                                {"guardianNameFirst", "guardian_first"},
                                                {"guardianNameLast", "guardian_last"},
                                                {"motherMaidenName", "mother_maiden_name"},
                                                {"birthOrder", "birth_order"},
                                                {"birthType", "multiple_birth"}};
  std::string csv;
  std::vector<std::string> expected;

  std::string line_of(const std::map<std::string, std::string>& a, const std::map<std::string, std::string>& b) {
    std::string line;
    for (const auto* fields : {&a, &b})
      for (const auto& [name, column] : columns) line += (fields->contains(name) ? fields->at(name) : "") + ",";
    line.back() = '\n';
    return line;
  }

  void read(std::istream& file) {
    for (const char* prefix : {"a_", "b_"})
      for (const auto& [name, column] : columns) csv += prefix + column + ",";
    csv.back() = '\n';
    std::map<std::string, std::string> first;
    for (std::string line; std::getline(file, line);) {
      if (line.starts_with("EXPECT: ")) expected.push_back(line.substr(8));
      if (!line.starts_with("PATIENT ")) continue;
      std::map<std::string, std::string> fields;
      for (std::size_t at = 11, end = 0; at < line.size(); at = end + 1) {
        end = std::min(line.find(',', at), line.size());
        const std::string field = line.substr(at, end - at);
        if (const auto equals = field.find('='); equals != field.npos)
          fields[field.substr(0, equals)] = field.substr(equals + 1);
      }
      if (line[8] == 'A') first = fields;
      else csv += line_of(first, fields);
    }
  }
};

TEST_F(LabelledPairs, are_never_merged_wrongly_and_mostly_called_what_registry_staff_call_them) {
  std::ifstream file{shared_matching_data("aira-a.txt")};
  if (!file) GTEST_SKIP() << "the labelled pairs are not here";
  read(file);
  const auto results = results_of(csv);
  ASSERT_EQ(results.size(), expected.size());
  std::size_t agreed = 0, merged_wrongly = 0;
  for (std::size_t i = 0; i < results.size(); ++i) {
    const char* name = results[i] == MatchResult::match      ? "Match"
                       : results[i] == MatchResult::possible ? "Possible Match"
                                                             : "Not a Match";
    agreed += expected[i] == name;
    merged_wrongly += expected[i] == "Not a Match" && results[i] == MatchResult::match;
  }
  EXPECT_EQ(merged_wrongly, 0u);
  EXPECT_GE(static_cast<double>(agreed), 0.9 * static_cast<double>(results.size()));
}

}  // namespace
}  // namespace quell::people
