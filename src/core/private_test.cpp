#include "core/private.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace quell {
namespace {

template <class T>
concept Streamable = requires(std::ostream& out, const T& value) {
  out << value;
};

static_assert(Streamable<std::string> && !Streamable<Private<std::string>>, "personal data cannot be streamed");
static_assert(!fmt::is_formattable<Private<std::string>>::value, "nor formatted for a log");
static_assert(!std::is_convertible_v<Private<std::string>, std::string>, "nor taken by accident");

TEST(Private, is_revealed_to_who_says_so) {
  Private<std::string> name{"Ana"};
  EXPECT_EQ(name.reveal(), "Ana");
  name.reveal() += " Ruiz";
  EXPECT_TRUE(name == Private<std::string>{"Ana Ruiz"});
  EXPECT_TRUE(Private<std::string>{}.reveal().empty());
}

}  // namespace
}  // namespace quell
