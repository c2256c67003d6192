#include "programs/list_announcements.h"

#include "access/staff_name.h"
#include "packs/text.h"
#include "programs/program.h"

namespace quell::programs {
namespace {

struct ListAnnouncementsAsked {
  ProgramId program;
};
BOOST_DESCRIBE_STRUCT(ListAnnouncementsAsked, (), (program))

// The texts count.<measure> name what may be counted.
std::vector<Measure> measures_of(const packs::Pack& pack) {
  constexpr std::string_view prefix = "count.";
  std::vector<Measure> measures;
  const packs::Texts& texts = pack.texts.at(pack.program.languages.front());
  for (auto text = texts.lower_bound(prefix); text != texts.end() && text->first.starts_with(prefix); ++text)
    measures.push_back({text->first.substr(prefix.size()), std::string{packs::text(pack, "en", text->first)},
                        std::string{packs::text(pack, "es", text->first)}});
  return measures;
}

}  // namespace

Result<Announcements> list_announcements(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                         const AnnouncementsQuestion&) {
  TRY(access::require(actor, access::Permission::manage_program));
  const InForce program = TRY(program_in_force(tx, actor.program, now));
  Announcements list{program.today, measures_of(*program.pack), {}, notices_of(tx, actor.program)};
  list.counts = tx.all<CountEntry>(
      "select c.id, c.measure, c.counted_on, c.number, c.source, c.recorded_at, c.recorded_by, w.withdrawn_at "
      "from programs_count c left join programs_count_withdrawal w on w.count_id = c.id "
      "where c.program_id = :program order by c.counted_on desc, c.recorded_at desc, c.id limit 100",
      ListAnnouncementsAsked{actor.program});
  for (CountEntry& count : list.counts) count.recorded_by = access::staff_name(tx, {count.recorded_by});
  return list;
}

}  // namespace quell::programs
