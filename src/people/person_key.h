#pragma once

#include <string>
#include <string_view>

#include "core/ids.h"
#include "core/key_ring.h"
#include "core/result.h"
#include "core/seed.h"

namespace quell::people {

using DataKeyId = Id<struct DataKeyTag>;

// The key under which one person's documents are sealed. It is kept only wrapped by a master key; forgetting it makes
// the person unreadable.
struct PersonKey {
  DataKeyId id;
  Key key;

  static PersonKey from(Seed& seed);
};

// A data key as kept beside its person.
struct WrappedKey {
  DataKeyId data_key_id;
  std::string master_key_id;
  std::string wrapped_key;
};

// Wraps under the newest master key of the ring.
WrappedKey wrap(const KeyRing& ring, const PersonId& person, const PersonKey& key);

// Fails: unavailable people.key_missing        the ring has no such master key
//        unavailable people.sealed_unreadable  the wrapped key was made by another ring or for another person
Result<PersonKey> unwrap(const KeyRing& ring, const PersonId& person, const WrappedKey& wrapped);

// A document of a person and where it is kept. Each is part of the seal: what is moved to another table, record or
// version does not open.
struct DocumentPlace {
  std::string_view table;
  std::string_view record_id;
  std::int64_t version;
};

std::string seal_document(const PersonKey& key, const DocumentPlace& place, std::string_view document);

// Fails: unavailable people.sealed_unreadable
Result<std::string> open_document(const PersonKey& key, const DocumentPlace& place, std::string_view sealed);

}  // namespace quell::people
