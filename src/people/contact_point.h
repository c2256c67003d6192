#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/described.h"
#include "core/ids.h"
#include "core/private.h"
#include "core/text.h"

namespace quell::people {

using ContactPointId = Id<struct ContactPointTag>;

// What the person allows us to do with one phone number.
struct Consent {
  bool text = false;           // we may send texts
  bool voicemail = false;      // we may leave a voicemail
  bool say_who_calls = false;  // whoever answers may hear that the department calls
  std::optional<Private<Text<100>>> name_to_ask_for;

  friend bool operator==(const Consent&, const Consent&) = default;
};
BOOST_DESCRIBE_STRUCT(Consent, (), (text, voicemail, say_who_calls, name_to_ask_for))

// A phone number as somebody typed it, with what is allowed; `id` is made by the caller.
struct NewContactPoint {
  ContactPointId id;
  Private<Text<40>> phone;
  Consent consent;
  bool preferred = false;
};
BOOST_DESCRIBE_STRUCT(NewContactPoint, (), (id, phone, consent, preferred))

// A phone number of a person; `phone` is E.164 ("+12035550123"). Changes of consent make a new version.
struct ContactPoint {
  ContactPointId id;
  std::int64_t version = 1;
  Private<Text<16>> phone;
  Consent consent;
  bool preferred = false;

  friend bool operator==(const ContactPoint&, const ContactPoint&) = default;
};
BOOST_DESCRIBE_STRUCT(ContactPoint, (), (id, version, phone, consent, preferred))

}  // namespace quell::people
