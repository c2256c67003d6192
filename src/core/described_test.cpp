#include "core/described.h"

#include <gtest/gtest.h>

#include <string>

namespace quell {
namespace {

enum class Route { intradermal, subcutaneous };
BOOST_DESCRIBE_ENUM(Route, intradermal, subcutaneous)

struct Dose {
  int number = 0;
  Route route = Route::subcutaneous;
};
BOOST_DESCRIBE_STRUCT(Dose, (), (number, route))

struct Unknown {};
static_assert(Described<Dose> && DescribedEnum<Route>);
static_assert(!Described<Unknown> && !Described<Route> && !DescribedEnum<int>);

TEST(Described, fields_come_in_the_order_of_their_description) {
  std::string names;
  each_field<Dose>([&](auto field) { names += std::string{field.name} + " "; });
  EXPECT_EQ(names, "number route ");
}

TEST(Described, a_choice_is_found_by_its_name) {
  Route route = Route::subcutaneous;
  EXPECT_TRUE(choose("intradermal", route));
  EXPECT_EQ(route, Route::intradermal);
  EXPECT_EQ(name_of(route), "intradermal");
}

TEST(Described, an_unknown_choice_changes_nothing) {
  Route route = Route::subcutaneous;
  EXPECT_FALSE(choose("Intradermal", route));
  EXPECT_FALSE(choose("", route));
  EXPECT_EQ(route, Route::subcutaneous);
  EXPECT_EQ(name_of(static_cast<Route>(7)), "");
}

}  // namespace
}  // namespace quell
