#pragma once

#include <optional>
#include <string>

#include "access/actor.h"
#include "core/text.h"
#include "packs/case_definition.h"
#include "storage/transaction.h"

namespace quell::interop {

enum class LocalCodeKind { test, result };
BOOST_DESCRIBE_ENUM(LocalCodeKind, test, result)

// What the department says of a laboratory's own code or words, beside the tables of the pack.
struct LocalCode {
  ProgramId program_id;
  LocalCodeKind kind = LocalCodeKind::test;
  std::string code;   // folded
  std::string means;  // a LOINC code of the case definition, a meaning of a result, or not_ours
  Instant noted_at;
  StaffId noted_by;
};
BOOST_DESCRIBE_STRUCT(LocalCode, (), (program_id, kind, code, means, noted_at, noted_by))

inline constexpr const char* not_ours = "not_ours";  // a test of another illness

std::optional<LocalCode> find_local_code(storage::Transaction& tx, const ProgramId& program, LocalCodeKind kind,
                                         std::string_view code);

// The last word on a code holds.
void note_local_code(storage::Transaction& tx, LocalCode code);

}  // namespace quell::interop
