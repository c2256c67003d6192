#include "worklist/list_tasks.h"

namespace quell::worklist {
namespace {

constexpr int limit_usual = 50;
constexpr int limit_max = 200;

struct Query {
  ProgramId program;
  StaffId staff;
  std::string permissions;  // ",manage_stock,give_doses,"
  std::string everywhere;   // those of them that reach every site
  std::string sites;        // ",fair-haven,anchor,"
  std::optional<std::string> kind;
  std::optional<std::string> subject_id;
  std::optional<SiteId> site;
  std::optional<Priority> priority;
  std::optional<Instant> due_before;
  Whose whose;
  std::optional<Instant> after_due_at;
  std::optional<TaskId> after_id;
  int limit;
};
BOOST_DESCRIBE_STRUCT(Query, (),
                      (program, staff, permissions, everywhere, sites, kind, subject_id, site, priority, due_before,
                       whose, after_due_at, after_id, limit))

std::string names_of(auto&& holds) {
  std::string list = ",";
  each_choice<access::Permission>([&](auto permission) {
    if (holds(permission.value)) list += std::string{permission.name} + ",";
  });
  return list;
}

std::string sites_of(const access::Actor& actor) {
  std::string list = ",";
  for (const SiteId& site : actor.sites) list += site.text + ",";
  return list;
}

// A list of names is one parameter: `replace` finds a name in it on both databases, with case and without wildcards.
constexpr const char* visible =
    "select * from worklist_task where program_id = :program "
    "and replace(cast(:permissions as text), ',' || permission || ',', '') <> :permissions "
    "and (site is null or replace(cast(:everywhere as text), ',' || permission || ',', '') <> :everywhere "
    "or replace(cast(:sites as text), ',' || site || ',', '') <> :sites) "
    "and ";
constexpr const char* narrowed =
    " and (cast(:kind as text) is null or kind = :kind) "
    "and (cast(:subject_id as text) is null or subject_id = :subject_id) "
    "and (cast(:site as text) is null or site = :site) "
    "and (cast(:priority as text) is null or priority = :priority) "
    "and (cast(:due_before as bigint) is null or due_at < :due_before) "
    "and (cast(:whose as text) = 'anyone' or (:whose = 'mine' and owner = :staff) "
    "or (:whose = 'nobody' and owner is null)) "
    "and (cast(:after_due_at as bigint) is null or due_at > :after_due_at "
    "or (due_at = :after_due_at and id > :after_id)) "
    "order by due_at, id limit :limit";

// What is open is little among all that was ever done, and has an index of its own: two texts, so that it is found.
const std::string& sql_of(Closed closed) {
  static const std::string open = std::string{visible} + "state in ('open', 'claimed')" + narrowed;
  static const std::string done = std::string{visible} + "state in ('done', 'cancelled')" + narrowed;
  return closed == Closed::only ? done : open;
}

}  // namespace

Result<TaskPage> list_tasks(storage::Transaction& tx, const access::Actor& actor, Instant, const TaskFilter& filter) {
  const int limit = filter.limit.value_or(limit_usual);
  if (limit < 1 || limit > limit_max) return invalid("/limit", "worklist.limit_out_of_range");

  const Query query{
      .program = actor.program,
      .staff = actor.staff,
      .permissions = names_of([&](access::Permission one) { return actor.permissions.contains(one); }),
      .everywhere = names_of([&](access::Permission one) { return actor.reaches_every_site(one); }),
      .sites = sites_of(actor),
      .kind = filter.kind,
      .subject_id = filter.subject_id,
      .site = filter.site,
      .priority = filter.priority,
      .due_before = filter.due_before,
      .whose = filter.whose.value_or(Whose::anyone),
      .after_due_at = filter.after_due_at,
      .after_id = filter.after_id,
      .limit = limit + 1,
  };
  TaskPage page;
  page.tasks = tx.all<Task>(sql_of(filter.closed.value_or(Closed::left_out)), query);
  page.more = static_cast<int>(page.tasks.size()) > limit;
  if (page.more) page.tasks.pop_back();
  return page;
}

}  // namespace quell::worklist
