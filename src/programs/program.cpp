#include "programs/program.h"

#include <boost/json/parse.hpp>
#include <mutex>
#include <unordered_map>

#include "packs/load_pack.h"
#include "programs/criteria_by_date.h"

namespace quell::programs {
namespace {

struct ProgramAsked {
  ProgramId program;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(ProgramAsked, (), (program, now))

struct Standing {
  JurisdictionId jurisdiction_id;
  std::string time_zone;
  std::optional<std::string> revision;
  std::optional<std::string> criteria;  // the lead's last version to begin
  int begun = 0;                        // how many of the lead's versions have
  int decided = 0;                      // how often one was withdrawn or restored

  // All rows are kept for good, so this names one state of them; versions of a program's pack are made once for each.
  std::string criteria_state() const {
    return *revision + " " + criteria.value_or("") + " " + std::to_string(begun) + " " + std::to_string(decided);
  }
};
BOOST_DESCRIBE_STRUCT(Standing, (), (jurisdiction_id, time_zone, revision, criteria, begun, decided))

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

// The pack with the criteria that the lead wrote.
packs::PackPointer pack_with_criteria(storage::Transaction& tx, const ProgramId& program, const Standing& standing,
                                      const packs::PackPointer& pack, const TimeZone& zone, Instant now) {
  if (!standing.begun && !standing.decided) return pack;
  const std::string state = standing.criteria_state();
  if (auto known = parsed_packs().find(state)) return known;
  packs::PackPointer with = with_criteria(tx, program, pack, zone, now);
  parsed_packs().keep(state, with);
  return with;
}

}  // namespace

Result<InForce> program_in_force(storage::Transaction& tx, const ProgramId& program, Instant now) {
  const auto standing = tx.find<Standing>(
      "select p.jurisdiction_id, p.time_zone, (select r.id from programs_pack r where r.program_id = p.id and "
      "r.effective_at <= :now order by r.effective_at desc, r.installed_at desc limit 1) as revision, "
      "(select c.id from programs_criteria c where c.program_id = p.id and c.effective_at <= :now "
      "order by c.effective_at desc, c.written_at desc, c.id desc limit 1) as criteria, "
      "(select count(*) from programs_criteria c where c.program_id = p.id and c.effective_at <= :now) as begun, "
      "(select count(*) from programs_criteria_decision d where d.program_id = p.id) as decided "
      "from programs_program p where p.id = :program",
      ProgramAsked{program, now});
  if (!standing) return fail(FailureKind::not_found, "programs.program_unknown");
  if (!standing->revision) return fail(FailureKind::not_found, "programs.not_in_force_yet");
  const TimeZone zone = *TimeZone::find(standing->time_zone);
  const packs::PackPointer revision = TRY(pack_of_revision(tx, *standing->revision));
  packs::PackPointer pack = pack_with_criteria(tx, program, *standing, revision, zone, now);
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
