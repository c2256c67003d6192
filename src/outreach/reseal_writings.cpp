#include "outreach/reseal_writings.h"

#include "outreach/question.h"

namespace quell::outreach {
namespace {

struct WritingRotation {
  std::string current_key_id;
  int count_max;
};
BOOST_DESCRIBE_STRUCT(WritingRotation, (), (current_key_id, count_max))

struct SealedRow {
  std::string id;
  std::string key_id;
  std::string sealed_text;
  std::string sealed_before;
};
BOOST_DESCRIBE_STRUCT(SealedRow, (), (id, key_id, sealed_text, sealed_before))

// A row that somebody changes meanwhile keeps what they wrote.
Result<Resealed> reseal(storage::Transaction& tx, int count_max, std::string_view find, std::string_view keep) {
  const auto rows = tx.all<SealedRow>(find, WritingRotation{tx.keys().current_id(), count_max});
  Resealed done{.finished = static_cast<int>(rows.size()) < count_max};
  for (const SealedRow& row : rows) {
    const Writing plain = TRY(open_writing(tx.keys(), row.id, {row.key_id, row.sealed_text}));
    const SealedWriting fresh = seal_writing(tx.keys(), row.id, plain);
    done.count += static_cast<int>(tx.execute(keep, SealedRow{row.id, fresh.key_id, fresh.sealed, row.sealed_text}));
  }
  return done;
}

}  // namespace

Result<Resealed> reseal_writings(storage::Transaction& tx, int count_max) {
  const auto questions =
      TRY(reseal(tx, count_max,
                 "select id, key_id, sealed_text, sealed_text as sealed_before from outreach_question "
                 "where key_id <> :current_key_id order by id limit :count_max",
                 "update outreach_question set key_id = :key_id, sealed_text = :sealed_text "
                 "where id = :id and sealed_text = :sealed_before"));
  const auto answers = TRY(reseal(tx, count_max,
                                  "select id, key_id, sealed_text, sealed_text as sealed_before from outreach_answer "
                                  "where key_id <> :current_key_id order by id limit :count_max",
                                  "update outreach_answer set key_id = :key_id, sealed_text = :sealed_text "
                                  "where id = :id and sealed_text = :sealed_before"));
  return Resealed{questions.count + answers.count, questions.finished && answers.finished};
}

}  // namespace quell::outreach
