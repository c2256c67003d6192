#include "access/change_own_sign_in.h"
#include "access/password.h"
#include "apps/server/routes/sign_in_routes.h"
#include "apps/server/routes/sign_in_steps.h"

namespace quell::server {
namespace {

using access::Attempt;

struct PasswordForm {
  access::Password password;  // the one in use
  access::Password new_password;
};
BOOST_DESCRIBE_STRUCT(PasswordForm, (), (password, new_password))

struct CodesForm {
  access::Password password;
};
BOOST_DESCRIBE_STRUCT(CodesForm, (), (password))

struct SecondStepForm {
  access::Password password;
  Private<Text<64>> token;
  Private<Text<24>> second_step;
};
BOOST_DESCRIBE_STRUCT(SecondStepForm, (), (password, token, second_step))

struct CodesAnswer {
  std::vector<std::string> recovery_codes;  // shown once
};
BOOST_DESCRIBE_STRUCT(CodesAnswer, (), (recovery_codes))

struct OfferAnswer {
  std::string token;
  std::string second_step_uri;
  std::string second_step_key;
  QrPicture second_step_qr;
};
BOOST_DESCRIBE_STRUCT(OfferAnswer, (), (token, second_step_uri, second_step_key, second_step_qr))

Result<access::Actor> own_actor(Door door, const ErrandPointer& errand, storage::Transaction& tx) {
  auto actor = access::actor_of_sign_in(tx, sign_in_token_of(errand->request), errand->now, door->program);
  if (!actor) return fail(FailureKind::not_permitted, "server.sign_in_needed");
  actor->request = errand->request.id;
  errand->actor = *actor;
  return *std::move(actor);
}

// Asks for the password that was typed, then goes on with the proof.
void with_proof(Door door, const ErrandPointer& errand, const access::Password& typed,
                std::function<Result<void>(const access::OwnCredentials&)> look,
                std::function<void(const access::OwnProof&)> go_on) {
  then_read<access::OwnCredentials>(
      door,
      [=](storage::Transaction& tx) -> Result<access::OwnCredentials> {
        const access::Actor actor = TRY(own_actor(door, errand, tx));
        return access::find_own_credentials(tx, actor, errand->now);
      },
      [=](Result<access::OwnCredentials> found) {
        if (!found) return refuse(errand, found);
        if (const auto fit = look(*found); !fit) return refuse(errand, fit);
        const std::string hash = found->password_hash;
        door->passwords.verify_later(hash, secret_of(typed), [=](Result<bool> right) {
          if (!right) return refuse(errand, right);
          go_on({hash, check_of(*right)});
        });
      });
}

Result<void> look_at_nothing(const access::OwnCredentials&) { return {}; }

// The last step: what was counted is kept, also where the outcome is a refusal.
template <class T>
void finish(Door door, const ErrandPointer& errand, const std::string& operation,
            std::function<Result<Attempt<T>>(storage::Transaction&, const access::Actor&, Seed)> verb,
            std::function<Reply(const Result<T>&)> show) {
  then_write<Attempt<T>>(
      door,
      [=, seed = Seed::fresh(), audit_seed = Seed::fresh()](storage::Transaction& tx) -> Result<Attempt<T>> {
        const access::Actor actor = TRY(own_actor(door, errand, tx));
        auto attempt = TRY(verb(tx, actor, seed));
        const std::string outcome = attempt.outcome ? "done" : attempt.outcome.error().reason;
        access::append_audit_event(tx, actor, errand->now, audit_seed,
                                   {operation, access::AuditKind::change, outcome, tx.take_touched()});
        access::refresh_sign_in(tx, actor, errand->now);
        return attempt;
      },
      [=](Result<Attempt<T>> attempt) {
        if (!attempt) return refuse(errand, attempt);
        errand->actor.reset();  // the attempt is on record, whatever came of it
        if (!attempt->outcome) return refuse(errand, attempt->outcome);
        errand->done(show(attempt->outcome));
      });
}

using Codes = std::vector<std::string>;

Reply show_codes(const Result<Codes>& codes) { return Reply{JsonText{to_json(CodesAnswer{*codes})}}; }

void change_password(Door door, const ErrandPointer& errand) {
  with_form<PasswordForm>(errand, [&](const PasswordForm& form) {
    const auto strong = [=](const access::OwnCredentials& own) -> Result<void> {
      auto fit = access::check_password(form.new_password, {own.display_name.value, own.sign_in_name.value});
      if (!fit) return invalid("/new_password", fit.error().reason);
      return {};
    };
    with_proof(door, errand, form.password, strong, [=](const access::OwnProof& proof) {
      door->passwords.hash_later(secret_of(form.new_password), [=](Result<std::string> hash) {
        if (!hash) return refuse(errand, hash);
        const access::NewOwnPassword request{proof, *hash};
        finish<void>(
            door, errand, "access.change_own_password",
            [=](storage::Transaction& tx, const access::Actor& actor, Seed seed) {
              return access::change_own_password(tx, actor, errand->now, seed, request);
            },
            [](const Result<void>&) { return Reply{JsonText{}}; });
      });
    });
  });
}

void renew_codes(Door door, const ErrandPointer& errand) {
  with_form<CodesForm>(errand, [&](const CodesForm& form) {
    with_proof(door, errand, form.password, look_at_nothing, [=](const access::OwnProof& proof) {
      finish<Codes>(
          door, errand, "access.renew_own_recovery_codes",
          [=](storage::Transaction& tx, const access::Actor& actor, Seed seed) {
            return access::renew_own_recovery_codes(tx, actor, errand->now, seed, proof);
          },
          show_codes);
    });
  });
}

void offer_second_step(Door door, const ErrandPointer& errand) {
  if (const auto form = read_json<NoFields>(errand->fields.document, errand->fields.scalars); !form)
    return refuse(errand, form);
  then_read<access::SecondStepOffer>(
      door,
      [=, seed = Seed::fresh()](storage::Transaction& tx) -> Result<access::SecondStepOffer> {
        const access::Actor actor = TRY(own_actor(door, errand, tx));
        return access::offer_own_second_step(tx, actor, seed);
      },
      [=](Result<access::SecondStepOffer> offer) {
        if (!offer) return refuse(errand, offer);
        errand->done(Reply{JsonText{to_json(OfferAnswer{offer->token, offer->second_step_uri, offer->second_step_key,
                                                        picture_of(offer->second_step_uri)})}});
      });
}

void replace_second_step(Door door, const ErrandPointer& errand) {
  with_form<SecondStepForm>(errand, [&](const SecondStepForm& form) {
    with_proof(door, errand, form.password, look_at_nothing, [=](const access::OwnProof& proof) {
      const access::NewOwnSecondStep request{proof, form.token.reveal().value, form.second_step};
      finish<Codes>(
          door, errand, "access.replace_own_second_step",
          [=](storage::Transaction& tx, const access::Actor& actor, Seed seed) {
            return access::replace_own_second_step(tx, actor, errand->now, seed, request);
          },
          show_codes);
    });
  });
}

std::vector<std::string> own_reasons(std::vector<std::string> more) {
  more.emplace_back("access.password_wrong");
  more.emplace_back("access.full_sign_in_needed");
  return proof_reasons(std::move(more));
}

}  // namespace

Routes own_sign_in_routes(const std::shared_ptr<AccessDoor>& door) {
  const auto everyone = Permission::use_public_pages;
  const auto post = Method::post;
  return Routes{
      line<PasswordForm, void>(
          door,
          {post, "/api/me/password", "access.change_own_password", "Changes one's own password", everyone,
           Rate::sign_in, own_reasons({"access.password_too_short", "access.password_too_easy"})},
          change_password),
      line<CodesForm, CodesAnswer>(
          door,
          {post, "/api/me/recovery-codes", "access.renew_own_recovery_codes",
           "Gives new recovery codes; those before end", everyone, Rate::sign_in, own_reasons({})},
          renew_codes),
      line<NoFields, OfferAnswer>(door,
                                  {post,
                                   "/api/me/second-step/offer",
                                   "access.offer_own_second_step",
                                   "What another authenticator app is to be given",
                                   everyone,
                                   Rate::sign_in,
                                   {"access.full_sign_in_needed"}},
                                  offer_second_step),
      line<SecondStepForm, CodesAnswer>(
          door,
          {post, "/api/me/second-step", "access.replace_own_second_step", "Puts another authenticator app in force",
           everyone, Rate::sign_in, own_reasons({"access.second_step_wrong"})},
          replace_second_step),
  };
}

}  // namespace quell::server
