#pragma once

#include <optional>

#include "core/result.h"
#include "people/match_score.h"
#include "people/person.h"
#include "storage/transaction.h"

namespace quell::people {

// Somebody as another system describes them: not yet a person here.
struct SomebodyDescribed {
  Identity identity;
  std::vector<ContactPoint> contact_points;
};

// Whether somebody is known here, and who it may be.
struct KnownMatch {
  MatchResult result = MatchResult::no_match;
  std::optional<PersonId> person;  // in force: the best of them; absent where there is none
  double bits = 0;                 // as MatchScore
};

// The record of an identity for matching.
MatchRecord match_record(const Identity& identity, const std::vector<ContactPoint>& contact_points);

// Weighs a description against the persons who share with it, by keyed hashes, a birth date and an initial, a whole
// name, a phone or an identifier. At most 200 are opened. Where two known persons both match, it is `possible`: which
// one it is, is a person's decision. For verbs of upper rooms that have checked their actor; nobody is touched.
//
// Fails: unavailable people.key_missing, people.sealed_unreadable
Result<KnownMatch> match_known(storage::Transaction& tx, const ProgramId& program, const SomebodyDescribed& described);

// All who may be the described, the likeliest first; `apart_from` is left out: it is the described person's own record.
// Fails as match_known.
Result<std::vector<KnownMatch>> known_matches(storage::Transaction& tx, const ProgramId& program,
                                              const SomebodyDescribed& described, const PersonId& apart_from);

// Against one person, whom something else points to. Fails also: not_found people.person_unknown, people.erased
Result<KnownMatch> match_known_person(storage::Transaction& tx, const ProgramId& program, const PersonId& person,
                                      const SomebodyDescribed& described);

}  // namespace quell::people
