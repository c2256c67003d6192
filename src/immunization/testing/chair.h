#pragma once

// A clinic with a program in force, staff, and a person in the chair, on both databases.

#include "immunization/correct_dose.h"
#include "immunization/day_tally.h"
#include "immunization/dose_history.h"
#include "immunization/record_dose_administered.h"
#include "immunization/record_outside_dose.h"
#include "immunization/record_screening.h"
#include "people/testing/made_up_people.h"
#include "programs/testing/with_program.h"

namespace quell::immunization {

struct Chair : programs::WithProgram {
  const PersonId ana{"ana"};
  const PersonId ben{"ben"};
  const SiteId pier = programs::pier_clinic;
  access::Actor nurse = staff("nurse", {access::Permission::give_doses, access::Permission::view_site_day});
  access::Actor colleague = staff("colleague", {access::Permission::give_doses});
  access::Actor manager = staff("manager", {access::Permission::manage_site});
  access::Actor desk = staff("desk", {access::Permission::check_in});

  void SetUp() override {
    WithProgram::SetUp();
    register_someone(ana, make_date(1990, 5, 12));
    register_someone(ben, make_date(1985, 1, 30));
  }
  void register_someone(const PersonId& id, Date born_on) {
    people::Identity identity = people::ana();
    identity.born_on = Private{born_on};
    const auto registered = people::register_person(tx(), system, now, seed(), people::new_person(id.text, identity));
    ASSERT_TRUE(registered) << registered.error().reason;
  }

  access::Actor staff(const char* name, access::Permissions permissions) {
    return {.program = programs::river_fever, .staff = {name}, .permissions = permissions, .sites = {pier}};
  }

  // As the pack wants it on the day: 0.5 mL under the skin of the arm.
  DoseReport dose(const char* id, Instant given_at) {
    return {.id = {id},
            .person_id = ana,
            .site_id = pier,
            .product_cvx = {"999"},
            .given_at = given_at,
            .route = {"subcutaneous"},
            .volume_ul = {500},
            .body_site = {"arm"},
            .lot_id = LotId{"lot-1"},
            .lot_number = Text<40>{"FDP00012"},
            .information_sheet = Text<120>{"Fevax sheet"},
            .information_sheet_edition = Text<40>{"2022-07-01"},
            .consent_recorded = true,
            .registry = Registry::report};
  }
  Result<DoseRecorded> record(const DoseReport& report) {
    return record_dose_administered(tx(), nurse, now, seed(), report);
  }
  void give(const char* id, Instant given_at) {
    const auto recorded = record(dose(id, given_at));
    ASSERT_TRUE(recorded) << recorded.error().reason;
  }

  OutsideDoseReport outside(const char* id, Date given_on) {
    return {.id = {id},
            .person_id = ana,
            .given_on = given_on,
            .product_cvx = {"999"},
            .evidence = Evidence::written_record,
            .source_text = Text<200>{"Clinic across the river"}};
  }

  Result<Screening> screen(const char* id, const std::string& yes) {
    ScreeningReport report{.id = {id}, .person_id = ana, .site_id = pier, .answers = {}, .screened_at = now};
    for (const char* question : {"severe_reaction", "allergy", "keloid"})
      report.answers.push_back({{question}, yes == question ? packs::Answer::yes : packs::Answer::no});
    return record_screening(tx(), nurse, now, seed(), report);
  }

  Forecast forecast() { return *forecast_of(tx(), *programs::program_in_force(tx(), programs::river_fever, now), ana); }

  // Everything that this room and the worklist hold, to show that a refused verb wrote nothing.
  std::int64_t rows() {
    std::int64_t sum = 0;
    for (const char* table : {"immunization_dose", "immunization_correction", "immunization_administration_error",
                              "immunization_screening", "immunization_observation", "immunization_mishap"})
      sum += counted(table);
    return sum;
  }
  std::int64_t counted(const std::string& table) {
    return tx().find<Number>("select count(*) as number from " + table, storage::NoParameters{})->number;
  }
  std::int64_t tasks(const std::string& kind) {
    return tx()
        .find<Number>("select count(*) as number from worklist_task where kind = '" + kind + "'",
                      storage::NoParameters{})
        ->number;
  }
  int tallied() {
    int sum = 0;
    for (const DayTally& tally : tally_of(tx(), programs::river_fever, {make_date(2020, 1, 1), make_date(2030, 1, 1)}))
      sum += tally.doses;
    return sum;
  }

  struct Number {
    std::int64_t number;
    BOOST_DESCRIBE_CLASS(Number, (), (number), (), ())
  };
};

inline void expect_refused(const auto& result, FailureKind kind, const std::string& reason) {
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, kind);
  EXPECT_EQ(result.error().reason, reason);
}

}  // namespace quell::immunization
