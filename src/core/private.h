#pragma once

#include <compare>
#include <ostream>
#include <utility>

namespace quell {

// Personal data. There is no operator<< and no formatter, so logging or streaming it does not compile; who needs the
// value says so with reveal().
template <class T>
class Private {
 public:
  Private() = default;
  explicit Private(T value) : value_(std::move(value)) {}

  const T& reveal() const { return value_; }
  T& reveal() { return value_; }

  friend auto operator<=>(const Private&, const Private&) = default;
  friend std::ostream& operator<<(std::ostream&, const Private&) = delete;

 private:
  T value_{};
};

}  // namespace quell
