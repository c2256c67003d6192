#include "apps/server/brief_sheet.h"

#include <gtest/gtest.h>

#include "apps/server/embedded.h"

namespace quell::server {
namespace {

struct TheBriefAsASheet : testing::Test {
  const Texts texts = Texts::load(embedded_in_the_program()).value();
  oversight::Brief brief{.program = "Response",
                         .department = "Department of Health",
                         .time_zone = "America/New_York",
                         .through = make_date(2022, 8, 1),
                         .made_at = instant_from_rfc3339("2022-08-02T12:00:00Z").value(),
                         .cases_counted_on = make_date(2022, 7, 28),
                         .lines = {{"cases", {}, 28}, {"doses_given", 34, 1034}}};
};

TEST_F(TheBriefAsASheet, is_read_in_both_languages) {
  const std::string english = as_text(brief_sheet(brief, texts, "en"));
  EXPECT_NE(english.find("August 1, 2022"), std::string::npos) << english;
  EXPECT_NE(english.find("8:00"), std::string::npos) << english;
  EXPECT_NE(english.find("July 28, 2022"), std::string::npos) << english;
  const std::string spanish = as_text(brief_sheet(brief, texts, "es"));
  EXPECT_NE(spanish.find("1 de agosto de 2022"), std::string::npos) << spanish;
  EXPECT_EQ(spanish.find("{{"), std::string::npos) << spanish;
  EXPECT_EQ(spanish.find("staff."), std::string::npos) << "a text is missing: " << spanish;
}

TEST_F(TheBriefAsASheet, leaves_a_cell_open_where_nothing_is_counted_by_day) {
  const std::string csv = as_csv(brief_sheet(brief, texts, "en"));
  EXPECT_NE(csv.find("Cases,,28\r\n"), std::string::npos) << csv;
  EXPECT_NE(csv.find("Doses given,34,1034\r\n"), std::string::npos) << csv;
}

TEST_F(TheBriefAsASheet, is_a_pdf_file_to_print_or_to_send) {
  EXPECT_TRUE(as_pdf(brief_sheet(brief, texts, "es")).starts_with("%PDF-"));
}

}  // namespace
}  // namespace quell::server
