#include "tests/conformance/forms.h"

#include <boost/json.hpp>
#include <deque>
#include <set>

#include "apps/server/router.h"
#include "tests/conformance/site_records.h"

namespace quell::conformance {
namespace {

using boost::json::object;
using server::HttpAnswer;
using server::Method;
using server::Route;

std::string attribute(std::string_view tag, const std::string& name) {
  const auto at = tag.find(" " + name + "=\"");
  if (at == tag.npos) return {};
  const auto from = at + name.size() + 3;
  return std::string{tag.substr(from, tag.find('"', from) - from)};
}

// What the public's forms ask for in words.
std::string honest(const std::string& name, const std::string& type) {
  static int visitors = 0;
  static const std::map<std::string, std::string> known{
      {"birth_month", "4"},  {"birth_day", "28"},         {"phone", "203-555-0123"}, {"near", "New Haven"},
      {"town", "New Haven"}, {"question", "Is it free?"}, {"miles", "10"},           {"reach_minutes", "60"}};
  if (const auto found = known.find(name); found != known.end()) return found->second;
  if (name == "birth_year") return std::to_string(1930 + ++visitors % 70);
  return type == "date" ? "" : "Robin";
}

void add_field(object& fields, std::string_view tag) {
  const std::string name = attribute(tag, "name"), type = attribute(tag, "type");
  if (name.empty() || fields.contains(name)) return;
  std::string value = attribute(tag, "value");
  if (value.empty()) value = honest(name, type);
  fields[name] = value;
}

PageForm form_in(std::string_view html) {
  PageForm form{attribute(html.substr(0, html.find('>')), "action"), {}};
  for (auto at = html.find('<', 1); at != html.npos; at = html.find('<', at + 1)) {
    const std::string_view tag = html.substr(at, html.find('>', at) - at);
    if (tag.starts_with("<input") || tag.starts_with("<textarea") || tag.starts_with("<button") ||
        tag.starts_with("<select"))
      add_field(form.fields, tag);
  }
  return form;
}

// Forms with the same fields lead the same way: the private check asks for more once a time is held.
std::string signature(std::string text, const PageForm& form) {
  for (const auto& [name, value] : form.fields) text += " " + std::string{name};
  return text;
}

struct Walk {
  WholeServer& server;
  const Caller& visitor;
  server::Router router{server.routes(), {"en", "es"}};
  std::map<std::string, PageForm> found = {};
  std::deque<PageForm> next = {};
  std::deque<PageForm> last = {};  // what ends a way: a time is let go once nothing else can be done with it
  std::set<std::string> seen = {};

  // The code of a booking goes on to where it is asked for.
  void look_at(const HttpAnswer& page) {
    if (const auto at = page.body.find("data-code>"); at != std::string::npos) {
      const std::string code = page.body.substr(at + 10, page.body.find('<', at) - at - 10);
      if (seen.insert(code).second) next.push_back({"/en/appointment", {{"code", code}}});
    }
    for (PageForm& form : forms_of(page.body)) {
      const auto match = router.find(Method::post, form.action);
      const auto* route = std::get_if<server::Match>(&match);
      if (!route || !seen.insert(signature(route->route->path, form)).second) continue;
      PageForm& kept = found[route->route->path];
      if (form.fields.size() > kept.fields.size() || kept.action.empty()) kept = form;
      (route->route->path == "/release" ? last : next).push_back(std::move(form));
    }
  }

  void walk() {
    for (const Route& route : server.routes()) {
      if (route.method != Method::get || route.shows != server::Shows::page) continue;
      std::string path = route.path;
      if (const auto at = path.find("{site}"); at != std::string::npos) path.replace(at, 6, server.here().text);
      if (path.find('{') == std::string::npos) look_at(server.send(route, "/en" + path, own_page(visitor.token), ""));
    }
    const Records& records = records_at(server, server.here());
    for (const auto& [page, code] :
         {std::pair{"/en/n", "notice code"}, std::pair{"/en/o", "offer code"}, std::pair{"/en/m", "monitoring code"}})
      next.push_back({page, {{"code", records.at(code)}}});
    while (!next.empty() || !last.empty()) {
      std::deque<PageForm>& forms = next.empty() ? last : next;
      const PageForm form = forms.front();
      forms.pop_front();
      send(form);
      PageForm otherwise = form;
      for (auto& [name, value] : otherwise.fields)
        if (value == "yes" && name != "risk") value = "no";
      if (otherwise.fields != form.fields) send(otherwise);
    }
  }

  void send(const PageForm& form) {
    const auto match = router.find(Method::post, form.action);
    if (const auto* route = std::get_if<server::Match>(&match))
      look_at(server.send(*route->route, form.action, own_page(visitor.token), form_text(form.fields)));
  }
};

}  // namespace

std::vector<PageForm> forms_of(const std::string& html) {
  std::vector<PageForm> forms;
  for (auto at = html.find("<form"); at != std::string::npos; at = html.find("<form", at + 1)) {
    const std::string_view form = std::string_view{html}.substr(at, html.find("</form>", at) - at);
    if (attribute(form.substr(0, form.find('>')), "method") == "post") forms.push_back(form_in(form));
  }
  return forms;
}

std::map<std::string, PageForm> all_forms(WholeServer& server, const Caller& visitor) {
  Walk walk{server, visitor};
  walk.walk();
  return std::move(walk.found);
}

}  // namespace quell::conformance
