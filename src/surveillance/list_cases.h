#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/page.h"
#include "people/identity.h"
#include "surveillance/read_case.h"

namespace quell::surveillance {

enum class CaseOrder { newest, oldest, onset, changed };
BOOST_DESCRIBE_ENUM(CaseOrder, newest, oldest, onset, changed)

enum class WhoseCases { anyone, mine, nobody };
BOOST_DESCRIBE_ENUM(WhoseCases, anyone, mine, nobody)

// What is absent does not narrow the list.
struct CaseFilter {
  std::optional<CaseState> state;
  std::optional<Classification> classification;
  std::optional<WhoseCases> whose;
  std::optional<Date> reported_from;
  std::optional<Date> reported_until;
  std::optional<CaseOrder> order;  // newest where absent
  std::optional<Text<400>> after;  // `next` of the page before
  std::optional<int> limit;        // 1 to 200; 50 where absent
};
BOOST_DESCRIBE_STRUCT(CaseFilter, (),
                      (state, classification, whose, reported_from, reported_until, order, after, limit))

// A row of the line list, decrypted: the person and the answers that a grid shows and edits.
struct LineListRow {
  CaseFacts facts;
  std::optional<people::NameText> name_to_call;
  std::optional<people::RegistryName> registry_name;
  std::optional<Private<Date>> born_on;
  std::optional<Private<people::Gender>> gender;
  std::optional<Private<people::Sex>> sex;
  std::optional<people::Address> address;
  std::optional<Private<Text<16>>> phone;
  Answers answers;  // not the sensitive ones
  std::int64_t person_version = 0;
};
BOOST_DESCRIBE_STRUCT(LineListRow, (),
                      (facts, name_to_call, registry_name, born_on, gender, sex, address, phone, answers,
                       person_version))

// The line list of one's own jurisdiction. Each person on it is in the audit event.
//
// Fails: not_permitted access.permission_missing
//        invalid_input surveillance.limit_out_of_range, core.cursor_unknown
//        unavailable   people.key_missing, people.sealed_unreadable
Result<Page<LineListRow>> list_cases(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                     const CaseFilter& filter);

// How many cases there are of each classification in one's own jurisdiction, open ones and those that nobody works on.
struct CaseCounts {
  int open = 0;
  int mine = 0;
  int nobodys = 0;
  int suspect = 0;
  int probable = 0;
  int confirmed = 0;
  int not_a_case = 0;
  int unknown = 0;
};
BOOST_DESCRIBE_STRUCT(CaseCounts, (), (open, mine, nobodys, suspect, probable, confirmed, not_a_case, unknown))

struct CountCases {};
BOOST_DESCRIBE_STRUCT(CountCases, (), ())

// Fails: not_permitted access.permission_missing
Result<CaseCounts> count_cases(storage::Transaction& tx, const access::Actor& actor, Instant now, const CountCases&);

}  // namespace quell::surveillance
