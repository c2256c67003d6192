#pragma once

#include <boost/interprocess/sync/file_lock.hpp>
#include <filesystem>
#include <functional>
#include <memory>

#include "core/instant.h"
#include "core/result.h"

namespace quell::demo {

// Where the demo keeps its keys, its database and when it began.
struct DemoFolder {
  std::filesystem::path path;
  std::string elsewhere = {};  // the address of another database, where one was chosen

  std::string keys() const { return (path / "quell.keys").string(); }
  std::string database() const { return elsewhere.empty() ? "sqlite://" + (path / "quell.db").string() : elsewhere; }
};

// "~/.local/share/quell-demo", or what XDG_DATA_HOME says; with the pack's name where one was chosen.
std::filesystem::path default_folder(const std::string& pack = {});

// Makes the folder, its keys and its migrated database where they are missing.
// Fails: unavailable server.demo_folder   it cannot be written
//        and as storage::migrate
Result<DemoFolder> prepare_folder(const std::filesystem::path& path, const std::string& elsewhere = {});

// Held for as long as the demo runs: a second one on the same folder would put new passwords over those in use.
using FolderLock = std::unique_ptr<boost::interprocess::file_lock>;

// Fails: conflict server.demo_running      another process has it
//        unavailable server.demo_folder    it cannot be written
Result<FolderLock> lock_folder(const DemoFolder& folder);

// The demo's clock: it shows `from` when the demo first ran, and runs on from there, also while the demo is stopped.
// When it first ran, and what it showed then, is kept in the folder. Fails: unavailable server.demo_folder
Result<std::function<Instant()>> demo_clock(const DemoFolder& folder, Instant from,
                                            const std::function<Instant()>& real = wall_clock);

// The clock of a demo that has run. Fails: not_found server.demo_not_run
Result<std::function<Instant()>> clock_of(const DemoFolder& folder, const std::function<Instant()>& real = wall_clock);

}  // namespace quell::demo
