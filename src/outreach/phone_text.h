#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/described.h"
#include "core/ids.h"
#include "core/instant.h"
#include "people/contact_point.h"
#include "storage/transaction.h"

namespace quell::outreach {

using PhoneTextId = Id<struct PhoneTextTag>;

// What is said; the words are the texts "text.<kind>". None tells of an illness, or why somebody gets it.
enum class TextKind { appointment_reminder, symptom_check };
BOOST_DESCRIBE_ENUM(TextKind, appointment_reminder, symptom_check)

// waiting and sending are under way; the others are ends. sent: the gateway has it; delivered, undelivered: its receipt
// says so; refused: the gateway will not take it; expired: too late; stopped: the number said STOP; not_allowed: no
// phone of the person takes texts; withdrawn: its reason is gone; dead: tried often enough.
enum class TextState {
  waiting,
  sending,
  sent,
  delivered,
  undelivered,
  refused,
  expired,
  stopped,
  not_allowed,
  withdrawn,
  dead
};
BOOST_DESCRIBE_ENUM(TextState, waiting, sending, sent, delivered, undelivered, refused, expired, stopped, not_allowed,
                    withdrawn, dead)

// One text to one person. Its id is the key by which the gateway knows it again; it holds neither number nor words.
struct PhoneText {
  PhoneTextId id;
  ProgramId program_id;
  TextKind kind{};
  std::string subject_id;  // an appointment, or a symptom check
  Instant about_at;        // with kind and subject: at most one text
  PersonId person_id;
  std::optional<people::ContactPointId> contact_point_id;
  TextState state{};
  std::int64_t tries = 0;
  Instant queued_at;
  Instant expires_at;
  Instant next_try_at;
  std::optional<Instant> sent_at;
  std::optional<Instant> ended_at;
  std::optional<std::int64_t> segments;
};
BOOST_DESCRIBE_STRUCT(PhoneText, (),
                      (id, program_id, kind, subject_id, about_at, person_id, contact_point_id, state, tries, queued_at,
                       expires_at, next_try_at, sent_at, ended_at, segments))

// Nothing where the program has none of that id.
std::optional<PhoneText> find_phone_text(storage::Transaction& tx, const ProgramId& program, const PhoneTextId& id);

// Writes state and times, if the text still is as it was seen: `seen` by state and tries. Whether it was.
bool change_phone_text(storage::Transaction& tx, const PhoneText& seen, const PhoneText& changed);

// What follows where a text will not reach its person: the question for symptoms is asked on the phone.
void give_up_text(storage::Transaction& tx, const PhoneText& text);

}  // namespace quell::outreach
