#pragma once

#include <optional>

#include "core/date.h"

namespace quell::packs {

// The days on which a line of a pack holds, both ends included. An end that is absent is open.
struct Period {
  std::optional<Date> from;
  std::optional<Date> until;

  bool holds_on(Date date) const { return (!from || *from <= date) && (!until || date <= *until); }
  bool overlaps(const Period& other) const {
    return (!from || !other.until || *from <= *other.until) && (!other.from || !until || *other.from <= *until);
  }
  bool is_in_order() const { return !from || !until || *from <= *until; }
};

// Of anything that has `from` and `until`.
Period period_of(const auto& dated) { return {dated.from, dated.until}; }

}  // namespace quell::packs
