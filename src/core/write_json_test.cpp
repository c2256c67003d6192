#include "core/write_json.h"

#include <gtest/gtest.h>

#include <limits>

namespace quell {
namespace {

enum class Unit { vial, dose };
BOOST_DESCRIBE_ENUM(Unit, vial, dose)

struct Lot {
  LotId id;
  Unit unit = Unit::vial;
  Doses doses;
  std::optional<Date> expires_on;
};
BOOST_DESCRIBE_STRUCT(Lot, (), (id, unit, doses, expires_on))

struct Shelf {
  Text<40> name;
  Private<std::string> kept_by;
  Private<std::optional<std::string>> phone;
  std::vector<Lot> lots;
  std::map<std::string, int> counts;
  Instant counted_at;
  double fill = 0;
  bool open = false;
};
BOOST_DESCRIBE_STRUCT(Shelf, (), (name, kept_by, phone, lots, counts, counted_at, fill, open))

TEST(WriteJson, walks_nouns_of_every_kind) {
  const Shelf shelf{{"Cold"},
                    Private<std::string>{"Ana"},
                    {},
                    {{{"lot-7"}, Unit::dose, {5}, make_date(2022, 8, 1)}, {}},
                    {{"a", 1}, {"b", 2}},
                    Instant{make_date(2022, 8, 1).days},
                    0.25,
                    true};
  EXPECT_EQ(
      to_json(shelf),
      R"({"name":"Cold","kept_by":"Ana","lots":[{"id":"lot-7","unit":"dose","doses":5,"expires_on":"2022-08-01"},)"
      R"({"id":"","unit":"vial","doses":0}],"counts":{"a":1,"b":2},"counted_at":"2022-08-01T00:00:00Z",)"
      R"("fill":0.25,"open":true})");
}

TEST(WriteJson, escapes_what_json_cannot_hold) {
  EXPECT_EQ(to_json(std::string{"\"\\\n\r\t\x01 é </b>"}), R"("\"\\\n\r\t\u0001 é </b>")");
  EXPECT_EQ(to_json(std::string("\0", 1)), R"("\u0000")");
}

TEST(WriteJson, numbers_are_json_numbers) {
  EXPECT_EQ(to_json(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
  EXPECT_EQ(to_json(0.1), "0.1");
  EXPECT_EQ(to_json(std::numeric_limits<double>::infinity()), "null");
  EXPECT_EQ(to_json(std::numeric_limits<double>::quiet_NaN()), "null");
}

TEST(WriteJson, an_empty_optional_in_a_list_is_null) {
  EXPECT_EQ(to_json(std::vector<std::optional<int>>{1, {}}), "[1,null]");
  EXPECT_EQ(to_json(std::vector<int>{}), "[]");
}

}  // namespace
}  // namespace quell
