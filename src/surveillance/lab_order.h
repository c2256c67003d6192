#pragma once

#include <optional>
#include <string>
#include <vector>

#include "access/actor.h"
#include "core/ids.h"
#include "core/instant.h"
#include "core/seed.h"
#include "core/text.h"
#include "storage/transaction.h"

namespace quell::surveillance {

enum class OrderCancelReason { not_taken, leaked, lost, asked_by_person, entered_in_error };
BOOST_DESCRIBE_ENUM(OrderCancelReason, not_taken, leaked, lost, asked_by_person, entered_in_error)

// A test that was ordered with the specimen taken at a site. Its number stands on the label and comes back with the
// result, which then needs no name to find its person.
struct LabOrder {
  LabOrderId id;
  ProgramId program_id;
  JurisdictionId jurisdiction_id;
  PersonId person_id;
  SiteId site_id;
  std::optional<AppointmentId> appointment_id;
  std::string order_number;               // as shown: "7KQ2-M4TD-9X"
  std::optional<Text<60>> specimen_type;  // SNOMED CT
  Instant collected_at;
  StaffId collected_by;
  std::optional<Instant> received_at;  // by the laboratory, as far as it says so
  std::optional<Instant> cancelled_at;
  std::optional<OrderCancelReason> cancel_reason;
};
BOOST_DESCRIBE_STRUCT(LabOrder, (),
                      (id, program_id, jurisdiction_id, person_id, site_id, appointment_id, order_number, specimen_type,
                       collected_at, collected_by, received_at, cancelled_at, cancel_reason))

// Fails: not_found surveillance.order_unknown
Result<LabOrder> find_order(storage::Transaction& tx, const ProgramId& program, const LabOrderId& id);

// By the number as written or scanned; nothing where there is none.
std::optional<LabOrder> find_order_by_number(storage::Transaction& tx, const ProgramId& program,
                                             std::string_view written);

std::vector<LabOrder> orders_of_appointment(storage::Transaction& tx, const ProgramId& program,
                                            const AppointmentId& appointment);
std::vector<LabOrder> orders_of_people(storage::Transaction& tx, const ProgramId& program,
                                       const std::vector<PersonId>& ids);

// Whoever has a result has received the specimen.
void note_result_of_order(storage::Transaction& tx, const LabOrderId& id, Instant at);

struct SpecimenCollection {
  LabOrderId id;  // made by the caller
  PersonId person;
  SiteId site;
  std::optional<AppointmentId> appointment;
  std::optional<Text<60>> specimen_type;
  std::optional<Instant> collected_at;  // now where absent
};
BOOST_DESCRIBE_STRUCT(SpecimenCollection, (), (id, person, site, appointment, specimen_type, collected_at))

// Records that a specimen was taken, and draws the number for its label. Sent twice, the first number.
//
// Fails: not_permitted access.permission_missing, access.other_site   give_doses, at the site
//        not_found     people.person_unknown, people.erased
//        invalid_input surveillance.instant_in_future          at /collected_at
//        invalid_input surveillance.specimen_type_unknown      at /specimen_type: the pack does not list it
//        conflict      surveillance.order_id_used              the id stands for another order
Result<LabOrder> collect_specimen(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                  const SpecimenCollection& request);

struct OrderCancellation {
  LabOrderId order;
  OrderCancelReason reason = OrderCancelReason::entered_in_error;
};
BOOST_DESCRIBE_STRUCT(OrderCancellation, (), (order, reason))

// Takes an order back: the specimen will not be tested. A result that comes all the same is kept.
//
// Fails: not_permitted access.permission_missing, access.other_site; not_found surveillance.order_unknown
//        conflict      surveillance.result_is_there
Result<LabOrder> cancel_order(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                              const OrderCancellation& request);

}  // namespace quell::surveillance
