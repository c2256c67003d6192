#include "apps/server/routes/sign_in_steps.h"

#include "apps/server/cross_site.h"
#include "apps/server/pages/qr_code.h"

namespace quell::server {

using access::Attempt;
using access::NewSignIn;

std::vector<std::string> choice_reasons(std::vector<std::string> more) {
  more.emplace_back("access.sign_in_busy");  // the threads that hash have too much to do
  return more;
}

std::vector<std::string> proof_reasons(std::vector<std::string> more) {
  more.emplace_back("access.too_many_attempts");
  return choice_reasons(std::move(more));
}

QrPicture picture_of(const std::string& uri) {
  const auto drawn = qr_code(uri);
  return {static_cast<int>(drawn.at("size").as_int64()), std::string{drawn.at("path").as_string()}};
}

Reply signed_in_reply(Door door, const NewSignIn& sign_in) {
  return {JsonText{to_json(SignedInAnswer{sign_in.staff, sign_in.ends_at})},
          200,
          {cookie(door, sign_in_cookie, sign_in.token, CookieLife::sign_in)}};
}

void finish_sign_in(Door door, const ErrandPointer& errand, const std::string& operation, SignInVerb verb) {
  then_write<Attempt<NewSignIn>>(
      door,
      [=, seed = Seed::fresh(), audit_seed = Seed::fresh()](storage::Transaction& tx) -> Result<Attempt<NewSignIn>> {
        auto attempt = TRY(verb(tx, seed));
        audit_attempt(tx, door, *errand, operation, attempt, audit_seed);
        return attempt;
      },
      [door, errand](Result<Attempt<NewSignIn>> attempt) {
        if (!attempt) return refuse(errand, attempt);
        if (!attempt->outcome) return refuse(errand, attempt->outcome);
        errand->done(signed_in_reply(door, *attempt->outcome));
      });
}

}  // namespace quell::server
