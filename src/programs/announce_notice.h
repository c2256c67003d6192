#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "core/date.h"
#include "core/seed.h"
#include "core/text.h"
#include "storage/transaction.h"

namespace quell::programs {

struct NoticeDraft {
  RequestId id;   // made by the caller
  Date dated_on;  // shown from this day on, and with it
  Text<400> english;
  Text<400> spanish;
};
BOOST_DESCRIBE_STRUCT(NoticeDraft, (), (id, dated_on, english, spanish))

// A dated text of the lead's for the public, in each language.
struct PublicNotice {
  RequestId id;
  Date dated_on;
  Text<400> english;
  Text<400> spanish;
  std::optional<Instant> withdrawn_at;
  std::optional<std::string> withdrawn_by;  // a name
  Instant recorded_at;
  std::string recorded_by;  // a name
};
BOOST_DESCRIBE_STRUCT(PublicNotice, (),
                      (id, dated_on, english, spanish, withdrawn_at, withdrawn_by, recorded_at, recorded_by))

// Shows a text on the home page, at once or from a later day on. Sent twice it is kept once.
//
// Fails: not_permitted access.permission_missing    manage_program
//        invalid_input programs.notice_words_missing  at "/english", "/spanish"
//        conflict      programs.id_used               another text has the id
Result<PublicNotice> announce_notice(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const NoticeDraft& draft);

struct NoticeChoice {
  RequestId notice;
};
BOOST_DESCRIBE_STRUCT(NoticeChoice, (), (notice))

// Takes a text off the public pages at once, and puts it back. Twice is once.
// Fails: not_permitted access.permission_missing
//        not_found     programs.notice_unknown
Result<PublicNotice> withdraw_notice(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const NoticeChoice& choice);
Result<PublicNotice> restore_notice(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                    const NoticeChoice& choice);

// What the public reads on a day, the newest first; at most three.
std::vector<PublicNotice> notices_on(storage::Transaction& tx, const ProgramId& program, Date today);

// All, withdrawn ones too, the newest first; at most 100.
std::vector<PublicNotice> notices_of(storage::Transaction& tx, const ProgramId& program);

}  // namespace quell::programs
