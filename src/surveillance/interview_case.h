#pragma once

#include "core/seed.h"
#include "surveillance/case_answers.h"

namespace quell::surveillance {

struct InterviewCase {
  CaseId case_id;
  std::int64_t version = 0;  // that the actor saw
  Answers answers;           // those to change; one without a value takes its question's answer back
};
BOOST_DESCRIBE_STRUCT(InterviewCase, (), (case_id, version, answers))

// A case as an investigator works with it, its answers opened. Sensitive ones are there for who may read them; `has_`
// says that some were given.
struct OpenedAnswers {
  CaseId case_id;
  std::int64_t version = 1;
  Answers answers;
  bool has_sensitive = false;
};
BOOST_DESCRIBE_STRUCT(OpenedAnswers, (), (case_id, version, answers, has_sensitive))

// Writes answers of an interview, each by itself, so that a call that breaks off loses nothing. What was answered
// before and is not named stays. The answers before are kept as they were sealed. Counts, days and the classification
// follow.
//
// Fails: not_permitted access.permission_missing, surveillance.other_jurisdiction
//        not_permitted surveillance.sensitive_not_yours   a sensitive question without read_sensitive
//        not_found     surveillance.case_unknown, people.erased
//        conflict      surveillance.changed_meanwhile     another version is in force; nothing is written
//        invalid_input as checked_answers, at /answers
Result<OpenedAnswers> interview_case(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const InterviewCase& request);

struct UndoInterview {
  CaseId case_id;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(UndoInterview, (), (case_id, version))

// Takes back the latest change of answers that still stands; again and again, to the first. Each undo is a new version.
//
// Fails: as interview_case; conflict surveillance.nothing_to_undo
//        not_permitted surveillance.sensitive_not_yours   where sensitive answers would change
Result<OpenedAnswers> undo_interview(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                     const UndoInterview& request);

}  // namespace quell::surveillance
