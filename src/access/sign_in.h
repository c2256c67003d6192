#pragma once

#include <optional>
#include <string>

#include "access/staff_record.h"
#include "core/seed.h"

namespace quell::access {

enum class SignInKind { full, pin };
BOOST_DESCRIBE_ENUM(SignInKind, full, pin)

// A staff session. `token` goes into the browser's cookie and is nowhere else; the database keeps its hash.
struct NewSignIn {
  StaffId staff;
  std::string token;
  Instant ends_at;
};
BOOST_DESCRIBE_STRUCT(NewSignIn, (), (staff, token, ends_at))

// A sign-in ends 12 hours after it began (a shift), or after 30 minutes without a request.
inline constexpr std::chrono::hours sign_in_longest{12};
inline constexpr std::chrono::minutes sign_in_idle{30};

struct SignInStart {
  StaffId staff;
  SignInKind kind = SignInKind::full;
  std::optional<DeviceId> device;  // a full sign-in on one begins a shift there
  Instant ends_at;
};

// For who has proved who they are.
NewSignIn start_sign_in(storage::Transaction& tx, Instant now, Seed& seed, const SignInStart& start);

struct SignedIn {
  Actor actor;
  Text<80> display_name;
  SignInKind kind = SignInKind::full;
  std::optional<DeviceId> device;
  Instant seen_at;  // refresh_sign_in moves it on
  Instant ends_at;

  bool needs_refresh(Instant now) const { return now - seen_at >= std::chrono::minutes{1}; }
};

// Who bears this token. Fails: not_permitted access.signed_out        no such sign-in, it was ended, or of another
//                                                                      program; or the staff member has left
//                              not_permitted access.sign_in_expired   30 minutes idle, or 12 hours
Result<SignedIn> find_sign_in(storage::Transaction& tx, const std::string& token, Instant now,
                              const ProgramId& program);

// The same, for who needs the actor only.
Result<Actor> actor_of_sign_in(storage::Transaction& tx, const std::string& token, Instant now,
                               const ProgramId& program);

// The sign-in that asks: a page says when it will end, and locks itself on a site device.
struct MySignIn {
  SignInKind kind = SignInKind::full;
  std::optional<DeviceId> device;
  Instant idle_ends_at;  // where nothing is done until then
  Instant ends_at;
};
BOOST_DESCRIBE_STRUCT(MySignIn, (), (kind, device, idle_ends_at, ends_at))

std::optional<MySignIn> my_sign_in(storage::Transaction& tx, const Actor& actor);

struct StaySignedIn {};
BOOST_DESCRIBE_STRUCT(StaySignedIn, (), ())

// Somebody is at the page, typing perhaps for long: moves the idle time on. Says when the sign-in ends now.
// Fails: not_permitted access.signed_out
Result<MySignIn> stay_signed_in(storage::Transaction& tx, const Actor& actor, Instant now, Seed seed,
                                const StaySignedIn& request);

// Moves the idle time of the actor's sign-in on, at most once a minute; one that has ended stays so. True where it
// wrote.
bool refresh_sign_in(storage::Transaction& tx, const Actor& actor, Instant now);

}  // namespace quell::access
