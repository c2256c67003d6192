#include <gtest/gtest.h>

#include "packs/check_parts.h"
#include "packs/testing/small_pack.h"

namespace quell::packs {
namespace {

using testing::count_of;
using testing::line_of;
using testing::problems_of;
using testing::small_pack_with;

int wrong_with(const std::string& file, const std::string& old, const std::string& changed, int line) {
  return count_of(problems_of(small_pack_with(file, old, changed)), ProblemKind::wrong_type, file, line);
}

TEST(CheckLinks, an_address_is_one_that_a_browser_opens_in_secret) {
  for (const char* wrong : {"harbor.example", "http://harbor.example", "https://harbor", "https://har bor.example",
                            "https://.example", "javascript:alert(1)//x.y"})
    EXPECT_EQ(wrong_with("program.toml", "https://harbor.example", wrong, 1), 1) << wrong;
  EXPECT_EQ(wrong_with("program.toml", "https://harbor.example", "https://harbor.example/a/b?c=d", 1), 0);
}

TEST(CheckLinks, what_is_dialled_is_digits) {
  for (const char* wrong : {"2-1-1", "call us", "+", "+1 555 555 0100", "1234567890123456"})
    EXPECT_EQ(wrong_with("program.toml", "dial = \"211\"", "dial = \"" + std::string{wrong} + "\"", 1), 1) << wrong;
  EXPECT_EQ(wrong_with("program.toml", "dial = \"211\"", "dial = \"+15555550100\"", 1), 0);
}

TEST(CheckLinks, a_phone_of_a_site_or_a_partner_has_digits) {
  const int site = line_of("sites.csv", "pier-clinic");
  EXPECT_EQ(wrong_with("sites.csv", "vaccination testing,,", "vaccination testing,ask inside,", site), 1);
  EXPECT_EQ(wrong_with("sites.csv", "vaccination testing,,", "vaccination testing,(203) 555-0100 ext. 4,", site), 0);
  EXPECT_EQ(wrong_with("program.toml", "area = \"Harbor\"\n\n[settings]",
                       "area = \"Harbor\"\nphone = \"soon\"\n\n[settings]", line_of("program.toml", "[[partners]]")),
            1);
}

}  // namespace
}  // namespace quell::packs
