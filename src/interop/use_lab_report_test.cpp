#include "interop/use_lab_report.h"

#include <gtest/gtest.h>

#include "interop/lab_person.h"
#include "interop/testing/with_intake.h"
#include "people/register_person.h"

namespace quell::interop {
namespace {

struct UseLabReport : WithIntake {
  Hl7Arrival arrival = read_hl7_arrival(message_with({}));

  PersonId somebody_of_the_same_name() {
    Seed bits = seed();
    const LabPatient& patient = arrival.verdict.report->patients[0].patient.reveal();
    const people::Identity identity = person_of_report(patient, "", bits).identity;
    people::NewPerson person{.id = {"same-name"}, .jurisdiction = {}, .identity = identity, .contact_points = {}};
    const auto registered = people::register_person(tx(), system, now, seed(), person);
    EXPECT_TRUE(registered) << registered.error().reason;
    return person.id;
  }

  Result<ReportUsed> use(std::int64_t version, PersonsOfMessage persons = {}) {
    return use_lab_report(tx(), laboratory, now, seed(),
                          {.report = *arrival.verdict.report,
                           .message = {"m-1"},
                           .version = version,
                           .received_at = now,
                           .persons = std::move(persons)});
  }
};
ON_EACH_DATABASE(UseLabReport);

TEST_P(UseLabReport, looks_anew_where_who_stood_for_a_patient_is_certainly_somebody_else) {
  const auto first = use(1);
  const auto mended = use(2, {{0, ana}});
  ASSERT_TRUE(mended) << mended.error().reason;
  EXPECT_EQ(mended->recorded, 1);
  EXPECT_EQ(mended->persons.at(0), first->persons.at(0));
  EXPECT_EQ(mended->persons.at(1), ana) << "the message spoke of her: erasing her takes it along";
}

TEST_P(UseLabReport, does_nothing_twice_for_one_version_of_a_message) {
  const auto first = use(1);
  ASSERT_TRUE(first) << first.error().reason;
  EXPECT_EQ(first->recorded, 1);
  ASSERT_TRUE(use(1, first->persons));
  EXPECT_EQ(rows("surveillance_lab_result"), 1);
  ASSERT_TRUE(use(2, first->persons));
  EXPECT_EQ(rows("surveillance_lab_result"), 2);
  EXPECT_EQ(rows("people_person"), 3);
}

TEST_P(UseLabReport, keeps_its_person_and_waits_where_its_number_is_another_s) {
  ASSERT_TRUE(use(1));
  const auto other = use(2, {{0, somebody_of_the_same_name()}});
  ASSERT_TRUE(other);
  EXPECT_EQ(other->recorded, 0);
  EXPECT_EQ(other->waits->reason, "interop.result_of_another_person");
  EXPECT_EQ(to_text(other->waits->place), "PID");
}

}  // namespace
}  // namespace quell::interop
