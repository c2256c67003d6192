#include "surveillance/lab_order.h"

#include <algorithm>

#include "core/code.h"
#include "packs/classify_case.h"
#include "people/read_person.h"
#include "programs/program.h"
#include "surveillance/lab_result.h"

namespace quell::surveillance {
namespace {

constexpr std::size_t number_characters = 9;  // and a check character: 45 bits

struct OrderAsked {
  ProgramId program;
  LabOrderId id;
  std::string number;
  AppointmentId appointment;
  PersonId person;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(OrderAsked, (), (program, id, number, appointment, person, at))

Result<void> check_type(const packs::Pack& pack, Date today, const std::optional<Text<60>>& type) {
  if (!type) return {};
  const packs::CaseDefinition* definition = packs::definition_in_force(pack.case_definitions, today);
  const bool known = definition && std::ranges::any_of(definition->specimen_codes,
                                                       [&](const auto& code) { return code.snomed_ct == type->value; });
  if (!known) return invalid("/specimen_type", "surveillance.specimen_type_unknown");
  return {};
}

}  // namespace

Result<LabOrder> find_order(storage::Transaction& tx, const ProgramId& program, const LabOrderId& id) {
  auto found = tx.find<LabOrder>("select * from surveillance_order where program_id = :program and id = :id",
                                 OrderAsked{.program = program, .id = id});
  if (!found) return fail(FailureKind::not_found, "surveillance.order_unknown");
  return *std::move(found);
}

std::optional<LabOrder> find_order_by_number(storage::Transaction& tx, const ProgramId& program,
                                             std::string_view written) {
  const auto code = normal_code(written);
  if (!code) return {};
  return tx.find<LabOrder>("select * from surveillance_order where program_id = :program and order_number = :number",
                           OrderAsked{.program = program, .number = shown_code(*code)});
}

std::vector<LabOrder> orders_of_appointment(storage::Transaction& tx, const ProgramId& program,
                                            const AppointmentId& appointment) {
  return tx.all<LabOrder>(
      "select * from surveillance_order where program_id = :program and appointment_id = :appointment "
      "order by collected_at desc, id",
      OrderAsked{.program = program, .appointment = appointment});
}

std::vector<LabOrder> orders_of_people(storage::Transaction& tx, const ProgramId& program,
                                       const std::vector<PersonId>& ids) {
  std::vector<LabOrder> orders;
  for (const PersonId& person : ids)
    tx.each<LabOrder>("select * from surveillance_order where program_id = :program and person_id = :person",
                      OrderAsked{.program = program, .person = person},
                      [&](LabOrder order) { orders.push_back(std::move(order)); });
  std::ranges::sort(orders, std::greater{}, &LabOrder::collected_at);
  return orders;
}

void note_result_of_order(storage::Transaction& tx, const LabOrderId& id, Instant at) {
  tx.execute("update surveillance_order set received_at = :at where id = :id and received_at is null",
             OrderAsked{.id = id, .at = at});
}

Result<LabOrder> collect_specimen(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                  const SpecimenCollection& request) {
  TRY(access::require_at(actor, access::Permission::give_doses, request.site));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  TRY(check_type(*program.pack, program.today, request.specimen_type));
  const Instant collected_at = request.collected_at.value_or(now);
  if (collected_at > now) return invalid("/collected_at", "surveillance.instant_in_future");
  const people::Person person = TRY(people::open_person(tx, actor.program, request.person));
  tx.touch("people.person", person.id.text);

  if (const auto standing = find_order(tx, actor.program, request.id)) {
    if (standing->person_id != request.person || standing->site_id != request.site)
      return fail(FailureKind::conflict, "surveillance.order_id_used");
    return *standing;
  }
  const LabOrder order{.id = request.id,
                       .program_id = actor.program,
                       .jurisdiction_id = person.jurisdiction,
                       .person_id = request.person,
                       .site_id = request.site,
                       .appointment_id = request.appointment,
                       .order_number = shown_code(code_from(seed.next_bytes(8), number_characters)),
                       .specimen_type = request.specimen_type,
                       .collected_at = collected_at,
                       .collected_by = actor.staff};
  tx.execute(
      "insert into surveillance_order (id, program_id, jurisdiction_id, person_id, site_id, appointment_id, "
      "order_number, specimen_type, collected_at, collected_by, received_at, cancelled_at, cancel_reason) values "
      "(:id, :program_id, :jurisdiction_id, :person_id, :site_id, :appointment_id, :order_number, :specimen_type, "
      ":collected_at, :collected_by, :received_at, :cancelled_at, :cancel_reason)",
      order);
  return order;
}

Result<LabOrder> cancel_order(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                              const OrderCancellation& request) {
  LabOrder order = TRY(find_order(tx, actor.program, request.order));
  TRY(access::require_at(actor, access::Permission::give_doses, order.site_id));
  tx.touch("people.person", order.person_id.text);
  if (order.cancelled_at) return order;
  if (!results_of_order(tx, order.id).empty()) return fail(FailureKind::conflict, "surveillance.result_is_there");
  order.cancelled_at = now;
  order.cancel_reason = request.reason;
  tx.execute(
      "update surveillance_order set cancelled_at = :cancelled_at, cancel_reason = :cancel_reason where id = :id",
      order);
  return order;
}

}  // namespace quell::surveillance
