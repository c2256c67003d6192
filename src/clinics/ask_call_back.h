#pragma once

#include "clinics/call_back.h"
#include "core/seed.h"
#include "people/contact_point.h"
#include "people/identity.h"

namespace quell::clinics {

// A name to ask for and a phone, no more: the rest is asked in the call.
struct CallBackRequest {
  CallBackId id;  // made by the caller
  std::optional<people::NameText> name_to_call;
  std::optional<Private<Text<40>>> phone;
  people::Consent consent;
  std::optional<Private<people::Language>> language;
  BestTime best_time{};
};
BOOST_DESCRIBE_STRUCT(CallBackRequest, (), (id, name_to_call, phone, consent, language, best_time))

struct CallBackAsked {
  CallBackId id;
  std::string code;  // as shown; finds it again, and takes it back
  BestTime best_time{};
};
BOOST_DESCRIBE_STRUCT(CallBackAsked, (), (id, code, best_time))

// Puts someone on the call-back list; by web, or by an operator for a caller. Sent twice it is asked once. Whoever asks
// again with the same phone hears the same: operators see that it stands on the list more than once.
//
// Fails: not_permitted access.permission_missing
//        invalid_input clinics.call_back_name_missing   at "/name_to_call"
//        invalid_input clinics.call_back_phone_missing  at "/phone"
//        and as people::register_person
Result<CallBackAsked> ask_call_back(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                    const CallBackRequest& request);

}  // namespace quell::clinics
