#include "core/count.h"

#include <gtest/gtest.h>

namespace quell {
namespace {

template <class A, class B>
concept Addable = requires(A a, B b) {
  a + b;
};

static_assert(Addable<Doses, Doses>);
static_assert(!Addable<Doses, Vials>, "doses and vials do not mix");

TEST(Count, adds_and_compares_its_own_kind) {
  EXPECT_EQ(Doses{3} + Doses{4}, Doses{7});
  EXPECT_EQ(Vials{3} - Vials{4}, Vials{-1});
  EXPECT_LT(Places{1}, Places{2});
}

}  // namespace
}  // namespace quell
