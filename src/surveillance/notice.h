#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/seed.h"
#include "surveillance/contact.h"

namespace quell::surveillance {

using NoticeId = Id<struct NoticeTag>;

// A link by which a case passes on that there was an exposure. Whoever opens it learns the day and what helps; nothing
// on it leads to the case but this row, which only investigators of the case see.
struct Notice {
  NoticeId id;
  ProgramId program_id;
  JurisdictionId jurisdiction_id;
  CaseId case_id;
  std::string token_hash;
  std::string kind;
  std::string setting;
  Date exposed_on;
  std::int64_t uses = 0;
  std::int64_t uses_max = 1;
  Instant expires_at;
  std::optional<Instant> withdrawn_at;
  Instant made_at;
  StaffId made_by;
};
BOOST_DESCRIBE_STRUCT(Notice, (),
                      (id, program_id, jurisdiction_id, case_id, token_hash, kind, setting, exposed_on, uses, uses_max,
                       expires_at, withdrawn_at, made_at, made_by))

struct MakeNotices {
  CaseId case_id;
  std::vector<NoticeId> ids;  // made by the caller, one a link: 1 to 20
  Text<64> kind;
  Text<64> setting;
  Date exposed_on;
  int uses_max = 1;  // how many people may book by each link: 1, or up to 50 for a place and a day
};
BOOST_DESCRIBE_STRUCT(MakeNotices, (), (case_id, ids, kind, setting, exposed_on, uses_max))

struct NoticeLink {
  NoticeId id;
  std::string code;  // what the link carries; shown now, and the same when asked again by these ids
};
BOOST_DESCRIBE_STRUCT(NoticeLink, (), (id, code))

struct NoticeLinks {
  std::vector<NoticeLink> links;
  Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(NoticeLinks, (), (links, expires_at))

// Makes links for a case to pass on. They end when a dose no longer helps after that day, at the earliest in a week.
//
// Fails: not_permitted access.permission_missing, surveillance.other_jurisdiction
//        not_found     surveillance.case_unknown
//        invalid_input surveillance.notice_count_wrong     at /ids
//        invalid_input surveillance.notice_uses_wrong      at /uses_max
//        invalid_input as checked_exposure, at /kind, /setting, /exposed_on
//        conflict      surveillance.notices_too_many       over 200 of one case
Result<NoticeLinks> make_notices(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                 const MakeNotices& request);

struct CaseNotices {
  CaseId case_id;
};
BOOST_DESCRIBE_STRUCT(CaseNotices, (), (case_id))

struct NoticeLine {
  NoticeId id;
  std::string kind;
  std::string setting;
  Date exposed_on;
  std::int64_t uses = 0;
  std::int64_t uses_max = 1;
  Instant expires_at;
  bool withdrawn = false;
};
BOOST_DESCRIBE_STRUCT(NoticeLine, (), (id, kind, setting, exposed_on, uses, uses_max, expires_at, withdrawn))

struct NoticeList {
  std::vector<NoticeLine> notices;  // newest first
};
BOOST_DESCRIBE_STRUCT(NoticeList, (), (notices))

// Fails: as find_own_case
Result<NoticeList> list_notices(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                const CaseNotices& request);

struct WithdrawNotice {
  NoticeId notice;
};
BOOST_DESCRIBE_STRUCT(WithdrawNotice, (), (notice))

// Fails: as above; not_found surveillance.notice_unknown
Result<void> withdraw_notice(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                             const WithdrawNotice& request);

// What somebody learns who opens a link: the day, and until when a dose helps.
struct NoticeShown {
  Date exposed_on;
  PepStage stage = PepStage::not_advised;
  std::optional<Date> ideal_until;
  std::optional<Date> useful_until;
  std::optional<Date> watch_until;  // signs may show through this day
};
BOOST_DESCRIBE_STRUCT(NoticeShown, (), (exposed_on, stage, ideal_until, useful_until, watch_until))

struct NoticeQuestion {
  Text<64> code;
};
BOOST_DESCRIBE_STRUCT(NoticeQuestion, (), (code))

// For who bears the code. Fails: not_found surveillance.notice_unknown   none of ours
//                                conflict  surveillance.notice_over      it has ended, was withdrawn, or is used up
Result<NoticeShown> show_notice(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                const NoticeQuestion& question);

struct UsedNotice {
  ContactId contact;
  NoticeShown shown;
};

// Spends one use of a link for somebody who books by it, and makes a contact of that person with this exposure: the
// department named them, without knowing them. For verbs of upper rooms. Fails: as show_notice.
Result<UsedNotice> use_notice(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                              const std::string& code, const PersonId& person);

}  // namespace quell::surveillance
