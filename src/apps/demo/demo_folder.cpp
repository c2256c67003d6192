#include "apps/demo/demo_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "core/key_ring.h"
#include "storage/migrate.h"

namespace quell::demo {
namespace {

std::string text_of_file(const std::filesystem::path& path) {
  std::ifstream file{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

// Only its owner may read what the demo keeps, from the moment it is there.
Result<void> keep(const std::filesystem::path& path, const std::string& text) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return fail(FailureKind::unavailable, "server.demo_folder");
  const bool kept = write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size());
  if (close(file) != 0 || !kept) return fail(FailureKind::unavailable, "server.demo_folder");
  return {};
}

}  // namespace

std::filesystem::path default_folder(const std::string& pack) {
  const std::string name = pack.empty() ? "quell-demo" : "quell-demo-" + pack;
  if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data) return std::filesystem::path{data} / name;
  const char* home = std::getenv("HOME");
  return std::filesystem::path{home ? home : "."} / ".local" / "share" / name;
}

Result<DemoFolder> prepare_folder(const std::filesystem::path& path, const std::string& elsewhere) {
  std::error_code error;
  std::filesystem::create_directories(path, error);
  if (error) return fail(FailureKind::unavailable, "server.demo_folder");
  std::filesystem::permissions(path, std::filesystem::perms::owner_all, error);
  if (error) return fail(FailureKind::unavailable, "server.demo_folder");
  DemoFolder folder{std::filesystem::absolute(path), elsewhere};
  if (!std::filesystem::exists(folder.keys())) TRY(keep(folder.keys(), KeyRing::make_text("demo")));
  TRY(storage::migrate(folder.database(), [](const std::string&) {}));
  return folder;
}

Result<FolderLock> lock_folder(const DemoFolder& folder) {
  const auto path = folder.path / "lock";
  TRY(keep(path, ""));
  try {
    auto lock = std::make_unique<boost::interprocess::file_lock>(path.c_str());
    if (!lock->try_lock()) return fail(FailureKind::conflict, "server.demo_running");
    return lock;
  } catch (const boost::interprocess::interprocess_exception&) {
    return fail(FailureKind::unavailable, "server.demo_folder");
  }
}

Result<std::function<Instant()>> demo_clock(const DemoFolder& folder, Instant from,
                                            const std::function<Instant()>& real) {
  if (auto clock = clock_of(folder, real)) return clock;
  TRY(keep(folder.path / "began_at", to_rfc3339(real())));
  TRY(keep(folder.path / "began_from", to_rfc3339(from)));
  return clock_of(folder, real);
}

Result<std::function<Instant()>> clock_of(const DemoFolder& folder, const std::function<Instant()>& real) {
  const auto began_at = instant_from_rfc3339(text_of_file(folder.path / "began_at"));
  const auto began_from = instant_from_rfc3339(text_of_file(folder.path / "began_from"));
  if (!began_at || !began_from) return fail(FailureKind::not_found, "server.demo_not_run");
  return [real, ahead = *began_from - *began_at] { return real() + ahead; };
}

}  // namespace quell::demo
