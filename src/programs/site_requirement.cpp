#include "programs/site_requirement.h"

#include "access/staff_name.h"
#include "programs/site.h"

namespace quell::programs {
namespace {

struct RequirementRow {
  SiteId site_id;
  ProgramId program_id;
  RequirementKind requirement{};
  bool met = false;
  std::optional<Text<200>> override_reason;
  std::optional<Text<200>> note;
  Instant recorded_at;
  StaffId recorded_by;
};
BOOST_DESCRIBE_STRUCT(RequirementRow, (),
                      (site_id, program_id, requirement, met, override_reason, note, recorded_at, recorded_by))

// What is empty is not said.
std::optional<Text<200>> said_by(const std::optional<Text<200>>& text) {
  return text && !text->empty() ? text : std::nullopt;
}

}  // namespace

std::vector<SiteRequirement> requirements_of(storage::Transaction& tx, const SiteId& site) {
  std::vector<SiteRequirement> list;
  each_choice<RequirementKind>([&](auto choice) {
    SiteRequirement& one = list.emplace_back();
    one.requirement = choice.value;
    const auto row = tx.find<RequirementRow>(
        "select * from programs_site_requirement where site_id = :site_id and requirement = :requirement",
        RequirementRow{.site_id = site, .requirement = choice.value});
    if (row)
      one = {row->requirement, row->met,         row->override_reason,
             row->note,        row->recorded_at, access::staff_name(tx, row->recorded_by)};
  });
  return list;
}

Result<SiteRequirement> record_requirement(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                           const RequirementRecord& record) {
  TRY(access::require(actor, access::Permission::manage_sites));
  TRY(find_site(tx, actor.program, record.site));
  const auto note = said_by(record.note);
  if (record.requirement == RequirementKind::registry_id && record.met && !note)
    return invalid("/note", "programs.registry_id_missing");
  const RequirementRow row{record.site,
                           actor.program,
                           record.requirement,
                           record.met,
                           record.met ? std::nullopt : said_by(record.override_reason),
                           note,
                           now,
                           actor.staff};
  tx.execute(
      "insert into programs_site_requirement (site_id, program_id, requirement, met, override_reason, note, "
      "recorded_at, recorded_by) values (:site_id, :program_id, :requirement, :met, :override_reason, :note, "
      ":recorded_at, :recorded_by) on conflict (site_id, requirement) do update set met = excluded.met, "
      "override_reason = excluded.override_reason, note = excluded.note, recorded_at = excluded.recorded_at, "
      "recorded_by = excluded.recorded_by",
      row);
  tx.touch("programs.site", record.site.text);
  return SiteRequirement{row.requirement, row.met,         row.override_reason,
                         row.note,        row.recorded_at, access::staff_name(tx, row.recorded_by)};
}

}  // namespace quell::programs
