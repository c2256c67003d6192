#pragma once

#include "clinics/ask_call_back.h"
#include "clinics/claim_call_back.h"
#include "clinics/list_call_backs.h"
#include "clinics/record_call.h"
#include "clinics/testing/with_clinic.h"

namespace quell::clinics {

// Two operators and whoever asks to be called.
struct WithCallBacks : WithClinic {
  const access::Actor olga = caller("olga");
  const access::Actor omar = caller("omar");

  access::Actor caller(const std::string& name) const {
    return {.program = programs::river_fever,
            .staff = {name},
            .permissions = {P::book_for_others, P::work_call_backs},
            .every_site = true};
  }
  CallBackRequest wish(const std::string& name, const std::string& phone = "203-555-0123") {
    return {.id = {next_id()},
            .name_to_call = people::NameText{{name}},
            .phone = Private{Text<40>{phone}},
            .consent = {},
            .language = {},
            .best_time = BestTime::morning};
  }
  CallBackId ask(const CallBackRequest& request) {
    now += std::chrono::seconds{1};
    const auto asked = ask_call_back(tx(), anyone, now, seed(), request);
    EXPECT_TRUE(asked) << asked.error().reason;
    return asked->id;
  }
  CallBackId ask(const std::string& name) { return ask(wish(name)); }
  CallBack row(const CallBackId& id) { return *find_call_back(tx(), programs::river_fever, id); }
  Result<CallBackChange> claim(const access::Actor& actor, const CallBackId& id) {
    return claim_call_back(tx(), actor, now, seed(), {id});
  }
  Result<CallBackChange> note(const access::Actor& actor, const CallBackId& id, CallOutcome outcome) {
    return record_call(tx(), actor, now, seed(), {id, row(id).version, outcome});
  }
  CallBackList list(const access::Actor& actor) {
    const auto listed = list_call_backs(tx(), actor, now, {});
    EXPECT_TRUE(listed) << listed.error().reason;
    return *listed;
  }
};

}  // namespace quell::clinics
