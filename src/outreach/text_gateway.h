#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <vector>

#include "outreach/send_texts.h"

namespace quell::outreach {

// A text as the gateway is given it. POST to the address, as JSON {"id", "from", "to", "text"}, with the id once more
// in the header Idempotency-Key: the same id again is the same text. Any 2xx means that the gateway has it, and 409
// that it had it; 400, 413 and 422 that it never will. All else may be mended, a wrong token too, so it is asked again
// later.
struct GatewayText {
  PhoneTextId id;
  std::string from;
  Private<Text<16>> to;
  Private<std::string> text;
};
BOOST_DESCRIBE_STRUCT(GatewayText, (), (id, from, to, text))

struct GatewaySettings {
  std::string address;                // "https://gateway.example/messages"
  std::string token;                  // sent as a bearer token
  std::string from;                   // E.164, or a short code
  int rate = 10;                      // texts a second
  std::chrono::seconds patience{10};  // for one answer
};

// Fails: invalid_input outreach.gateway_address     no http(s) address, or one with a name or password in it
//        invalid_input outreach.gateway_needs_tls   http, and not to this machine
//        invalid_input outreach.gateway_from        neither a phone number nor a short code
Result<void> check_gateway(const GatewaySettings& settings);

// Answers for each text, in order; `not_asked` for those that were not begun when `stopping` came true, or
// within half a minute. Several are
// asked at once, begun no faster than the rate; it returns when all have answered or run out of patience.
std::vector<GatewayAnswer> ask_gateway(const GatewaySettings& settings, const std::vector<GatewayText>& texts,
                                       const std::atomic<bool>& stopping);

// What an HTTP status means; 0: no answer.
GatewayAnswer answer_of_status(long status);

}  // namespace quell::outreach
