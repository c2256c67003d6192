#pragma once

#include "access/actor.h"
#include "outreach/phone_text.h"
#include "outreach/text_switch.h"

namespace quell::outreach {

struct TextsAsked {};
BOOST_DESCRIBE_STRUCT(TextsAsked, (), ())

struct TextOverview {
  Gateway gateway{};
  TextFlow flow{};
  std::int64_t waiting = 0;
  std::int64_t sent_today = 0;
  std::int64_t failed_today = 0;  // undelivered, refused, too late, or tried often enough
  std::int64_t segments_today = 0;
  std::int64_t stopped_numbers = 0;
};
BOOST_DESCRIBE_STRUCT(TextOverview, (),
                      (gateway, flow, waiting, sent_today, failed_today, segments_today, stopped_numbers))

// How texts go out; counts only. Fails: not_permitted access.permission_missing
Result<TextOverview> show_texts(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                const TextsAsked& request);

// Whether texts reach somebody: off has no gateway.
enum class TextStanding { on, paused, off, not_allowed, stopped };
BOOST_DESCRIBE_ENUM(TextStanding, on, paused, off, not_allowed, stopped)

struct ContactTextsAsked {
  ContactId contact;
};
BOOST_DESCRIBE_STRUCT(ContactTextsAsked, (), (contact))

struct TextLine {
  PhoneTextId id;
  TextKind kind{};
  TextState state{};
  Instant at;  // when it ended or was sent, or was queued
};
BOOST_DESCRIBE_STRUCT(TextLine, (), (id, kind, state, at))

struct ContactTexts {
  TextStanding standing{};
  std::vector<TextLine> last;  // at most five, the latest first
};
BOOST_DESCRIBE_STRUCT(ContactTexts, (), (standing, last))

// Whether texts go to a contact, and what became of the last ones.
// Fails: as surveillance::find_own_contact; unavailable people.key_missing, people.sealed_unreadable
Result<ContactTexts> texts_of_contact(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                      const ContactTextsAsked& request);

}  // namespace quell::outreach
