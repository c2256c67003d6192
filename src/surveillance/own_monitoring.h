#pragma once

#include "core/text.h"
#include "surveillance/symptom_check.h"

namespace quell::surveillance {

enum class Renew { no, yes };
BOOST_DESCRIBE_ENUM(Renew, no, yes)

struct MonitoringLinkAsked {
  ContactId contact;
  Renew renew = Renew::no;  // yes: another code; the one before opens nothing any more
};
BOOST_DESCRIBE_STRUCT(MonitoringLinkAsked, (), (contact, renew))

struct MonitoringLink {
  std::string code;  // what the link carries
  std::optional<Date> until_on;
};
BOOST_DESCRIBE_STRUCT(MonitoringLink, (), (code, until_on))

// The link by which a contact answers for symptoms without an account; the same until a new one is asked for.
//
// Fails: as find_own_contact; conflict surveillance.not_followed   the monitoring is over
Result<MonitoringLink> make_monitoring_link(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                            Seed seed, const MonitoringLinkAsked& request);

struct MonitoringCode {
  Text<64> code;  // of such a link, or of a text that asked
};
BOOST_DESCRIBE_STRUCT(MonitoringCode, (), (code))

// What the page behind the link shows: nothing of who it is for, or why.
struct OwnMonitoring {
  bool is_over = false;
  std::optional<Date> until_on;
  int days_left = 0;
  std::optional<CheckAnswer> answer;  // of today, as far as one was given
  Rhythm rhythm = Rhythm::department;
  bool every_day = false;      // of own_days
  std::vector<Date> asked_on;  // the days to come
};
BOOST_DESCRIBE_STRUCT(OwnMonitoring, (), (is_over, until_on, days_left, answer, rhythm, every_day, asked_on))

// Fails: not_found surveillance.check_unknown   none of ours
Result<OwnMonitoring> find_own_monitoring(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                          const MonitoringCode& request);

struct OwnMonitoringAnswer {
  Text<64> code;
  CheckAnswer answer = CheckAnswer::well;
};
BOOST_DESCRIBE_STRUCT(OwnMonitoringAnswer, (), (code, answer))

// Answers for today, on any day of the monitoring: what was asked last and is open, or else a line of its own. An
// answer may be changed on its day. Symptoms, and the wish to be called, make an urgent task; whoever was lost and
// answers is followed again.
//
// Fails: as above; conflict surveillance.check_is_over
Result<OwnMonitoring> answer_own_monitoring(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                            Seed seed, const OwnMonitoringAnswer& request);

// How a contact may choose to be asked, without days to type.
enum class OwnRhythm { department, every_day, self };
BOOST_DESCRIBE_ENUM(OwnRhythm, department, every_day, self)

struct OwnRhythmChoice {
  Text<64> code;
  OwnRhythm rhythm = OwnRhythm::department;
};
BOOST_DESCRIBE_STRUCT(OwnRhythmChoice, (), (code, rhythm))

// Fails: as answer_own_monitoring
Result<OwnMonitoring> choose_own_rhythm(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                        const OwnRhythmChoice& request);

}  // namespace quell::surveillance
