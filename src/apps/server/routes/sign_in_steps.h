#pragma once

// What signing in by password, by link and by PIN have in common.

#include "access/complete_sign_in.h"
#include "apps/server/access_door.h"
#include "apps/server/verb_route.h"

namespace quell::server {

// The form of a route that asks for nothing.
struct NoFields {};
BOOST_DESCRIBE_STRUCT(NoFields, (), ())

struct SignedInAnswer {
  StaffId staff;
  Instant ends_at;
};
BOOST_DESCRIBE_STRUCT(SignedInAnswer, (), (staff, ends_at))

// What an authenticator app reads with a phone's camera: the path of an SVG, in modules.
struct QrPicture {
  int size = 0;
  std::string path;
};
BOOST_DESCRIBE_STRUCT(QrPicture, (), (size, path))
QrPicture picture_of(const std::string& uri);

template <std::size_t Max>
Private<std::string> secret_of(const Private<Text<Max>>& typed) {
  return Private<std::string>{typed.reveal().value};
}

inline access::PasswordCheck check_of(bool right) {
  return right ? access::PasswordCheck::right : access::PasswordCheck::wrong;
}

template <class T>
void refuse(const ErrandPointer& errand, const Result<T>& failed) {
  errand->done(tl::unexpected(failed.error()));
}

// Reads the form and goes on with it, or answers what is wrong with it.
template <class Form>
void with_form(const ErrandPointer& errand, auto&& go_on) {
  const auto form = read_json<Form>(errand->fields.document, errand->fields.scalars);
  if (form) go_on(*form);
  else refuse(errand, form);
}

// The answer that sets the cookie.
Reply signed_in_reply(Door door, const access::NewSignIn& sign_in);

// The one audit event of an attempt, whatever came of it: of the staff member, where the attempt found one.
template <class T>
void audit_attempt(storage::Transaction& tx, Door door, const Errand& errand, const std::string& operation,
                   const access::Attempt<T>& attempt, Seed seed) {
  auto touched = tx.take_touched();
  const StaffId staff{touched.empty() ? "" : touched.front().subject_id};
  const std::string outcome = attempt.outcome ? "done" : attempt.outcome.error().reason;
  access::append_audit_event(tx, someone(door, errand, staff), errand.now, seed,
                             {operation, access::AuditKind::sign_in, outcome, std::move(touched)});
}

// The last step of a sign-in, after the hash was compared.
using SignInVerb = std::function<Result<access::Attempt<access::NewSignIn>>(storage::Transaction&, Seed)>;
void finish_sign_in(Door door, const ErrandPointer& errand, const std::string& operation, SignInVerb verb);

// What each attempt to prove who one is may be refused with, and each choice of a secret, with the route's own reasons.
std::vector<std::string> proof_reasons(std::vector<std::string> more);
std::vector<std::string> choice_reasons(std::vector<std::string> more);

// A route of this kind is one line of data as well.
using Run = void (*)(Door, const ErrandPointer&);

struct ErrandLine {
  Method method;
  const char* path;
  const char* operation;
  const char* about;
  Permission permission;
  Rate rate;
  std::vector<std::string> reasons;
};

template <class Form, class Answer>
Route line(const std::shared_ptr<AccessDoor>& door, ErrandLine data, Run run) {
  Route route = verb_route(data.method, data.path, data.about, data.permission,
                           {.reasons = std::move(data.reasons), .personal = Personal::yes, .rate = data.rate});
  route.operation = data.operation;
  route.work = Running{[door, run](ErrandPointer errand) { run(door.get(), errand); }};
  route.request_schema = schema_text<Form>;
  route.response_schema = schema_text<Answer>;
  return route;
}

}  // namespace quell::server
