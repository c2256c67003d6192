#include "tests/crash/unsynced_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <mutex>
#include <vector>

namespace quell {
namespace {

struct Write {
  sqlite3_int64 offset;
  std::string bytes;  // empty: a truncation to `offset`
  bool truncates = false;
};

// SQLite allocates szOsFile bytes; the real file stands behind ours in them.
struct UnsyncedFile {
  sqlite3_file base;
  sqlite3_file* real;
  std::vector<Write>* pending;
};

std::atomic<bool> power_lost = false;
std::atomic<bool> sync_broken = false;
std::atomic<long> syncs = 0;
std::mutex mutex;  // one lock for all files: tests are not fast

UnsyncedFile& of(sqlite3_file* file) { return *reinterpret_cast<UnsyncedFile*>(file); }

// Writes pending bytes of a file through to the real one.
int write_through(UnsyncedFile& file) {
  for (const Write& write : *file.pending) {
    const int code = write.truncates ? file.real->pMethods->xTruncate(file.real, write.offset)
                                     : file.real->pMethods->xWrite(file.real, write.bytes.data(),
                                                                   static_cast<int>(write.bytes.size()), write.offset);
    if (code != SQLITE_OK) return code;
  }
  file.pending->clear();
  return SQLITE_OK;
}

sqlite3_int64 size_with_pending(UnsyncedFile& file) {
  sqlite3_int64 size = 0;
  file.real->pMethods->xFileSize(file.real, &size);
  for (const Write& write : *file.pending)
    size =
        write.truncates ? write.offset : std::max(size, write.offset + static_cast<sqlite3_int64>(write.bytes.size()));
  return size;
}

int close(sqlite3_file* base) {
  const std::scoped_lock lock{mutex};
  UnsyncedFile& file = of(base);
  // Closing is no sync: what is pending now reaches the disk only while there is power.
  if (!power_lost) write_through(file);
  delete file.pending;
  return file.real->pMethods->xClose(file.real);
}

void lay_over(char* out, int amount, sqlite3_int64 offset, const Write& write) {
  if (write.truncates) {
    for (int i = 0; i < amount; ++i)
      if (offset + i >= write.offset) out[i] = 0;
    return;
  }
  for (std::size_t i = 0; i < write.bytes.size(); ++i) {
    const sqlite3_int64 at = write.offset + static_cast<sqlite3_int64>(i) - offset;
    if (at >= 0 && at < amount) out[at] = write.bytes[i];
  }
}

int read(sqlite3_file* base, void* out, int amount, sqlite3_int64 offset) {
  const std::scoped_lock lock{mutex};
  UnsyncedFile& file = of(base);
  const int code = file.real->pMethods->xRead(file.real, out, amount, offset);
  if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ) return code;
  for (const Write& write : *file.pending) lay_over(static_cast<char*>(out), amount, offset, write);
  return offset + amount <= size_with_pending(file) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* base, const void* bytes, int amount, sqlite3_int64 offset) {
  const std::scoped_lock lock{mutex};
  if (power_lost) return SQLITE_IOERR_WRITE;
  of(base).pending->push_back({offset, {static_cast<const char*>(bytes), static_cast<std::size_t>(amount)}});
  return SQLITE_OK;
}

int truncate(sqlite3_file* base, sqlite3_int64 size) {
  const std::scoped_lock lock{mutex};
  if (power_lost) return SQLITE_IOERR_TRUNCATE;
  of(base).pending->push_back({size, {}, true});
  return SQLITE_OK;
}

int sync(sqlite3_file* base, int flags) {
  const std::scoped_lock lock{mutex};
  if (power_lost) return SQLITE_IOERR_FSYNC;
  ++syncs;
  if (sync_broken) return SQLITE_OK;
  UnsyncedFile& file = of(base);
  const int code = write_through(file);
  return code != SQLITE_OK ? code : file.real->pMethods->xSync(file.real, flags);
}

int file_size(sqlite3_file* base, sqlite3_int64* size) {
  const std::scoped_lock lock{mutex};
  *size = size_with_pending(of(base));
  return SQLITE_OK;
}

sqlite3_file* real(sqlite3_file* base) { return of(base).real; }

const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = close,
    .xRead = read,
    .xWrite = write,
    .xTruncate = truncate,
    .xSync = sync,
    .xFileSize = file_size,
    .xLock = [](sqlite3_file* f, int level) { return real(f)->pMethods->xLock(real(f), level); },
    .xUnlock = [](sqlite3_file* f, int level) { return real(f)->pMethods->xUnlock(real(f), level); },
    .xCheckReservedLock = [](sqlite3_file* f, int* out) { return real(f)->pMethods->xCheckReservedLock(real(f), out); },
    .xFileControl = [](sqlite3_file* f, int op,
                       void* arg) { return real(f)->pMethods->xFileControl(real(f), op, arg); },
    .xSectorSize = [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); },
    // No promise of atomic or ordered writes: the worst disk that SQLite knows.
    .xDeviceCharacteristics = [](sqlite3_file*) { return 0; },
    .xShmMap = [](sqlite3_file* f, int page, int size, int extend,
                  void volatile** out) { return real(f)->pMethods->xShmMap(real(f), page, size, extend, out); },
    .xShmLock = [](sqlite3_file* f, int offset, int n,
                   int flags) { return real(f)->pMethods->xShmLock(real(f), offset, n, flags); },
    .xShmBarrier = [](sqlite3_file* f) { real(f)->pMethods->xShmBarrier(real(f)); },
    .xShmUnmap = [](sqlite3_file* f, int remove) { return real(f)->pMethods->xShmUnmap(real(f), remove); },
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

sqlite3_vfs* default_vfs() {
  static sqlite3_vfs* vfs = sqlite3_vfs_find("unix");
  return vfs;
}

int open(sqlite3_vfs*, const char* name, sqlite3_file* base, int flags, int* out_flags) {
  UnsyncedFile& file = of(base);
  file.real = reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(base) + sizeof(UnsyncedFile));
  const int code = default_vfs()->xOpen(default_vfs(), name, file.real, flags, out_flags);
  file.base.pMethods = code == SQLITE_OK ? &methods : nullptr;
  file.pending = code == SQLITE_OK ? new std::vector<Write> : nullptr;
  return code;
}

}  // namespace

void register_unsynced_vfs() {
  static sqlite3_vfs vfs = *default_vfs();
  vfs.zName = "unsynced";
  vfs.szOsFile = static_cast<int>(sizeof(UnsyncedFile)) + default_vfs()->szOsFile;
  vfs.xOpen = open;
  sqlite3_vfs_register(&vfs, 0);
}

void lose_power() { power_lost = true; }
void restore_power() { power_lost = false; }
long sync_count() { return syncs; }
void break_sync(bool broken) { sync_broken = broken; }

}  // namespace quell
