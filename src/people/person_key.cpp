#include "people/person_key.h"

#include <algorithm>

namespace quell::people {
namespace {

// Master keys serve this room's wrapping alone; other rooms derive their own from the same ring.
Key wrapping_key(const Key& master) { return derived_key(master, "people.data_key"); }

std::string place_of_key(const PersonId& person, const DataKeyId& data_key, std::string_view master_key_id) {
  return "people_person/" + person.text + "/" + data_key.text + "/" + std::string{master_key_id};
}

std::string text_of(const DocumentPlace& place, const DataKeyId& data_key) {
  return std::string{place.table} + "/" + std::string{place.record_id} + "/" + std::to_string(place.version) + "/" +
         data_key.text;
}

}  // namespace

PersonKey PersonKey::from(Seed& seed) {
  PersonKey made{.id = seed.next_id<DataKeyId>(), .key = {}};
  std::ranges::copy(seed.next_bytes(made.key.bytes.size()), made.key.bytes.begin());
  return made;
}

WrappedKey wrap(const KeyRing& ring, const PersonId& person, const PersonKey& key) {
  const std::string bytes(key.key.bytes.begin(), key.key.bytes.end());
  return {.data_key_id = key.id,
          .master_key_id = ring.current_id(),
          .wrapped_key = seal(wrapping_key(ring.current()), bytes, place_of_key(person, key.id, ring.current_id()))};
}

Result<PersonKey> unwrap(const KeyRing& ring, const PersonId& person, const WrappedKey& wrapped) {
  const Key* master = ring.find(wrapped.master_key_id);
  if (!master) return fail(FailureKind::unavailable, "people.key_missing");
  const auto bytes = open_sealed(wrapping_key(*master), wrapped.wrapped_key,
                                 place_of_key(person, wrapped.data_key_id, wrapped.master_key_id));
  if (!bytes || bytes->size() != sizeof(Key::bytes)) return fail(FailureKind::unavailable, "people.sealed_unreadable");
  PersonKey opened{.id = wrapped.data_key_id, .key = {}};
  std::ranges::copy(*bytes, opened.key.bytes.begin());
  return opened;
}

std::string seal_document(const PersonKey& key, const DocumentPlace& place, std::string_view document) {
  return seal(key.key, document, text_of(place, key.id));
}

Result<std::string> open_document(const PersonKey& key, const DocumentPlace& place, std::string_view sealed) {
  auto document = open_sealed(key.key, sealed, text_of(place, key.id));
  if (!document) return fail(FailureKind::unavailable, "people.sealed_unreadable");
  return *std::move(document);
}

}  // namespace quell::people
