#pragma once

#include <string>

namespace quell {

// An SQLite VFS that holds every write back until xSync: what a disk with a volatile cache may lose. lose_power() drops
// all that was not synced and makes every further write of this process fail, as if the plug had been pulled.
//
// Registered as "unsynced" over the default VFS. Directory entries are taken as durable. WAL's shared memory is a cache
// that SQLite rebuilds, so it passes through.
void register_unsynced_vfs();
void lose_power();
void restore_power();

// How many times xSync was asked for since the start.
long sync_count();

// While set, xSync does nothing and says it did: the mistake that the test must be able to see.
void break_sync(bool broken);

}  // namespace quell
