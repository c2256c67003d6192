// Both drivers, as rooms see them: every kind of value goes in and comes back the same.

#include "storage/connection.h"

#include <gtest/gtest.h>

#include "storage/database_error.h"
#include "storage/testing/each_database.h"

namespace quell::storage {
namespace {

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Everything {
  SiteId id;
  std::int64_t whole = 0;
  int small = 0;
  double real = 0;
  bool flag = false;
  Colour colour{};
  Instant occurred_at;
  Date born_on;
  Doses doses;
  Text<20> text;
  Private<Text<20>> name;
  std::optional<int> absent;
  std::optional<std::string> present;
};
BOOST_DESCRIBE_STRUCT(Everything, (),
                      (id, whole, small, real, flag, colour, occurred_at, born_on, doses, text, name, absent, present))

struct Sum {
  std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(Sum, (), (total))

struct Drivers : EachDatabase {
  void SetUp() override {
    tx().execute(
        "create table everything (id text, whole bigint, small bigint, real double precision, flag text, "
        "colour text, occurred_at bigint, born_on bigint, doses bigint, text text, name text, absent bigint, "
        "present text)",
        NoParameters{});
  }

  Everything sample() {
    return {.id = {"harbor"},
            .whole = INT64_MIN,
            .small = -7,
            .real = 0.1,
            .flag = true,
            .colour = Colour::green,
            .occurred_at = *instant_from_rfc3339("2022-08-01T13:30:00.000001Z"),
            .born_on = make_date(1900, 2, 28),
            .doses = {5},
            .text = {"ñ 𝒳 'quoted' :a"},
            .name = Private<Text<20>>{{"José"}},
            .present = "yes"};
  }

  std::int64_t insert(const Everything& row) {
    return tx().execute(
        "insert into everything values (:id, :whole, :small, :real, :flag, :colour, :occurred_at, :born_on, :doses, "
        ":text, :name, :absent, :present)",
        row);
  }
};
ON_EACH_DATABASE(Drivers);

TEST_P(Drivers, give_every_kind_of_value_back_as_it_was_kept) {
  const Everything kept = sample();
  EXPECT_EQ(insert(kept), 1);
  const auto found = tx().find<Everything>("select * from everything where id = :id", kept);
  ASSERT_TRUE(found);
  each_field<Everything>(
      [&](auto field) { EXPECT_TRUE((*found).*field.pointer == kept.*field.pointer) << field.name; });
}

TEST_P(Drivers, count_the_rows_that_a_statement_changed) {
  insert(sample());
  insert(sample());
  EXPECT_EQ(tx().execute("update everything set small = 1", NoParameters{}), 2);
  EXPECT_EQ(tx().execute("update everything set small = 1 where id = 'nobody'", NoParameters{}), 0);
}

TEST_P(Drivers, give_sums_of_whole_numbers_as_whole_numbers) {
  insert(sample());
  insert(sample());
  const auto sum = tx().find<Sum>("select cast(sum(small) as bigint) as total from everything", NoParameters{});
  EXPECT_EQ(sum->total, -14);
}

TEST_P(Drivers, never_tell_a_value_in_an_error) {
  tx().execute("savepoint trial", NoParameters{});
  try {
    tx().execute("insert into no_such_table values (:text)", sample());
    FAIL() << "the statement cannot have worked";
  } catch (const DatabaseError& error) {
    EXPECT_EQ(error.trouble(), Trouble::statement);
    EXPECT_EQ(std::string{error.what()}.find("quoted"), std::string::npos);
  }
  tx().execute("rollback to savepoint trial", NoParameters{});
}

TEST_P(Drivers, refuse_a_statement_whose_parameter_has_no_field) {
  EXPECT_THROW(tx().execute("select :missing", NoParameters{}), std::logic_error);
}

TEST(Connect, knows_two_kinds_of_address) {
  EXPECT_EQ(connect("mysql://x", test_keys(), Access::write).error().reason, "storage.url_unknown");
}

}  // namespace
}  // namespace quell::storage
