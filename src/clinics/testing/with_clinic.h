#pragma once

// A clinic to test in: Pier Clinic on Tuesday, August 2, 2022, at 10 in the morning, with places of two people every
// half hour from noon on Wednesday, and a nurse, a front desk, an operator and a lead.

#include "clinics/backing.h"
#include "clinics/book_appointment.h"
#include "clinics/hold_place.h"
#include "clinics/publish_places.h"
#include "inventory/receive_shipment.h"
#include "programs/testing/with_program.h"

namespace quell::clinics {

struct WithClinic : programs::WithProgram {
  using P = access::Permission;
  const SiteId pier = programs::pier_clinic;
  const SiteId hill = programs::hill_clinic;
  const Date wednesday = make_date(2022, 8, 3);
  const access::Actor nurse =
      staff("nurse", {P::give_doses, P::check_in, P::view_site_day, P::view_stock, P::manage_stock});
  const access::Actor desk = staff("desk", {P::check_in, P::view_site_day});
  const access::Actor phone_operator = {
      .program = programs::river_fever, .staff = {"operator"}, .permissions = {P::book_for_others}, .every_site = true};
  int made = 0;

  access::Actor staff(const std::string& name, access::Permissions permissions) const {
    return {.program = programs::river_fever, .staff = {name}, .permissions = permissions, .sites = {pier}};
  }
  std::string next_id() { return "made-" + std::to_string(++made); }

  void publish(const SiteId& site, Date day, int capacity, packs::Service service = packs::Service::vaccination) {
    const auto published = publish_places(
        tx(), system, now, seed(),
        {{{site,
           service,
           day,
           day,
           {packs::Weekday::tuesday, packs::Weekday::wednesday, packs::Weekday::thursday, packs::Weekday::friday},
           {"12:00"},
           {"16:00"},
           30,
           {capacity}}}});
    ASSERT_TRUE(published) << published.error().reason;
  }

  LotId receive(const SiteId& site, int vials) {
    const auto posted = inventory::receive_shipment(
        tx(), system, now, seed(),
        {.id = {next_id()},
         .site = site,
         .lot = {.product = {"fevax"}, .lot_number = {"FDP12"}, .expires_on = make_date(2023, 4, 30), .ndc = {}},
         .cartons = {0},
         .vials_per_carton = {20},
         .loose_vials = {vials},
         .broken = {0},
         .listed = {},
         .shipment = {},
         .occurred_at = now,
         .note = {}});
    EXPECT_TRUE(posted) << posted.error().reason;
    return posted->entries.front().lot;
  }

  Place place_at(const SiteId& site, Date day, int number = 0) {
    return all_places(site, day).at(static_cast<std::size_t>(number));
  }

  std::vector<Place> all_places(const SiteId& site, Date day) {
    Place asked;
    asked.site_id = site;
    asked.held_on = day;
    return tx().all<Place>(
        "select * from clinics_place where site_id = :site_id and held_on = :held_on order by starts_at", asked);
  }

  Result<Hold> hold(const Place& place) { return hold_place(tx(), anyone, now, seed(), {{next_id()}, place.id}); }

  Booker someone(const std::string& name, Date born_on = make_date(1990, 4, 28)) {
    return {.name_to_call = people::NameText{{name}}, .born_on = Private<Date>{born_on}};
  }

  // Books as an operator does, who needs no private check.
  Result<BookedAppointment> book(const Place& place, const Booker& booker, int dose_number = 1) {
    const auto held = hold_place(tx(), phone_operator, now, seed(), {{next_id()}, place.id});
    if (!held) return tl::unexpected(held.error());
    return book_appointment(
        tx(), phone_operator, now, seed(),
        {.id = {next_id()}, .hold_token = {held->token}, .booker = booker, .dose_number = dose_number});
  }

  int committed_on(const SiteId& site, Date day) {
    const auto committed = committed_at(tx(), site, packs::Service::vaccination, day);
    const auto found = committed.find(day);
    return found == committed.end() ? 0 : found->second;
  }
};

}  // namespace quell::clinics
