#pragma once

#include "core/result.h"
#include "storage/connection.h"

namespace quell::storage {

// Refuses a key file that is not this database's: all would start and look well, and nobody would be found. The first
// to open a database says which keys are its own; keys added by a rotation leave that as it is.
//
// Fails: unavailable storage.keys_of_another_database
Result<void> require_same_keys(Connection& connection);

}  // namespace quell::storage
