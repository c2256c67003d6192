#pragma once

// A value, or the reason there is none.

#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

namespace quell {

// Five kinds are enough: each edge maps them once, to an HTTP status, an exit code and a FHIR issue code.
enum class FailureKind { invalid_input, not_found, not_permitted, conflict, unavailable };

// What is wrong with one field of a request. `field` is a JSON pointer ("/doses/0/lot").
struct Fault {
  std::string field;
  std::string reason;
};

// `reason` is a stable name for machines ("inventory.too_few_on_hand"); the sentence for people stands in the language
// files under it. Neither it nor a fault ever holds personal data.
struct Failure {
  FailureKind kind;
  std::string reason;
  std::vector<Fault> faults = {};
};

template <class T>
using Result = tl::expected<T, Failure>;

inline tl::unexpected<Failure> fail(FailureKind kind, std::string reason) {
  return tl::unexpected(Failure{kind, std::move(reason), {}});
}

// One wrong field: the failure and its only fault share the reason.
inline tl::unexpected<Failure> invalid(std::string field, std::string reason) {
  return tl::unexpected(Failure{FailureKind::invalid_input, reason, {{std::move(field), reason}}});
}

template <class T>
T take_value(Result<T>&& result) {
  return *std::move(result);
}
inline void take_value(Result<void>&&) {}

}  // namespace quell

// Yields the value, or returns the failure from the enclosing function. The counter lets one TRY stand inside another.
#define TRY(expression) QUELL_TRY_AS(expression, __COUNTER__)
#define QUELL_TRY_AS(expression, number) QUELL_TRY_PASTE(expression, number)
#define QUELL_TRY_PASTE(expression, number) QUELL_TRY_NAMED(expression, quell_result_##number)
#define QUELL_TRY_NAMED(expression, result)                        \
  __extension__({                                                  \
    auto result = (expression);                                    \
    if (!result) return tl::unexpected(std::move(result).error()); \
    ::quell::take_value(std::move(result));                        \
  })
