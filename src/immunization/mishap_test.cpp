#include "immunization/mishap.h"

#include <gtest/gtest.h>

#include "immunization/testing/chair.h"

namespace quell::immunization {
namespace {

struct SeriousReaction : Chair {
  void report(const char* id, packs::MishapKind kind, Severity severity) {
    const Mishap mishap{.id = {id},
                        .program_id = programs::river_fever,
                        .dose_id = {"d-1"},
                        .person_id = ana,
                        .kind = kind,
                        .mishap = "any",
                        .severity = severity,
                        .recorded_at = now,
                        .recorded_by = nurse.staff};
    tx().execute(
        "insert into immunization_mishap (id, program_id, dose_id, person_id, kind, mishap, severity, report_to_vaers, "
        "recorded_at, recorded_by) values (:id, :program_id, :dose_id, :person_id, :kind, :mishap, :severity, "
        ":report_to_vaers, :recorded_at, :recorded_by)",
        mishap);
  }
  bool found(const PersonId& person) { return had_serious_reaction(tx(), programs::river_fever, person); }
};
ON_EACH_DATABASE(SeriousReaction);

TEST_P(SeriousReaction, is_remembered_for_the_next_dose) {
  give("d-1", now);
  report("m-1", packs::MishapKind::reaction, Severity::moderate);
  report("m-2", packs::MishapKind::administration_error, Severity::serious);
  EXPECT_FALSE(found(ana));
  report("m-3", packs::MishapKind::reaction, Severity::serious);
  EXPECT_TRUE(found(ana));
  EXPECT_FALSE(found(ben));
  EXPECT_EQ(forecast().warnings, std::vector{DoseWarning::reaction_before});
}

}  // namespace
}  // namespace quell::immunization
