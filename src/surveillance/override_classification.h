#pragma once

#include "core/private.h"
#include "core/seed.h"
#include "surveillance/classify.h"

namespace quell::surveillance {

struct OverrideClassification {
  CaseId case_id;
  Classification classification = Classification::unknown;
  OverrideReason reason = OverrideReason::other;
  std::optional<Private<LongText<1'000>>> note;
};
BOOST_DESCRIBE_STRUCT(OverrideClassification, (), (case_id, classification, reason, note))

struct Classified {
  CaseId case_id;
  Classification classification = Classification::unknown;
  Classification evidence_classification = Classification::unknown;
  Overridden overridden = Overridden::no;
};
BOOST_DESCRIBE_STRUCT(Classified, (), (case_id, classification, evidence_classification, overridden))

// A person decides otherwise than the evidence. It stands until new evidence comes (classify.h).
//
// Fails: not_permitted access.permission_missing, surveillance.other_jurisdiction
//        not_found     surveillance.case_unknown, people.erased
//        invalid_input surveillance.note_missing   reason other, without a note
Result<Classified> override_classification(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                           const OverrideClassification& request);

struct FollowEvidence {
  CaseId case_id;
};
BOOST_DESCRIBE_STRUCT(FollowEvidence, (), (case_id))

// Takes the decision back: the evidence counts again. Fails: as above.
Result<Classified> follow_evidence(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                   const FollowEvidence& request);

}  // namespace quell::surveillance
