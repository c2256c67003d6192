#pragma once

#include "access/append_audit_event.h"
#include "access/password_pool.h"
#include "access/sign_in.h"
#include "apps/server/parts.h"
#include "apps/server/route.h"

namespace quell::server {

// What signing in needs beside a transaction: hashing passwords on threads of its own, between two transactions.
enum class Cookies { plain, https };

struct AccessDoor {
  AccessDoor(storage::Database& with, ProgramId of, Cookies sent)
      : database(with), program(std::move(of)), cookies(sent) {}

  storage::Database& database;
  const ProgramId program;
  const Cookies cookies;
  access::PasswordPool passwords;
};
// The routes own the door; what waits inside its own pool only points at it, or the pool would have to end itself.
using Door = AccessDoor*;
using ErrandPointer = std::shared_ptr<Errand>;

// Runs `action` in a transaction and hands its answer on. The action may run again.
template <class T>
void then_read(Door door, std::function<Result<T>(storage::Transaction&)> action, std::function<void(Result<T>)> next);
template <class T>
void then_write(Door door, std::function<Result<T>(storage::Transaction&)> action, std::function<void(Result<T>)> next);

// A write by whoever is signed in, with its audit event in the same transaction.
// Fails: not_permitted server.sign_in_needed, or what the action fails with
using SignedInAction = std::function<Result<Reply>(storage::Transaction&, const access::Actor&)>;
void write_signed_in(Door door, const ErrandPointer& errand, const std::string& operation, SignedInAction action);

std::string sign_in_token_of(const HttpRequest& request);
std::optional<std::string> device_token_of(const HttpRequest& request);

enum class CookieLife { sign_in, device, ended };
Header cookie(Door door, std::string_view name, const std::string& value, CookieLife life);

// The actor of an audit event where nobody is signed in (yet).
access::Actor someone(Door door, const Errand& errand, StaffId staff);

// ---- how ----

namespace access_door {

template <class T>
struct Pending {
  std::function<Result<T>(storage::Transaction&)> action;
  std::function<void(Result<T>)> next;
  Result<T> answer = fail(FailureKind::unavailable, "storage.failed");

  static storage::Work work(std::shared_ptr<Pending> pending) {
    return [pending](storage::Transaction& tx) -> Result<void> {
      pending->answer = pending->action(tx);
      if (!pending->answer) return tl::unexpected(pending->answer.error());
      return {};
    };
  }
  static storage::Done done(std::shared_ptr<Pending> pending) {
    return [pending](Result<void> ended) {
      if (!ended) pending->answer = tl::unexpected(std::move(ended).error());
      pending->next(std::move(pending->answer));
    };
  }
};

}  // namespace access_door

template <class T>
void then_read(Door door, std::function<Result<T>(storage::Transaction&)> action, std::function<void(Result<T>)> next) {
  using Pending = access_door::Pending<T>;
  const auto pending = std::make_shared<Pending>(Pending{std::move(action), std::move(next)});
  door->database.read_later(Pending::work(pending), Pending::done(pending));
}

template <class T>
void then_write(Door door, std::function<Result<T>(storage::Transaction&)> action,
                std::function<void(Result<T>)> next) {
  using Pending = access_door::Pending<T>;
  const auto pending = std::make_shared<Pending>(Pending{std::move(action), std::move(next)});
  door->database.write_later("access", Pending::work(pending), Pending::done(pending));
}

}  // namespace quell::server
