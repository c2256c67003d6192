#include "apps/server/pages/shell.h"

#include <atomic>

#include "packs/text.h"
#include "programs/program.h"

namespace quell::server {

struct PageShell::Program {
  programs::InForce in_force;
};

PageShell::PageShell(storage::Database& database, const Texts& texts, ProgramId program, boost::json::object links,
                     std::function<Instant()> clock, bool is_demo)
    : database_(database),
      texts_(texts),
      id_(std::move(program)),
      links_(std::move(links)),
      clock_(std::move(clock)),
      is_demo_(is_demo) {
  refresh();
}

void PageShell::refresh() {
  const auto found =
      database_.read([&](storage::Transaction& tx) { return programs::program_in_force(tx, id_, clock_()); });
  if (found) std::atomic_store(&program_, std::make_shared<const Program>(Program{*found}));
}

boost::json::object PageShell::in(std::string_view language) const {
  boost::json::object shell = links_;
  shell["leave_href"] = "/leave";
  const auto kept = std::atomic_load(&program_);
  if (!kept) return shell;
  const packs::Pack& pack = *kept->in_force.pack;
  shell["service_name"] = std::string{packs::text(pack, language, "program.name")};
  shell["department"] = pack.program.department.name;
  shell["helpline"] = boost::json::object{{"name", pack.program.department.help_line.shown},
                                          {"href", "tel:" + pack.program.department.help_line.dial}};
  if (!is_demo_) return shell;
  const Date today = kept->in_force.zone.day_of(clock_());
  shell["demo"] =
      boost::json::object{{"text", texts_.say(language, "public.shell.demo")}, {"day", spoken_date(language, today)}};
  return shell;
}

}  // namespace quell::server
