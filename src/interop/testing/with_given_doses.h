#pragma once

// A dose given to Sam, whose registry name is known, at Pier Clinic on Wednesday, August 3, 2022, at five past noon.

#include "immunization/correct_dose.h"
#include "interop/export_doses.h"
#include "oversight/testing/with_doses.h"
#include "people/record_demographics.h"
#include "people/record_registry_name.h"

namespace quell::interop {

struct WithGivenDoses : oversight::WithDoses {
  const DosesQuestion wednesday_at_pier{pier, wednesday};

  void SetUp() override {
    WithDoses::SetUp();
    give_one();
  }
  void name_sam(const std::string& family = "O'Hara|Núñez") {
    const auto recorded = people::record_registry_name(
        tx(), nurse, now, seed(),
        {booked.person,
         {.given = people::NameText{{"Samuel"}}, .middle = {}, .family = people::NameText{{family}}, .suffix = {}}});
    ASSERT_TRUE(recorded) << recorded.error().reason;
  }
  void take_back_the_dose() {
    const auto corrected = immunization::correct_dose(tx(), nurse, now, seed(),
                                                      {.id = {"c-1"},
                                                       .dose_id = {"dose-1"},
                                                       .state = immunization::DoseState::entered_in_error,
                                                       .reason = immunization::CorrectionReason::not_given,
                                                       .note = {}});
    ASSERT_TRUE(corrected) << corrected.error().reason;
  }
};

}  // namespace quell::interop
