#include "programs/announce_notice.h"

#include "access/staff_name.h"

namespace quell::programs {
namespace {

struct NoticeRow {
  RequestId id;
  ProgramId program_id;
  Date dated_on;
  Text<400> english;
  Text<400> spanish;
  std::optional<Instant> withdrawn_at;
  std::optional<StaffId> withdrawn_by;
  Instant recorded_at;
  StaffId recorded_by;
};
BOOST_DESCRIBE_STRUCT(NoticeRow, (),
                      (id, program_id, dated_on, english, spanish, withdrawn_at, withdrawn_by, recorded_at,
                       recorded_by))

PublicNotice notice_of(storage::Transaction& tx, const NoticeRow& row) {
  std::optional<std::string> withdrawn_by;
  if (row.withdrawn_by) withdrawn_by = access::staff_name(tx, *row.withdrawn_by);
  return {row.id,           row.dated_on, row.english,     row.spanish,
          row.withdrawn_at, withdrawn_by, row.recorded_at, access::staff_name(tx, row.recorded_by)};
}

std::vector<PublicNotice> notices(storage::Transaction& tx, std::string_view sql, const NoticeRow& asked) {
  std::vector<PublicNotice> list;
  for (const NoticeRow& row : tx.all<NoticeRow>(sql, asked)) list.push_back(notice_of(tx, row));
  return list;
}

// The same text, sent again, as it stands by now; not another one under its id.
Result<NoticeRow> the_same(storage::Transaction& tx, const NoticeRow& again) {
  auto earlier = tx.find<NoticeRow>("select * from programs_notice where id = :id", again);
  const bool same = earlier && earlier->program_id == again.program_id && earlier->dated_on == again.dated_on &&
                    earlier->english == again.english && earlier->spanish == again.spanish;
  if (!same) return fail(FailureKind::conflict, "programs.id_used");
  return *std::move(earlier);
}

Result<PublicNotice> change(storage::Transaction& tx, const access::Actor& actor, const NoticeChoice& choice,
                            std::string_view sql, Instant now) {
  TRY(access::require(actor, access::Permission::manage_program));
  const NoticeRow asked{
      .id = choice.notice, .program_id = actor.program, .withdrawn_at = now, .withdrawn_by = actor.staff};
  tx.execute(sql, asked);
  const auto row =
      tx.find<NoticeRow>("select * from programs_notice where id = :id and program_id = :program_id", asked);
  if (!row) return fail(FailureKind::not_found, "programs.notice_unknown");
  tx.touch("programs.notice", choice.notice.text);
  return notice_of(tx, *row);
}

}  // namespace

Result<PublicNotice> announce_notice(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                     const NoticeDraft& draft) {
  TRY(access::require(actor, access::Permission::manage_program));
  if (draft.english.empty()) return invalid("/english", "programs.notice_words_missing");
  if (draft.spanish.empty()) return invalid("/spanish", "programs.notice_words_missing");
  const NoticeRow row{draft.id, actor.program, draft.dated_on, draft.english, draft.spanish, {}, {}, now, actor.staff};
  const auto added = tx.execute(
      "insert into programs_notice (id, program_id, dated_on, english, spanish, recorded_at, recorded_by) values (:id, "
      ":program_id, :dated_on, :english, :spanish, :recorded_at, :recorded_by) on conflict do nothing",
      row);
  NoticeRow kept = row;
  if (added == 0) kept = TRY(the_same(tx, row));
  tx.touch("programs.notice", draft.id.text);
  return notice_of(tx, kept);
}

Result<PublicNotice> withdraw_notice(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                     const NoticeChoice& choice) {
  return change(tx, actor, choice,
                "update programs_notice set withdrawn_at = :withdrawn_at, withdrawn_by = :withdrawn_by "
                "where id = :id and program_id = :program_id and withdrawn_at is null",
                now);
}

Result<PublicNotice> restore_notice(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                    const NoticeChoice& choice) {
  return change(tx, actor, choice,
                "update programs_notice set withdrawn_at = null, withdrawn_by = null "
                "where id = :id and program_id = :program_id",
                now);
}

std::vector<PublicNotice> notices_on(storage::Transaction& tx, const ProgramId& program, Date today) {
  return notices(tx,
                 "select * from programs_notice where program_id = :program_id and dated_on <= :dated_on "
                 "and withdrawn_at is null order by dated_on desc, recorded_at desc limit 3",
                 NoticeRow{.program_id = program, .dated_on = today});
}

std::vector<PublicNotice> notices_of(storage::Transaction& tx, const ProgramId& program) {
  return notices(tx,
                 "select * from programs_notice where program_id = :program_id order by dated_on desc, recorded_at "
                 "desc limit 100",
                 NoticeRow{.program_id = program});
}

}  // namespace quell::programs
