#pragma once

// A clinic with three vials, one booking on Wednesday, and someone who leads.

#include "clinics/give_dose.h"
#include "clinics/testing/with_clinic.h"

namespace quell::oversight {

struct WithDoses : clinics::WithClinic {
  const access::Actor lead = {.program = programs::river_fever,
                              .staff = {"lead"},
                              .permissions = {P::view_dashboard, P::allot_supply},
                              .every_site = true};
  LotId lot;
  clinics::BookedAppointment booked;

  void SetUp() override {
    WithClinic::SetUp();
    publish(pier, wednesday, 2);
    lot = receive(pier, 3);
    booked = *book(place_at(pier, wednesday), someone("Sam"));
  }

  // On Wednesday at five past twelve.
  void give_one() {
    now = programs::instant("2022-08-03T16:05:00Z");
    const auto given = clinics::give_dose(tx(), nurse, now, seed(),
                                          {.id = {"dose-1"},
                                           .appointment = booked.id,
                                           .lot = lot,
                                           .vial = {},
                                           .route = {"subcutaneous"},
                                           .volume_ul = {500},
                                           .body_site = {"arm"},
                                           .given_at = now,
                                           .given_by = {},
                                           .information_sheet = Text<120>{"Fevax sheet"},
                                           .information_sheet_edition = Text<40>{"2022-07-01"},
                                           .consent_recorded = true,
                                           .registry = immunization::Registry::report});
    ASSERT_TRUE(given) << given.error().reason;
  }
};

}  // namespace quell::oversight
