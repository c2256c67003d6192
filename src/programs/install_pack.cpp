#include "programs/install_pack.h"

#include "core/write_json.h"
#include "packs/load_pack.h"
#include "programs/program.h"
#include "programs/site.h"

namespace quell::programs {
namespace {

struct InstalledProgram {
  ProgramId id;
  JurisdictionId jurisdiction_id;
  std::string name;
  std::string time_zone;
};
BOOST_DESCRIBE_STRUCT(InstalledProgram, (), (id, jurisdiction_id, name, time_zone))

struct PackRow {
  std::string id;
  ProgramId program_id;
  std::string files;
  Instant effective_at;
  Instant installed_at;
  StaffId installed_by;
  Text<200> reason;
};
BOOST_DESCRIBE_STRUCT(PackRow, (), (id, program_id, files, effective_at, installed_at, installed_by, reason))

Failure problems_of(const std::vector<packs::Problem>& problems) {
  Failure failure{FailureKind::invalid_input, "programs.pack_has_problems", {}};
  for (const packs::Problem& problem : problems)
    failure.faults.push_back(
        {problem.file + ":" + std::to_string(problem.line), "packs." + std::string{name_of(problem.kind)}});
  return failure;
}

Site site_from_pack(const packs::Site& from, const InstalledProgram& program) {
  return {.id = {from.id},
          .program_id = program.id,
          .jurisdiction_id = program.jurisdiction_id,
          .version = 1,
          .name = from.name,
          .street = from.street,
          .town = from.town,
          .zip = from.zip,
          .latitude = from.latitude,
          .longitude = from.longitude,
          .time_zone = program.time_zone,
          .phone = from.phone,
          .opens_on = from.opens_on,
          .closed = false,
          .services = services_text(from.services),
          .facts = {from.free_of_charge, from.identification_asked, from.insurance_asked, from.residence_proof_asked,
                    from.interpreter, from.step_free, from.transit}};
}

struct SiteElsewhere {
  SiteId id;
  ProgramId program_id;
};
BOOST_DESCRIBE_STRUCT(SiteElsewhere, (), (id, program_id))

// What people were told stands under a program's jurisdiction and time zone, and a site belongs to one program: a pack
// changes neither.
Result<void> require_fitting(storage::Transaction& tx, const InstalledProgram& program, const packs::Pack& pack) {
  const auto installed = tx.find<InstalledProgram>("select * from programs_program where id = :id", program);
  if (installed && installed->time_zone != program.time_zone)
    return fail(FailureKind::conflict, "programs.pack_time_zone_differs");
  if (installed && installed->jurisdiction_id != program.jurisdiction_id)
    return fail(FailureKind::conflict, "programs.pack_jurisdiction_differs");
  Failure failure{FailureKind::conflict, "programs.pack_site_elsewhere", {}};
  for (const packs::Site& site : pack.sites)
    if (tx.find<SiteElsewhere>("select id, program_id from programs_site where id = :id and program_id <> :program_id",
                               SiteElsewhere{{site.id}, program.id}))
      failure.faults.push_back({"sites.csv/" + site.id, failure.reason});
  if (!failure.faults.empty()) return tl::unexpected(std::move(failure));
  return {};
}

}  // namespace

Result<InstalledPack> install_pack(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                   const PackInstallation& installation) {
  TRY(access::require(actor, access::Permission::manage_program));
  const packs::LoadedPack pack = packs::load_pack(installation.files);
  if (!pack) return tl::unexpected(problems_of(pack.error()));

  const packs::Program& program = (*pack)->program;
  const InstalledProgram row{{program.id}, {program.department.jurisdiction}, program.name, program.time_zone};
  if (program_in_force(tx, row.id, now) && installation.effective_at < now)
    return fail(FailureKind::conflict, "programs.effective_in_past");
  TRY(require_fitting(tx, row, **pack));

  tx.execute(
      "insert into programs_program (id, jurisdiction_id, name, time_zone) values (:id, :jurisdiction_id, :name, "
      ":time_zone) on conflict (id) do update set name = excluded.name",
      row);
  const PackRow revision{seed.next_id<RequestId>().text,
                         row.id,
                         to_json(installation.files),
                         installation.effective_at,
                         now,
                         actor.staff,
                         installation.reason};
  tx.execute(
      "insert into programs_pack (id, program_id, files, effective_at, installed_at, installed_by, reason) values "
      "(:id, :program_id, :files, :effective_at, :installed_at, :installed_by, :reason)",
      revision);
  tx.touch("programs.pack", revision.id);
  for (const packs::Site& site : (*pack)->sites) add_site_where_new(tx, site_from_pack(site, row));
  return InstalledPack{row.id, revision.id, revision.effective_at};
}

}  // namespace quell::programs
