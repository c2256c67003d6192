#include "immunization/follow_up.h"

#include "storage/event.h"
#include "worklist/open_task.h"

namespace quell::immunization {
namespace {

constexpr std::chrono::hours urgent_within{4};
constexpr std::chrono::hours normal_within{72};

std::string names_of(const std::vector<AdministrationErrorKind>& errors) {
  std::string names;
  for (const AdministrationErrorKind error : errors) names += (names.empty() ? "" : " ") + std::string{name_of(error)};
  return names;
}

}  // namespace

void follow_up_dose(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                    const DoseAdministered& dose, const std::vector<AdministrationErrorKind>& errors,
                    bool may_be_recorded_twice) {
  announce_about(tx, seed, "immunization.dose_recorded", dose, now);
  if (!errors.empty())
    open_task_about(tx, actor, now, seed, "immunization.administration_error", worklist::Priority::urgent, dose,
                    names_of(errors));
  if (may_be_recorded_twice)
    open_task_about(tx, actor, now, seed, "immunization.possible_duplicate", worklist::Priority::normal, dose, "");
}

void announce_about(storage::Transaction& tx, Seed& seed, const char* kind, const DoseAdministered& dose, Instant now) {
  storage::announce(tx, {.id = seed.next_id<EventId>(),
                         .kind = kind,
                         .program = dose.program_id,
                         .subject_id = dose.id.text,
                         .occurred_at = dose.given_at.value_or(now)});
}

void open_task_about(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed, const char* kind,
                     worklist::Priority priority, const DoseAdministered& dose, const std::string& note) {
  const bool is_urgent = priority == worklist::Priority::urgent;
  worklist::open_task(tx, actor, now,
                      {.id = seed.next_id<TaskId>(),
                       .kind = kind,
                       .subject_id = dose.id.text,
                       .site = dose.site_id,
                       .permission = access::Permission::give_doses,
                       .priority = priority,
                       .due_at = now + (is_urgent ? urgent_within : normal_within),
                       .note = {note},
                       .repeats = worklist::Repeats::one_at_a_time});
}

}  // namespace quell::immunization
