#pragma once

#include <algorithm>
#include <span>

#include "core/described.h"
#include "core/ids.h"

namespace quell::people {

// Both databases know a list only as single parameters; sixteen ids at a time keep statements few and plans simple.
// A statement names all of them: "id in (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k, :l, :m, :n, :o, :p)".
struct IdBatch {
  static constexpr std::size_t size = 16;

  ProgramId program_id;
  PersonId a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p;
};
BOOST_DESCRIBE_STRUCT(IdBatch, (), (program_id, a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p))

// Calls visit(batch) until all ids were in one; places left over hold an id that nobody has.
void each_batch(const ProgramId& program, std::span<const PersonId> ids, auto&& visit) {
  for (; !ids.empty(); ids = ids.subspan(std::min(IdBatch::size, ids.size()))) {
    IdBatch batch{.program_id = program};
    std::size_t next = 0;
    each_field<IdBatch>([&](auto field) {
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(batch.*field.pointer)>, PersonId>)
        if (next < ids.size()) batch.*field.pointer = ids[next++];
    });
    visit(batch);
  }
}

}  // namespace quell::people
