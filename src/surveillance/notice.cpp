#include "surveillance/notice.h"

#include <algorithm>

#include "core/base64.h"
#include "core/code.h"
#include "core/sealing.h"
#include "surveillance/symptom_check.h"

namespace quell::surveillance {
namespace {

constexpr std::size_t notice_characters = 11;  // 55 bits, and a check character
constexpr std::size_t links_at_once_max = 20;
constexpr int uses_at_most = 50;
constexpr std::int64_t links_of_case_max = 200;

struct NoticesAsked {
  ProgramId program;
  NoticeId id;
  CaseId case_id;
  std::string token_hash;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(NoticesAsked, (), (program, id, case_id, token_hash, now))

std::string code_of_notice(storage::Transaction& tx, const NoticeId& id) {
  const std::string bits = keyed_hash(derived_key(tx.keys().index(), "surveillance.notice"), id.text);
  return code_from(*from_base64(bits), notice_characters);
}

std::string hash_of_notice(storage::Transaction& tx, const std::string& normal) {
  return keyed_hash(derived_key(tx.keys().index(), "surveillance.notice_hash"), normal);
}

std::vector<Notice> notices_of(storage::Transaction& tx, const CaseId& id) {
  return tx.all<Notice>("select * from surveillance_notice where case_id = :case_id order by made_at desc, id",
                        NoticesAsked{.case_id = id});
}

Result<Notice> notice_of_code(storage::Transaction& tx, const ProgramId& program, const std::string& typed,
                              Instant now) {
  const auto code = normal_code(typed);
  std::optional<Notice> found;
  if (code)
    found =
        tx.find<Notice>("select * from surveillance_notice where program_id = :program and token_hash = :token_hash",
                        NoticesAsked{.program = program, .token_hash = hash_of_notice(tx, *code)});
  if (!found) return fail(FailureKind::not_found, "surveillance.notice_unknown");
  if (found->withdrawn_at || now >= found->expires_at || found->uses >= found->uses_max)
    return fail(FailureKind::conflict, "surveillance.notice_over");
  return *std::move(found);
}

Exposure exposure_of(const Notice& notice, const packs::Monitoring& monitoring) {
  Exposure exposure{.program_id = notice.program_id,
                    .case_id = notice.case_id,
                    .kind = notice.kind,
                    .setting = notice.setting,
                    .first_on = notice.exposed_on,
                    .last_on = notice.exposed_on};
  const auto kind = std::ranges::find(monitoring.exposure_kinds, notice.kind, &packs::ExposureKind::id);
  if (kind != monitoring.exposure_kinds.end()) exposure.risk = kind->risk;
  return exposure;
}

NoticeShown shown_of(const Notice& notice, const programs::InForce& program) {
  const packs::Monitoring& monitoring = program.pack->monitoring;
  const ExposureClock clock =
      clock_of(std::vector{exposure_of(notice, monitoring)}, monitoring, program.pack->schedule.pep);
  return {notice.exposed_on, pep_stage(clock, program.today), clock.ideal_until, clock.useful_until,
          clock.monitor_until_on};
}

Result<void> check_notices(const MakeNotices& request, const programs::InForce& program) {
  if (request.ids.empty() || request.ids.size() > links_at_once_max)
    return invalid("/ids", "surveillance.notice_count_wrong");
  if (request.uses_max < 1 || request.uses_max > uses_at_most)
    return invalid("/uses_max", "surveillance.notice_uses_wrong");
  const NewExposure told{.kind = request.kind, .setting = request.setting, .first_on = request.exposed_on};
  auto checked = checked_exposure(program.pack->monitoring, told, {}, program.today, "");
  if (checked) return {};
  Failure failure = checked.error();
  for (Fault& fault : failure.faults)
    if (fault.field == "/first_on") fault.field = "/exposed_on";
  return tl::unexpected(std::move(failure));
}

void insert_notice(storage::Transaction& tx, const Notice& notice) {
  tx.execute(
      "insert into surveillance_notice (id, program_id, jurisdiction_id, case_id, token_hash, kind, setting, "
      "exposed_on, uses, uses_max, expires_at, withdrawn_at, made_at, made_by) values (:id, :program_id, "
      ":jurisdiction_id, :case_id, :token_hash, :kind, :setting, :exposed_on, :uses, :uses_max, :expires_at, "
      ":withdrawn_at, :made_at, :made_by) on conflict (id) do nothing",
      notice);
}

Instant end_of_links(const programs::InForce& program, Date exposed_on, Instant now) {
  const std::chrono::days useful{program.pack->schedule.pep.useful_within_days + 1};
  return std::max(program.zone.at(exposed_on + useful, {}), now + std::chrono::days{7});
}

}  // namespace

Result<NoticeLinks> make_notices(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                 const MakeNotices& request) {
  const Case of = TRY(find_own_case(tx, actor, request.case_id));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  TRY(check_notices(request, program));
  const auto standing = notices_of(tx, of.id);
  if (static_cast<std::int64_t>(standing.size() + request.ids.size()) > links_of_case_max)
    return fail(FailureKind::conflict, "surveillance.notices_too_many");
  tx.touch("surveillance.case", of.id.text);
  NoticeLinks made{.expires_at = end_of_links(program, request.exposed_on, now)};
  for (const NoticeId& id : request.ids) {
    const std::string code = code_of_notice(tx, id);
    insert_notice(tx, {.id = id,
                       .program_id = actor.program,
                       .jurisdiction_id = of.jurisdiction_id,
                       .case_id = of.id,
                       .token_hash = hash_of_notice(tx, code),
                       .kind = request.kind.value,
                       .setting = request.setting.value,
                       .exposed_on = request.exposed_on,
                       .uses_max = request.uses_max,
                       .expires_at = made.expires_at,
                       .made_at = now,
                       .made_by = actor.staff});
    made.links.push_back({id, shown_code(code)});
  }
  return made;
}

Result<NoticeList> list_notices(storage::Transaction& tx, const access::Actor& actor, Instant,
                                const CaseNotices& request) {
  const Case of = TRY(find_own_case(tx, actor, request.case_id));
  tx.touch("surveillance.case", of.id.text);
  NoticeList list;
  for (const Notice& notice : notices_of(tx, of.id))
    list.notices.push_back({notice.id, notice.kind, notice.setting, notice.exposed_on, notice.uses, notice.uses_max,
                            notice.expires_at, notice.withdrawn_at.has_value()});
  return list;
}

Result<void> withdraw_notice(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                             const WithdrawNotice& request) {
  TRY(access::require(actor, access::Permission::investigate_cases));
  const auto notice = tx.find<Notice>("select * from surveillance_notice where program_id = :program and id = :id",
                                      NoticesAsked{.program = actor.program, .id = request.notice});
  if (!notice) return fail(FailureKind::not_found, "surveillance.notice_unknown");
  TRY(require_jurisdiction(actor, notice->jurisdiction_id));
  tx.touch("surveillance.case", notice->case_id.text);
  tx.execute("update surveillance_notice set withdrawn_at = :now where id = :id and withdrawn_at is null",
             NoticesAsked{.id = request.notice, .now = now});
  return {};
}

Result<NoticeShown> show_notice(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                const NoticeQuestion& question) {
  const Notice notice = TRY(notice_of_code(tx, actor.program, question.code.value, now));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  return shown_of(notice, program);
}

Result<UsedNotice> use_notice(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                              const std::string& code, const PersonId& person) {
  const Notice notice = TRY(notice_of_code(tx, actor.program, code, now));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  // Two who come at once for the last use: the second finds it spent.
  const auto spent = tx.execute("update surveillance_notice set uses = uses + 1 where id = :id and uses < uses_max",
                                NoticesAsked{.id = notice.id});
  if (spent == 0) return fail(FailureKind::conflict, "surveillance.notice_over");
  const Contact contact{.id = seed.next_id<ContactId>(),
                        .program_id = actor.program,
                        .jurisdiction_id = notice.jurisdiction_id,
                        .person_id = person,
                        .naming = Naming::alias,
                        .exposed_last_on = notice.exposed_on,
                        .rhythm = Rhythm::self,
                        .opened_at = now,
                        .opened_by = actor.staff};
  insert_contact(tx, contact);
  Exposure exposure = exposure_of(notice, program.pack->monitoring);
  exposure.id = seed.next_id<ExposureId>();
  exposure.contact_id = contact.id;
  exposure.recorded_at = now;
  exposure.recorded_by = actor.staff;
  insert_exposure(tx, exposure);
  recounted(tx, program, contact, now);
  return UsedNotice{contact.id, shown_of(notice, program)};
}

}  // namespace quell::surveillance
