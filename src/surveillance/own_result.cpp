#include "surveillance/own_result.h"

#include "surveillance/lab_order.h"
#include "surveillance/told.h"

namespace quell::surveillance {
namespace {

OwnResult result_of(storage::Transaction& tx, const programs::InForce& program, const LabOrder& order, Instant now) {
  const int delay = program.pack->program.settings.positive_result_delay_hours;
  const auto results = results_of_order(tx, order.id);
  OwnResult seen = results.empty() ? OwnResult::waiting : OwnResult::negative;
  for (const LabResult& result : results) {
    if (!may_be_shown(tx, result, delay, now)) return OwnResult::waiting;
    if (*result.meaning == packs::ResultMeaning::detected) seen = OwnResult::positive;
    else if (*result.meaning != packs::ResultMeaning::not_detected && seen == OwnResult::negative)
      seen = OwnResult::undecided;
  }
  return seen;
}

// Of several specimens: what is there to be told first.
OwnResult together(OwnResult one, OwnResult other) {
  for (const OwnResult first : {OwnResult::positive, OwnResult::waiting, OwnResult::undecided, OwnResult::negative})
    if (one == first || other == first) return first;
  return OwnResult::none_taken;
}

}  // namespace

OwnResult own_result(storage::Transaction& tx, const programs::InForce& program, const AppointmentId& appointment,
                     Instant now) {
  OwnResult all = OwnResult::none_taken;
  for (const LabOrder& order : orders_of_appointment(tx, program.id, appointment))
    if (!order.cancelled_at) all = together(all, result_of(tx, program, order, now));
  return all;
}

}  // namespace quell::surveillance
