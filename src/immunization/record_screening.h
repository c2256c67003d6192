#pragma once

#include <vector>

#include "access/actor.h"
#include "core/seed.h"
#include "core/text.h"
#include "immunization/screening.h"
#include "packs/criteria.h"

namespace quell::immunization {

struct ScreeningAnswer {
  Text<64> question;  // as the pack names it
  packs::Answer answer;
};
BOOST_DESCRIBE_STRUCT(ScreeningAnswer, (), (question, answer))

struct ScreeningReport {
  ScreeningId id;  // made by the caller
  PersonId person_id;
  SiteId site_id;
  std::optional<AppointmentId> appointment_id;
  std::vector<ScreeningAnswer> answers;  // to every question of the pack; none is kept
  Instant screened_at;
};
BOOST_DESCRIBE_STRUCT(ScreeningReport, (), (id, person_id, site_id, appointment_id, answers, screened_at))

// Evaluates the answers given at the chair by the pack in force and keeps the outcome only. A later screening replaces
// the outcome of an earlier one. Sent twice it is kept once.
//
// Fails: not_permitted access.permission_missing         give_doses
//        not_permitted access.other_site
//        invalid_input packs.answer_missing, packs.answer_about_unknown
//        invalid_input immunization.screened_in_future   /screened_at
//        conflict      immunization.screening_id_taken   the id stands for another screening
//        what program_in_force fails with
Result<Screening> record_screening(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                   const ScreeningReport& report);

struct TodaysScreeningQuestion {
  SiteId site;
  PersonId person;
};
BOOST_DESCRIBE_STRUCT(TodaysScreeningQuestion, (), (site, person))

struct TodaysScreening {
  std::optional<Screening> screening;  // nothing: nobody asked today
};
BOOST_DESCRIBE_STRUCT(TodaysScreening, (), (screening))

// What the questions came to when they were last asked today, wherever: a "stop" is not forgotten by who did not see
// it. Fails: not_permitted access.permission_missing, access.other_site   give_doses
Result<TodaysScreening> todays_screening(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                         const TodaysScreeningQuestion& question);

}  // namespace quell::immunization
