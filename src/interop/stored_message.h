#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/private.h"
#include "core/resealed.h"
#include "core/result.h"
#include "core/seed.h"
#include "interop/hl7_arrival.h"
#include "storage/transaction.h"

namespace quell::interop {

using Hl7MessageId = Id<struct Hl7MessageTag>;

// By which door a message came.
enum class Door { http, mllp, file };
BOOST_DESCRIBE_ENUM(Door, http, mllp, file)

enum class MessageState {
  used,       // its results are recorded
  waiting,    // on the work list, as a whole or a part of it
  replayed,   // used after somebody mended it or said what it means
  set_aside,  // somebody decided that nothing comes of it
  test,       // MSH-11 says that it is one
};
BOOST_DESCRIBE_ENUM(MessageState, used, waiting, replayed, set_aside, test)

// A message as kept. What it says stands in `sealed_text`, under a key of its own that is wrapped by a master key, or
// by the keys of the persons that it speaks of.
struct StoredMessage {
  Hl7MessageId id;
  ProgramId program_id;
  JurisdictionId jurisdiction_id;
  std::string message_key;
  std::string content_hash;
  Door door = Door::http;
  std::string sender;
  Instant received_at;
  StaffId received_by;
  MessageState state = MessageState::waiting;
  std::optional<std::string> reason;  // why it waits, or waited before it was set aside
  std::optional<std::string> place;   // the field at fault: "OBX[2]-5"
  std::string faults;                 // as they were acknowledged
  std::int64_t version = 1;           // of the text; 1 is as received
  std::optional<std::string> master_key_id;
  std::string wrapped_key;
  std::string sealed_text;
  Instant changed_at;
  StaffId changed_by;
};
BOOST_DESCRIBE_STRUCT(StoredMessage, (),
                      (id, program_id, jurisdiction_id, message_key, content_hash, door, sender, received_at,
                       received_by, state, reason, place, faults, version, master_key_id, wrapped_key, sealed_text,
                       changed_at, changed_by))

// By these a message is known again. One without a control id is known by its content alone.
std::string message_key(const KeyRing& keys, const ProgramId& program, const Hl7Arrival& arrival);
std::string content_hash(const KeyRing& keys, const ProgramId& program, std::string_view bytes);

// Of two who work on one message at once, on several nodes too, the second waits and then sees what the first has done.
void guard_message(storage::Transaction& tx, const ProgramId& program, const Hl7MessageId& id);

std::optional<StoredMessage> find_message(storage::Transaction& tx, const ProgramId& program, const Hl7MessageId& id);
// The one that came before with the same key and the same bytes; and whether any came with that key.
std::optional<StoredMessage> same_message(storage::Transaction& tx, const StoredMessage& message);
bool is_key_used(storage::Transaction& tx, const ProgramId& program, const std::string& key);

void insert_message(storage::Transaction& tx, const StoredMessage& message);
void update_message(storage::Transaction& tx, const StoredMessage& message);

// Whom the patients of a message were found to be, by their number in it from 0.
using PersonsOfMessage = std::map<std::size_t, PersonId>;
PersonsOfMessage persons_of_message(storage::Transaction& tx, const Hl7MessageId& id);
void keep_persons(storage::Transaction& tx, const Hl7MessageId& id, const PersonsOfMessage& persons);

// Seals a text under the message's key, and wraps the key: a new one where the message has none. With persons it is
// wrapped by each of their keys in turn, so that forgetting any of them forgets the text.
//
// Fails: unavailable people.key_missing, people.sealed_unreadable; not_found people.person_unknown, people.erased
Result<void> seal_message(storage::Transaction& tx, Seed& seed, StoredMessage& message, std::string_view text,
                          const PersonsOfMessage& persons);

// The text; nothing where a person of it was erased.
// Fails: unavailable people.key_missing, people.sealed_unreadable
Result<std::optional<Private<std::string>>> open_message(storage::Transaction& tx, const StoredMessage& message);

// Wraps the keys of up to `count_max` messages under the current master key, as people::rewrap_keys does.
// Fails: unavailable people.key_missing, people.sealed_unreadable
Result<Resealed> rewrap_message_keys(storage::Transaction& tx, int count_max);

}  // namespace quell::interop
