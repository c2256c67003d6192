#include "clinics/ask_call_back.h"

#include "clinics/hold_place.h"
#include "core/code.h"
#include "people/register_person.h"
#include "programs/program.h"
#include "storage/event.h"

namespace quell::clinics {

Result<CallBackAsked> ask_call_back(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                    const CallBackRequest& request) {
  TRY(require_booking(actor));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const std::string code = code_of_call_back(tx, program, request.id);
  if (const auto earlier = find_call_back(tx, actor.program, request.id))
    return CallBackAsked{earlier->id, shown_code(code), earlier->best_time};
  if (!request.name_to_call || request.name_to_call->reveal().empty())
    return invalid("/name_to_call", "clinics.call_back_name_missing");
  if (!request.phone || request.phone->reveal().empty()) return invalid("/phone", "clinics.call_back_phone_missing");

  people::NewPerson person{.id = seed.next_id<PersonId>(),
                           .jurisdiction = program.jurisdiction,
                           .identity = {.name_to_call = *request.name_to_call, .language = request.language}};
  person.contact_points.push_back({.id = seed.next_id<people::ContactPointId>(),
                                   .phone = *request.phone,
                                   .consent = request.consent,
                                   .preferred = true});
  const PersonId registered = TRY(people::register_person(tx, actor, now, seed.branch(), person)).id;
  const CallBack call_back{.id = request.id,
                           .program_id = actor.program,
                           .person_id = registered,
                           .state = CallBackState::waiting,
                           .best_time = request.best_time,
                           .channel = actor.is_public() ? Channel::web : Channel::phone,
                           .code_hash = hash_of_code(tx, code),
                           .asked_at = now,
                           .asked_by = actor.staff,
                           .changed_at = now};
  insert_call_back(tx, call_back);
  storage::announce(tx, {.id = seed.next_id<EventId>(),
                         .kind = "clinics.call_back_asked",
                         .program = actor.program,
                         .subject_id = call_back.id.text,
                         .occurred_at = now});
  return CallBackAsked{call_back.id, shown_code(code), call_back.best_time};
}

}  // namespace quell::clinics
