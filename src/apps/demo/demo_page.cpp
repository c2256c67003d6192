#include "apps/demo/demo_page.h"

#include <algorithm>

#include "access/staff_record.h"

namespace quell::demo {
namespace {

using boost::json::array;
using boost::json::object;

// Whom this run let in, then whoever was invited since.
server::Reply show_staff(storage::Transaction& tx, const ProgramId& program, const std::vector<DemoStaff>& staff,
                         Instant now) {
  array list;
  for (const DemoStaff& one : staff)
    list.push_back(object{{"about", one.about}, {"name", one.sign_in_name}, {"code", code_of(one, now)}});
  for (const access::StaffRecord& record : access::staff_with_second_step(tx, program)) {
    const auto known = std::ranges::find(staff, record.sign_in_name.value, &DemoStaff::sign_in_name);
    const auto secret = access::second_step_of(tx, record);
    if (known != staff.end() || !secret) continue;
    list.push_back(object{{"about", record.display_name.value},
                          {"name", record.sign_in_name.value},
                          {"code", access::second_step_code(*secret, access::second_step_at(now))}});
  }
  return {server::HtmlPage{"demo", {{"staff", std::move(list)}}}};
}

}  // namespace

server::Routes demo_pages(const server::PageSetting& setting, const std::vector<DemoStaff>& staff) {
  return {server::route_of(setting, {.path = "/demo",
                                     .operation = "pages.demo",
                                     .about = "Codes of the demo's staff",
                                     .work = [staff](server::Visit& visit) -> Result<server::Reply> {
                                       return show_staff(visit.call.tx, visit.program.id, staff, visit.call.now);
                                     },
                                     .options = {.personal = server::Personal::yes}})};
}

}  // namespace quell::demo
