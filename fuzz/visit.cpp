// What a visitor's browser sends: address, query, form, cookies, and what it says that it understands.

#include "apps/server/client_address.h"
#include "apps/server/fields.h"
#include "apps/server/negotiation.h"
#include "apps/server/pages/form.h"
#include "apps/server/router.h"
#include "fuzz/check.h"

namespace quell::fuzz {
namespace {

using namespace server;

// Lines: path, query, cookie, accept, accept-language, accept-encoding, if-match, x-forwarded-for; the rest is the
// body.
HttpRequest request_of(std::string_view text) {
  HttpRequest request;
  const auto line = [&text] {
    const std::string_view found = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(found.size() + 1, text.size()));
    return std::string{found};
  };
  request.path = line();
  request.query = line();
  for (const char* name : {"cookie", "accept", "accept-language", "accept-encoding", "if-match", "x-forwarded-for"})
    request.headers.push_back({name, line()});
  request.body = text;
  return request;
}

Router the_router() {
  Routes routes;
  for (const char* path : {"/", "/find", "/sites/{site}", "/api/people/{person}/contact-points/{contact_point}",
                           "/assets/{path...}", "/staff", "/staff/{path...}"}) {
    routes.push_back({.path = path, .shows = Shows::page});
    routes.push_back({.method = Method::post, .path = path, .body = Body::form});
  }
  return Router{std::move(routes), {"en", "es"}};
}

// What a form kept is clean: cleaning it again changes nothing.
template <class SomeText>
void must_be_clean(const SomeText& text) {
  const auto again = SomeText::from(text.value);
  must(again && *again == text, "what a form kept is clean");
}

void read_form(const Fields& fields) {
  Form form{fields};
  must_be_clean(form.needed_text<Text<100>>("name_to_call"));
  must_be_clean(form.text<LongText<2000>>("question"));
  if (const auto phone = form.optional_text<Text<40>>("phone")) must_be_clean(*phone);
  const auto id = form.id<AppointmentId>("id");
  must(id.text.empty() || is_id(id.text), "an id is one");
  form.date("birth");
  form.ticked("may_text");
  if (const auto checked = form.checked(); !checked) must(!checked.error().faults.empty(), "a fault has a field");
}

void negotiate(const HttpRequest& request) {
  accepts_type(request.header("accept"), "text/html");
  accepts_gzip(request.header("accept-encoding"));
  const std::string language = best_language(request.header("accept-language"), {"en", "es"});
  must(language == "en" || language == "es", "a page is in a language that there is");
  const std::string address = client_address("127.0.0.1", request.header("x-forwarded-for"), {"127.0.0.1", "::1"});
  must(address.size() <= 45, "an address is one");
  request.cookie("quell_sign_in");
}

}  // namespace
}  // namespace quell::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace quell;
  static const server::Router router = fuzz::the_router();
  const auto request = fuzz::request_of(fuzz::text_of(bytes, size));
  fuzz::negotiate(request);
  server::PathValues values;
  const auto found = router.find(server::Method::post, request.path);
  if (const auto* match = std::get_if<server::Match>(&found)) values = match->values;
  for (const auto body : {server::Body::none, server::Body::json, server::Body::form})
    if (const auto fields = server::gather_fields(request, values, body)) fuzz::read_form(*fields);
  return 0;
}
