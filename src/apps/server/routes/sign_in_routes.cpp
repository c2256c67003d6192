#include "apps/server/routes/sign_in_routes.h"

#include "access/accept_invitation.h"
#include "access/password.h"
#include "access/sign_out.h"
#include "apps/server/client_address.h"
#include "apps/server/cross_site.h"
#include "apps/server/routes/sign_in_steps.h"

namespace quell::server {
namespace {

using access::Attempt;

struct SignInForm {
  Text<40> sign_in_name;
  access::Password password;
  Private<Text<24>> second_step;
};
BOOST_DESCRIBE_STRUCT(SignInForm, (), (sign_in_name, password, second_step))

struct SignOutForm {
  access::Shift shift = access::Shift::ends;
};
BOOST_DESCRIBE_STRUCT(SignOutForm, (), (shift))

struct TokenForm {
  Private<Text<64>> token;
};
BOOST_DESCRIBE_STRUCT(TokenForm, (), (token))

struct InvitationAnswer {
  access::LinkPurpose purpose = access::LinkPurpose::set_everything;
  Text<80> display_name;
  Text<40> sign_in_name;
  std::optional<std::string> second_step_uri;
  std::optional<std::string> second_step_key;
  std::optional<QrPicture> second_step_qr;
};
BOOST_DESCRIBE_STRUCT(InvitationAnswer, (),
                      (purpose, display_name, sign_in_name, second_step_uri, second_step_key, second_step_qr))

struct AcceptForm {
  Private<Text<64>> token;
  access::Password password;
  Private<Text<24>> second_step;
};
BOOST_DESCRIBE_STRUCT(AcceptForm, (), (token, password, second_step))

struct AcceptedAnswer {
  StaffId staff;
  Instant ends_at;
  std::vector<std::string> recovery_codes;
};
BOOST_DESCRIBE_STRUCT(AcceptedAnswer, (), (staff, ends_at, recovery_codes))

void sign_in(Door door, const ErrandPointer& errand) {
  with_form<SignInForm>(errand, [&](const SignInForm& form) {
    const access::SignInName name{door->program, form.sign_in_name, network_of(errand->request.client),
                                  device_token_of(errand->request)};
    then_read<access::Credentials>(
        door, [=](storage::Transaction& tx) { return access::find_credentials(tx, errand->now, name); },
        [=](Result<access::Credentials> found) {
          if (!found) return refuse(errand, found);
          const auto hash = found->password_hash;
          door->passwords.verify_later(hash, secret_of(form.password), [=](Result<bool> right) {
            if (!right) return refuse(errand, right);
            const access::SignInProof proof{name, hash, check_of(*right), form.second_step};
            finish_sign_in(door, errand, "access.sign_in", [=](storage::Transaction& tx, Seed seed) {
              return access::complete_sign_in(tx, errand->now, seed, proof);
            });
          });
        });
  });
}

void sign_out(Door door, const ErrandPointer& errand) {
  with_form<SignOutForm>(errand, [&](const SignOutForm& form) {
    write_signed_in(door, errand, "access.sign_out",
                    [=](storage::Transaction& tx, const access::Actor&) -> Result<Reply> {
                      access::sign_out(tx, errand->now, sign_in_token_of(errand->request), form.shift);
                      return Reply{JsonText{}, 200, {cookie(door, sign_in_cookie, "", CookieLife::ended)}};
                    });
  });
}

void find_invitation(Door door, const ErrandPointer& errand) {
  with_form<TokenForm>(errand, [&](const TokenForm& form) {
    const access::FindInvitation request{door->program, form.token.reveal().value};
    then_read<access::InvitationFound>(
        door, [=](storage::Transaction& tx) { return access::find_invitation(tx, errand->now, request); },
        [errand](Result<access::InvitationFound> found) {
          if (!found) return refuse(errand, found);
          InvitationAnswer answer{found->purpose,         found->display_name,    found->sign_in_name,
                                  found->second_step_uri, found->second_step_key, {}};
          if (found->second_step_uri) answer.second_step_qr = picture_of(*found->second_step_uri);
          errand->done(Reply{JsonText{to_json(answer)}});
        });
  });
}

void finish_acceptance(Door door, const ErrandPointer& errand, const access::AcceptInvitation& request) {
  then_write<Attempt<access::Accepted>>(
      door,
      [=, seed = Seed::fresh(),
       audit_seed = Seed::fresh()](storage::Transaction& tx) -> Result<Attempt<access::Accepted>> {
        auto attempt = TRY(access::accept_invitation(tx, errand->now, seed, request));
        audit_attempt(tx, door, *errand, "access.accept_invitation", attempt, audit_seed);
        return attempt;
      },
      [door, errand](Result<Attempt<access::Accepted>> attempt) {
        if (!attempt) return refuse(errand, attempt);
        if (!attempt->outcome) return refuse(errand, attempt->outcome);
        const auto& [sign_in, codes] = *attempt->outcome;
        Reply reply = signed_in_reply(door, sign_in);
        reply.content = JsonText{to_json(AcceptedAnswer{sign_in.staff, sign_in.ends_at, codes})};
        errand->done(std::move(reply));
      });
}

void accept_invitation(Door door, const ErrandPointer& errand) {
  with_form<AcceptForm>(errand, [&](const AcceptForm& form) {
    const access::FindInvitation link{door->program, form.token.reveal().value};
    then_read<access::InvitationFound>(
        door, [=](storage::Transaction& tx) { return access::find_invitation(tx, errand->now, link); },
        [=](Result<access::InvitationFound> found) {
          if (!found) return refuse(errand, found);
          const auto strong =
              access::check_password(form.password, {found->display_name.value, found->sign_in_name.value});
          if (!strong) return refuse(errand, strong);
          door->passwords.hash_later(secret_of(form.password), [=](Result<std::string> hash) {
            if (!hash) return refuse(errand, hash);
            finish_acceptance(door, errand,
                              {link.program, link.token, *hash, form.second_step, device_token_of(errand->request)});
          });
        });
  });
}

}  // namespace

Routes sign_in_routes(const std::shared_ptr<AccessDoor>& door) {
  using enum Permission;
  const auto post = Method::post;
  return Routes{
      line<SignInForm, SignedInAnswer>(
          door,
          {post, "/api/sign-in", "access.sign_in", "Signs in with password and second step", use_public_pages,
           Rate::sign_in, proof_reasons({"access.sign_in_wrong", "access.second_step_missing"})},
          sign_in),
      line<SignOutForm, void>(door,
                              {post,
                               "/api/sign-out",
                               "access.sign_out",
                               "Signs out, or locks a site device",
                               use_public_pages,
                               Rate::staff,
                               {}},
                              sign_out),
      line<TokenForm, InvitationAnswer>(door,
                                        {post,
                                         "/api/invitations/find",
                                         "access.find_invitation",
                                         "Shows what a one-time link is for",
                                         use_public_pages,
                                         Rate::sign_in,
                                         {"access.link_unknown"}},
                                        find_invitation),
      line<AcceptForm, AcceptedAnswer>(
          door,
          {post, "/api/invitations/accept", "access.accept_invitation", "Sets password and second step by a link",
           use_public_pages, Rate::sign_in,
           proof_reasons({"access.link_unknown", "access.password_too_short", "access.password_too_easy",
                          "access.second_step_wrong", "access.second_step_missing", "access.sign_in_wrong"})},
          accept_invitation),
  };
}

}  // namespace quell::server
