#include "outreach/stopped_number.h"

#include "core/sealing.h"

namespace quell::outreach {
namespace {

struct StoppedNumberRow {
  ProgramId program_id;
  std::string number_hash;
  Instant stopped_at;
};
BOOST_DESCRIBE_STRUCT(StoppedNumberRow, (), (program_id, number_hash, stopped_at))

StoppedNumberRow row_of_number(storage::Transaction& tx, const ProgramId& program, std::string_view number) {
  return {program, hash_of_number(tx, program, number), {}};
}

}  // namespace

std::string hash_of_number(storage::Transaction& tx, const ProgramId& program, std::string_view number) {
  const Key key = derived_key(tx.keys().index(), "outreach.stopped_number");
  return keyed_hash(key, program.text + " " + std::string{number});
}

bool is_stopped(storage::Transaction& tx, const ProgramId& program, std::string_view number) {
  return tx
      .find<StoppedNumberRow>(
          "select * from outreach_stopped_number where program_id = :program_id and number_hash = :number_hash",
          row_of_number(tx, program, number))
      .has_value();
}

void stop_number(storage::Transaction& tx, const ProgramId& program, std::string_view number, Instant now) {
  StoppedNumberRow row = row_of_number(tx, program, number);
  row.stopped_at = now;
  tx.execute(
      "insert into outreach_stopped_number (program_id, number_hash, stopped_at) values (:program_id, :number_hash, "
      ":stopped_at) on conflict do nothing",
      row);
}

void start_number(storage::Transaction& tx, const ProgramId& program, std::string_view number) {
  tx.execute("delete from outreach_stopped_number where program_id = :program_id and number_hash = :number_hash",
             row_of_number(tx, program, number));
}

}  // namespace quell::outreach
