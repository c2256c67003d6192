#include "interop/local_code.h"

namespace quell::interop {

std::optional<LocalCode> find_local_code(storage::Transaction& tx, const ProgramId& program, LocalCodeKind kind,
                                         std::string_view code) {
  return tx.find<LocalCode>(
      "select * from interop_local_code where program_id = :program_id and kind = :kind and code = :code",
      LocalCode{
          .program_id = program, .kind = kind, .code = folded(code), .means = "", .noted_at = {}, .noted_by = {}});
}

void note_local_code(storage::Transaction& tx, LocalCode code) {
  code.code = folded(code.code);
  tx.execute(
      "insert into interop_local_code (program_id, kind, code, means, noted_at, noted_by) values (:program_id, :kind, "
      ":code, :means, :noted_at, :noted_by) on conflict (program_id, kind, code) do update set means = excluded.means, "
      "noted_at = excluded.noted_at, noted_by = excluded.noted_by",
      code);
}

}  // namespace quell::interop
