#include "inventory/gs1.h"

#include <gtest/gtest.h>

namespace quell::inventory {
namespace {

TEST(Gs1, reads_the_code_as_a_scanner_sends_it) {
  const auto barcode = parse_gs1(
      "]d20100350632001020172304301"
      "0FDP00012\x1d"
      "21SER7");
  ASSERT_TRUE(barcode);
  EXPECT_EQ(barcode->gtin, "00350632001020");
  EXPECT_EQ(barcode->ndc_digits(), "5063200102");
  EXPECT_EQ(barcode->expires_on, make_date(2023, 4, 30));
  EXPECT_EQ(barcode->lot_number, "FDP00012");
  EXPECT_EQ(barcode->serial_number, "SER7");
}

TEST(Gs1, reads_the_code_as_people_write_it) {
  const auto barcode = parse_gs1("(01)00350632001020(10)FDP00012(17)230400");
  ASSERT_TRUE(barcode);
  EXPECT_EQ(barcode->lot_number, "FDP00012");
  EXPECT_EQ(barcode->expires_on, make_date(2023, 4, 30)) << "day 00 is the last day of the month";
}

TEST(Gs1, passes_over_a_production_date) {
  const auto barcode = parse_gs1("(11)220101(10)A1");
  ASSERT_TRUE(barcode);
  EXPECT_EQ(barcode->lot_number, "A1");
}

TEST(Gs1, tells_a_lot_number_from_a_code) {
  EXPECT_FALSE(looks_like_gs1("FDP00012"));
  EXPECT_FALSE(looks_like_gs1("0112"));
  EXPECT_FALSE(parse_gs1("FDP00012"));
}

TEST(Gs1, refuses_what_is_damaged) {
  EXPECT_FALSE(parse_gs1("(01)00350632001023(10)A1")) << "wrong check digit";
  EXPECT_FALSE(parse_gs1("(17)231301(10)A1")) << "month 13";
  EXPECT_FALSE(parse_gs1("(17)230431(10)A1")) << "April 31";
  EXPECT_FALSE(parse_gs1("(01)0035063(10)A1")) << "cut short";
  EXPECT_FALSE(parse_gs1("(10)"));
  EXPECT_FALSE(parse_gs1("(10)A1(99)B"));
  EXPECT_FALSE(parse_gs1("(01"));
  EXPECT_FALSE(parse_gs1(std::string("(10)") + std::string(21, 'A')));
}

}  // namespace
}  // namespace quell::inventory
