#pragma once

#include "programs/announce_count.h"
#include "programs/announce_notice.h"

namespace quell::programs {

// What may be counted, by the pack's own names.
struct Measure {
  std::string id;
  std::string en;
  std::string es;
};
BOOST_DESCRIBE_STRUCT(Measure, (), (id, en, es))

struct CountEntry {
  RequestId id;
  std::string measure;
  Date counted_on;
  int number = 0;
  std::string source;
  Instant recorded_at;
  std::string recorded_by;  // a name
  std::optional<Instant> withdrawn_at;
};
BOOST_DESCRIBE_STRUCT(CountEntry, (), (id, measure, counted_on, number, source, recorded_at, recorded_by, withdrawn_at))

struct Announcements {
  Date today;
  std::vector<Measure> measures;
  std::vector<CountEntry> counts;  // the newest first, at most 100
  std::vector<PublicNotice> notices;
};
BOOST_DESCRIBE_STRUCT(Announcements, (), (today, measures, counts, notices))

struct AnnouncementsQuestion {};
BOOST_DESCRIBE_STRUCT(AnnouncementsQuestion, (), ())

// What the lead told the public, with who and when, also what was taken back.
// Fails: not_permitted access.permission_missing   manage_program
Result<Announcements> list_announcements(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                         const AnnouncementsQuestion& question);

}  // namespace quell::programs
