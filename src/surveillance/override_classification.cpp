#include "surveillance/override_classification.h"

#include "people/sealed_text.h"
#include "storage/event.h"

namespace quell::surveillance {
namespace {

Classified put_in_force(storage::Transaction& tx, Instant now, Seed& seed, Case of, ClassificationLine line) {
  of.classification = line.classification;
  of.overridden = line.basis == Basis::person ? Overridden::yes : Overridden::no;
  append_classification(tx, std::move(line));
  tx.execute("update surveillance_case set classification = :classification, overridden = :overridden where id = :id",
             of);
  storage::announce(tx, {.id = seed.next_id<EventId>(),
                         .kind = "surveillance.case_classified",
                         .program = of.program_id,
                         .subject_id = of.id.text,
                         .occurred_at = now});
  return {of.id, of.classification, of.evidence_classification, of.overridden};
}

ClassificationLine line_for(const Case& of, const access::Actor& actor, Instant now, Classification classification,
                            Basis basis) {
  return {.case_id = of.id,
          .program_id = of.program_id,
          .classification = classification,
          .basis = basis,
          .because = {},
          .definition_version = of.definition_version,
          .decided_at = now,
          .decided_by = actor.staff};
}

}  // namespace

Result<Classified> override_classification(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                           const OverrideClassification& request) {
  const Case of = TRY(find_own_case(tx, actor, request.case_id));
  tx.touch("surveillance.case", of.id.text);
  if (request.reason == OverrideReason::other && (!request.note || request.note->reveal().empty()))
    return invalid("/note", "surveillance.note_missing");
  ClassificationLine line = line_for(of, actor, now, request.classification, Basis::person);
  line.reason = request.reason;
  if (request.note)
    line.sealed_note = TRY(people::seal_for(tx, {of.program_id, of.person_id},
                                            {"surveillance_classification", of.id.text}, request.note->reveal().value));
  return put_in_force(tx, now, seed, of, std::move(line));
}

Result<Classified> follow_evidence(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                   const FollowEvidence& request) {
  const Case of = TRY(find_own_case(tx, actor, request.case_id));
  tx.touch("surveillance.case", of.id.text);
  if (of.overridden == Overridden::no)
    return Classified{of.id, of.classification, of.evidence_classification, of.overridden};
  ClassificationLine line = line_for(of, actor, now, of.evidence_classification, Basis::evidence);
  // What the evidence rests on has not changed: the line that it wrote last says it.
  for (const ClassificationLine& earlier : classifications_of(tx, of.id))
    if (earlier.basis == Basis::evidence) {
      line.because = earlier.because;
      break;
    }
  return put_in_force(tx, now, seed, of, std::move(line));
}

}  // namespace quell::surveillance
