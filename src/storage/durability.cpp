#include "storage/durability.h"

namespace quell::storage {
namespace {

struct Settings {
  std::string fsync, full_page_writes, synchronous_commit, encoding, collation;
};
BOOST_DESCRIBE_STRUCT(Settings, (), (fsync, full_page_writes, synchronous_commit, encoding, collation))

}  // namespace

Result<void> require_durable(Connection& connection, const std::string& url) {
  if (!url.starts_with("postgres")) return {};
  const auto settings = connection.find<Settings>(
      "select current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes, "
      "current_setting('synchronous_commit') as synchronous_commit, current_setting('server_encoding') as encoding, "
      "cast(datcollate as text) as collation from pg_database where datname = current_database()",
      NoParameters{});
  if (settings->fsync == "off" || settings->full_page_writes == "off" || settings->synchronous_commit == "off")
    return fail(FailureKind::unavailable, "storage.not_durable");
  if (settings->encoding != "UTF8" || (settings->collation != "C" && settings->collation != "POSIX"))
    return fail(FailureKind::unavailable, "storage.not_utf8_c");
  return {};
}

}  // namespace quell::storage
