#include "programs/program.h"

#include <boost/json/parse.hpp>
#include <mutex>
#include <unordered_map>

#include "packs/load_pack.h"

namespace quell::programs {
namespace {

struct Asked {
  ProgramId program;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(Asked, (), (program, now))

struct Standing {
  JurisdictionId jurisdiction_id;
  std::string time_zone;
  std::optional<std::string> revision;
};
BOOST_DESCRIBE_STRUCT(Standing, (), (jurisdiction_id, time_zone, revision))

struct Revision {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Revision, (), (id))

struct Files {
  std::string files;
};
BOOST_DESCRIBE_STRUCT(Files, (), (files))

struct ProgramRow {
  ProgramId id;
};
BOOST_DESCRIBE_STRUCT(ProgramRow, (), (id))

// Revisions never change, so what was parsed once is shared by all threads for good.
class ParsedPacks {
 public:
  packs::PackPointer find(const std::string& revision) {
    const std::scoped_lock lock{mutex_};
    const auto found = packs_.find(revision);
    return found == packs_.end() ? nullptr : found->second;
  }
  void keep(const std::string& revision, packs::PackPointer pack) {
    const std::scoped_lock lock{mutex_};
    packs_.emplace(revision, std::move(pack));
  }

 private:
  std::mutex mutex_;
  std::unordered_map<std::string, packs::PackPointer> packs_;
};

ParsedPacks& parsed_packs() {
  static ParsedPacks packs;
  return packs;
}

packs::PackFiles files_from(const std::string& json) {
  packs::PackFiles files;
  const auto parsed = boost::json::parse(json);
  for (const auto& file : parsed.as_object())
    files.emplace(std::string{file.key()}, std::string{file.value().as_string()});
  return files;
}

}  // namespace

Result<InForce> program_in_force(storage::Transaction& tx, const ProgramId& program, Instant now) {
  const auto standing = tx.find<Standing>(
      "select p.jurisdiction_id, p.time_zone, (select r.id from programs_pack r where r.program_id = p.id and "
      "r.effective_at <= :now order by r.effective_at desc, r.installed_at desc limit 1) as revision "
      "from programs_program p where p.id = :program",
      Asked{program, now});
  if (!standing) return fail(FailureKind::not_found, "programs.program_unknown");
  if (!standing->revision) return fail(FailureKind::not_found, "programs.not_in_force_yet");
  const TimeZone zone = *TimeZone::find(standing->time_zone);
  packs::PackPointer pack = TRY(pack_of_revision(tx, *standing->revision));
  return InForce{program, standing->jurisdiction_id, zone, *standing->revision, std::move(pack), zone.day_of(now)};
}

Result<packs::PackPointer> pack_of_revision(storage::Transaction& tx, const std::string& revision) {
  if (auto pack = parsed_packs().find(revision)) return pack;
  const auto row = tx.find<Files>("select files from programs_pack where id = :id", Revision{revision});
  if (!row) return fail(FailureKind::not_found, "programs.revision_unknown");
  // It was checked when it was installed; a program that reads packs otherwise must not guess.
  const packs::LoadedPack pack = packs::load_pack(files_from(row->files));
  if (!pack) return fail(FailureKind::not_found, "programs.revision_unknown");
  parsed_packs().keep(revision, *pack);
  return *pack;
}

std::vector<ProgramId> programs(storage::Transaction& tx) {
  std::vector<ProgramId> ids;
  for (ProgramRow& row : tx.all<ProgramRow>("select id from programs_program order by id", storage::NoParameters{}))
    ids.push_back(std::move(row.id));
  return ids;
}

}  // namespace quell::programs
