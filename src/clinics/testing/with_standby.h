#pragma once

// The clinic on Wednesday at noon, with doses on the shelf and all its places gone: who comes now waits.

#include "clinics/join_standby.h"
#include "clinics/offer_standby.h"
#include "clinics/record_standby_outcome.h"
#include "clinics/testing/with_clinic.h"

namespace quell::clinics {

struct WithStandby : WithClinic {
  void SetUp() override {
    WithClinic::SetUp();
    receive(pier, 1);
    now = programs::instant("2022-08-03T16:00:00Z");
  }

  StandbyRequest wish(const std::string& name, int reach_minutes = 30) {
    return {.id = {next_id()},
            .booker = someone(name),
            .reach_minutes = reach_minutes,
            .sites = {pier},
            .near = {},
            .miles = {},
            .dose_number = {}};
  }
  StandbyJoined join(const std::string& name, int reach_minutes = 30) {
    now += std::chrono::seconds{1};
    const auto joined = join_standby(tx(), anyone, now, seed(), wish(name, reach_minutes));
    EXPECT_TRUE(joined) << joined.error().reason;
    return *joined;
  }
  Standby row(const StandbyJoined& joined) { return *find_standby(tx(), programs::river_fever, joined.id); }
  Result<StandbyChange> offer(const StandbyJoined& joined) {
    return offer_standby(tx(), desk, now, seed(), {joined.id, pier});
  }
  Result<StandbyChange> note(const StandbyJoined& joined, StandbyOutcome outcome, std::optional<PlaceId> place = {}) {
    return record_standby_outcome(tx(), desk, now, seed(), {joined.id, row(joined).version, pier, outcome, place});
  }
  Result<StandbyChange> undo(const StandbyJoined& joined) {
    return undo_standby_outcome(tx(), desk, now, seed(), {joined.id, row(joined).version, pier});
  }
};

}  // namespace quell::clinics
