#include "interop/stored_message.h"

#include <algorithm>

#include "core/base64.h"
#include "people/sealed_text.h"

namespace quell::interop {
namespace {

struct MessageAsked {
  ProgramId program;
  std::string key;
};
BOOST_DESCRIBE_STRUCT(MessageAsked, (), (program, key))

struct KeyUsed {
  Hl7MessageId id;
};
BOOST_DESCRIBE_STRUCT(KeyUsed, (), (id))

struct PersonOfMessageRow {
  Hl7MessageId message_id;
  std::int64_t patient = 0;
  PersonId person_id;
};
BOOST_DESCRIBE_STRUCT(PersonOfMessageRow, (), (message_id, patient, person_id))

struct MessageRotation {
  std::string current_key_id;
  int count_max;
};
BOOST_DESCRIBE_STRUCT(MessageRotation, (), (current_key_id, count_max))

struct RewrappedKey {
  Hl7MessageId id;
  std::string master_key_id, wrapped_key, wrapped_before;
};
BOOST_DESCRIBE_STRUCT(RewrappedKey, (), (id, master_key_id, wrapped_key, wrapped_before))

Key hashing_key(const KeyRing& keys, const ProgramId& program, std::string_view purpose) {
  return derived_key(keys.index(), "interop." + std::string{purpose} + "/" + program.text);
}

Key message_wrapping_key(const Key& master) { return derived_key(master, "interop.hl7_message"); }
std::string key_place(const StoredMessage& message) { return "interop_hl7_message/" + message.id.text; }
std::string text_place(const StoredMessage& message) {
  return key_place(message) + "/" + std::to_string(message.version);
}
people::SealedPlace place_at_person(const StoredMessage& message) { return {"interop_hl7_message", message.id.text}; }

// Each person once, in order: the same nesting when it is opened.
std::vector<PersonId> each_once(const PersonsOfMessage& persons) {
  std::vector<PersonId> ids;
  for (const auto& [patient, person] : persons) ids.push_back(person);
  std::ranges::sort(ids);
  ids.erase(std::ranges::unique(ids).begin(), ids.end());
  return ids;
}

Result<void> wrap_message_key(storage::Transaction& tx, StoredMessage& message, const Key& key,
                              const PersonsOfMessage& persons) {
  std::string wrapped(key.bytes.begin(), key.bytes.end());
  if (persons.empty()) {
    message.master_key_id = tx.keys().current_id();
    message.wrapped_key = seal(message_wrapping_key(tx.keys().current()), wrapped, key_place(message));
    return {};
  }
  for (const PersonId& person : each_once(persons))
    wrapped = TRY(people::seal_for(tx, {message.program_id, person}, place_at_person(message), wrapped));
  message.master_key_id.reset();
  message.wrapped_key = std::move(wrapped);
  return {};
}

Failure message_unreadable() { return {FailureKind::unavailable, "people.sealed_unreadable"}; }

// Nothing where a person was erased.
Result<std::optional<Key>> key_of_message(storage::Transaction& tx, const StoredMessage& message) {
  std::string bytes = message.wrapped_key;
  if (message.master_key_id) {
    const Key* master = tx.keys().find(*message.master_key_id);
    if (!master) return fail(FailureKind::unavailable, "people.key_missing");
    auto opened = open_sealed(message_wrapping_key(*master), bytes, key_place(message));
    if (!opened) return tl::unexpected(message_unreadable());
    bytes = *std::move(opened);
  } else {
    auto ids = each_once(persons_of_message(tx, message.id));
    std::ranges::reverse(ids);
    for (const PersonId& person : ids) {
      auto opened = TRY(people::open_for(tx, {message.program_id, person}, place_at_person(message), bytes));
      if (!opened) return std::optional<Key>{};
      bytes = std::move(opened->reveal());
    }
  }
  Key key;
  if (bytes.size() != key.bytes.size()) return tl::unexpected(message_unreadable());
  std::ranges::copy(bytes, key.bytes.begin());
  return std::optional{key};
}

Key fresh_key(Seed& seed) {
  Key key;
  std::ranges::copy(seed.next_bytes(key.bytes.size()), key.bytes.begin());
  return key;
}

}  // namespace

std::string message_key(const KeyRing& keys, const ProgramId& program, const Hl7Arrival& arrival) {
  const std::string named = arrival.control_id.empty() ? "content\r" + arrival.bytes
                                                       : arrival.sending_application + "\r" + arrival.sending_facility +
                                                             "\r" + arrival.control_id;
  return keyed_hash(hashing_key(keys, program, "hl7_key"), named);
}

std::string content_hash(const KeyRing& keys, const ProgramId& program, std::string_view bytes) {
  return keyed_hash(hashing_key(keys, program, "hl7_content"), bytes);
}

void guard_message(storage::Transaction& tx, const ProgramId& program, const Hl7MessageId& id) {
  tx.execute("update interop_hl7_message set version = version where id = :key and program_id = :program",
             MessageAsked{program, id.text});
}

std::optional<StoredMessage> find_message(storage::Transaction& tx, const ProgramId& program, const Hl7MessageId& id) {
  return tx.find<StoredMessage>("select * from interop_hl7_message where id = :key and program_id = :program",
                                MessageAsked{program, id.text});
}

std::optional<StoredMessage> same_message(storage::Transaction& tx, const StoredMessage& message) {
  return tx.find<StoredMessage>(
      "select * from interop_hl7_message where program_id = :program_id and message_key = :message_key "
      "and content_hash = :content_hash",
      message);
}

bool is_key_used(storage::Transaction& tx, const ProgramId& program, const std::string& key) {
  return tx
      .find<KeyUsed>("select id from interop_hl7_message where program_id = :program and message_key = :key limit 1",
                     MessageAsked{program, key})
      .has_value();
}

void insert_message(storage::Transaction& tx, const StoredMessage& message) {
  tx.execute(
      "insert into interop_hl7_message (id, program_id, jurisdiction_id, message_key, content_hash, door, sender, "
      "received_at, received_by, state, reason, place, faults, version, master_key_id, wrapped_key, sealed_text, "
      "changed_at, changed_by) values (:id, :program_id, :jurisdiction_id, :message_key, :content_hash, :door, "
      ":sender, :received_at, :received_by, :state, :reason, :place, :faults, :version, :master_key_id, :wrapped_key, "
      ":sealed_text, :changed_at, :changed_by)",
      message);
}

void update_message(storage::Transaction& tx, const StoredMessage& message) {
  tx.execute(
      "update interop_hl7_message set state = :state, reason = :reason, place = :place, version = :version, "
      "master_key_id = :master_key_id, wrapped_key = :wrapped_key, sealed_text = :sealed_text, "
      "changed_at = :changed_at, changed_by = :changed_by where id = :id",
      message);
}

PersonsOfMessage persons_of_message(storage::Transaction& tx, const Hl7MessageId& id) {
  PersonsOfMessage persons;
  tx.each<PersonOfMessageRow>(
      "select * from interop_hl7_person where message_id = :message_id",
      PersonOfMessageRow{.message_id = id, .person_id = {}},
      [&](const PersonOfMessageRow& row) { persons[static_cast<std::size_t>(row.patient)] = row.person_id; });
  return persons;
}

void keep_persons(storage::Transaction& tx, const Hl7MessageId& id, const PersonsOfMessage& persons) {
  for (const auto& [patient, person] : persons)
    tx.execute(
        "insert into interop_hl7_person (message_id, patient, person_id) values (:message_id, :patient, :person_id) "
        "on conflict (message_id, patient) do update set person_id = excluded.person_id",
        PersonOfMessageRow{id, static_cast<std::int64_t>(patient), person});
}

Result<void> seal_message(storage::Transaction& tx, Seed& seed, StoredMessage& message, std::string_view text,
                          const PersonsOfMessage& persons) {
  Key key;
  if (message.wrapped_key.empty()) {
    key = fresh_key(seed);
  } else {
    const auto kept = TRY(key_of_message(tx, message));
    if (!kept) return fail(FailureKind::not_found, "people.erased");
    key = *kept;
  }
  message.sealed_text = seal(key, text, text_place(message));
  return wrap_message_key(tx, message, key, persons);
}

Result<std::optional<Private<std::string>>> open_message(storage::Transaction& tx, const StoredMessage& message) {
  const auto key = TRY(key_of_message(tx, message));
  if (!key) return std::optional<Private<std::string>>{};
  auto text = open_sealed(*key, message.sealed_text, text_place(message));
  if (!text) return tl::unexpected(message_unreadable());
  return std::optional{Private{*std::move(text)}};
}

Result<Resealed> rewrap_message_keys(storage::Transaction& tx, int count_max) {
  auto messages = tx.all<StoredMessage>(
      "select * from interop_hl7_message where master_key_id is not null and master_key_id <> :current_key_id "
      "order by id limit :count_max",
      MessageRotation{tx.keys().current_id(), count_max});
  for (StoredMessage& message : messages) {
    const auto key = TRY(key_of_message(tx, message));
    const std::string before = message.wrapped_key;
    TRY(wrap_message_key(tx, message, *key, {}));
    // Somebody who mends it meanwhile has wrapped it under the newest key already.
    tx.execute(
        "update interop_hl7_message set master_key_id = :master_key_id, wrapped_key = :wrapped_key "
        "where id = :id and wrapped_key = :wrapped_before",
        RewrappedKey{message.id, *message.master_key_id, message.wrapped_key, before});
  }
  return Resealed{static_cast<int>(messages.size()), static_cast<int>(messages.size()) < count_max};
}

}  // namespace quell::interop
