#include "apps/demo/demo_page.h"

namespace quell::demo {
namespace {

using boost::json::array;
using boost::json::object;

server::Reply show_staff(const std::vector<DemoStaff>& staff, Instant now) {
  array list;
  for (const DemoStaff& one : staff)
    list.push_back(object{{"about", one.about}, {"name", one.sign_in_name}, {"code", code_of(one, now)}});
  return {server::HtmlPage{"demo", {{"staff", std::move(list)}}}};
}

}  // namespace

server::Routes demo_pages(const server::PageSetting& setting, const std::vector<DemoStaff>& staff) {
  return {server::route_of(setting, {.path = "/demo",
                                     .operation = "pages.demo",
                                     .about = "Codes of the demo's staff",
                                     .work = [staff](server::Visit& visit) -> Result<server::Reply> {
                                       return show_staff(staff, visit.call.now);
                                     },
                                     .options = {.personal = server::Personal::yes}})};
}

}  // namespace quell::demo
