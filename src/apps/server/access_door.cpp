#include "apps/server/access_door.h"

#include "apps/server/cross_site.h"

namespace quell::server {

void write_signed_in(Door door, const ErrandPointer& errand, const std::string& operation, SignedInAction action) {
  then_write<Reply>(
      door,
      [door, errand, operation, action, audit_seed = Seed::fresh()](storage::Transaction& tx) -> Result<Reply> {
        const std::string token = sign_in_token_of(errand->request);
        auto actor = access::actor_of_sign_in(tx, token, errand->now, door->program);
        if (!actor) return fail(FailureKind::not_permitted, "server.sign_in_needed");
        actor->request = errand->request.id;
        errand->actor = *actor;
        const Reply reply = TRY(action(tx, *actor));
        access::append_audit_event(tx, *actor, errand->now, audit_seed,
                                   {operation, access::AuditKind::change, "done", tx.take_touched()});
        access::refresh_sign_in(tx, *actor, errand->now);
        return reply;
      },
      [errand](Result<Reply> reply) { errand->done(std::move(reply)); });
}

std::string sign_in_token_of(const HttpRequest& request) {
  if (const auto bearer = request.header("authorization"); bearer.starts_with("Bearer "))
    return std::string{bearer.substr(7)};
  return std::string{request.cookie(sign_in_cookie)};
}

std::optional<std::string> device_token_of(const HttpRequest& request) {
  const std::string_view token = request.cookie(device_cookie);
  if (token.empty()) return {};
  return std::string{token};
}

Header cookie(Door door, std::string_view name, const std::string& value, CookieLife life) {
  std::string text = std::string{name} + "=" + value + "; Path=/; HttpOnly; SameSite=Strict";
  if (door->cookies == Cookies::https) text += "; Secure";
  if (life == CookieLife::device) text += "; Max-Age=31536000";
  if (life == CookieLife::ended) text += "; Max-Age=0";
  return {"set-cookie", text};
}

access::Actor someone(Door door, const Errand& errand, StaffId staff) {
  access::Actor actor = access::public_actor(door->program);
  if (!staff.text.empty()) actor.staff = std::move(staff);
  actor.request = errand.request.id;
  return actor;
}

}  // namespace quell::server
