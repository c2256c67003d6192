// P10 and P8 for the public's forms: whatever is typed, a page comes back in the reader's language, nothing is written
// where it says no, and nothing of it is in an address, a log line or a counter.

#include <set>

#include "tests/conformance/forms.h"
#include "tests/conformance/site_records.h"
#include "tests/conformance/tables.h"

namespace quell::conformance {
namespace {

using boost::json::object;
using server::HttpAnswer;
using server::Route;

// Already escaped, as it goes over the wire.
const std::vector<std::string> wrong{
    "",
    "+++",
    "%00",
    "canary7f3a%00x",
    "canary7f3a%07",
    "canary7f3a%0d%0aSet-Cookie:+a",
    "canary7f3a%ff",
    "canary7f3a%c3%28",
    "canary7f3a%ed%a0%80",
    "%e2%80%aecanary7f3a",
    "%f0%9f%98%80canary7f3a",
    "%3Cscript%3Ecanary7f3a",
    "canary7f3a'%3B+drop+table+people_person%3B--",
    "../../canary7f3a",
    "-1",
    "0",
    "99999999999999999999",
    "1e9",
    "2022-13-45",
    "7KQ2-M4TD-9XA",
    "01234567-89ab-cdef-0123-456789abcdef",
    std::string(300, 'x'),
    std::string(9'000, 'x'),
    "%",
    "%zz",
};

std::string spoilt(const object& fields, const std::string& name, const std::string& wrong_text) {
  object others = fields;
  others.erase(name);
  const std::string text = form_text(others);
  return text + (text.empty() ? "" : "&") + name + "=" + wrong_text;
}

struct BadForms : OnWholeServer {
  // Made before the flood of forms, which leaves little for others.
  const Records& records = records_at(server, server.here());
  const Caller visitor = WholeServer::nobody();
  const std::map<std::string, PageForm> forms = all_forms(server, visitor);

  const Route& route_of(const std::string& path) {
    for (const Route& route : server.routes())
      if (route.path == path && route.body == server::Body::form) return route;
    throw std::logic_error("no form route " + path);
  }

  void expect_answered(const HttpAnswer& answer, const std::string& about) {
    EXPECT_TRUE(answer.status >= 200 && answer.status < 500) << about << " " << answer.status << answer.body;
    if (answer.status == 413) return;
    const auto language = answer.headers.find("content-language");
    if (language != answer.headers.end()) {
      EXPECT_EQ(language->second, "es") << about;
    }
    const auto location = answer.headers.find("location");
    if (location != answer.headers.end()) {
      EXPECT_EQ(location->second.find(canary), std::string::npos) << about;
    }
    EXPECT_EQ(answer.body.find("<script>canary"), std::string::npos) << about;
    EXPECT_FALSE(answer.headers.contains("set-cookie")) << about;
  }
};
INSTANTIATE_TEST_SUITE_P(On, BadForms, testing::Values(storage::Engine::sqlite, storage::Engine::postgresql),
                         storage::engine_name);

TEST_P(BadForms, are_all_reached_by_a_visitor) {
  std::set<std::string> reached, all;
  for (const auto& [path, form] : forms) reached.insert(path);
  for (const Route& route : server.routes())
    if (route.body == server::Body::form && route.is_public()) all.insert(route.path);
  for (const std::string& path : all) EXPECT_TRUE(reached.contains(path)) << path;
}

TEST_P(BadForms, are_answered_with_a_page_and_write_nothing_where_it_says_no) {
  Tables before = tables_of(server);
  const auto send = [&](const Route& route, const std::string& action, const std::string& body) {
    const std::string about = route.path + " " + body.substr(0, 300);
    const HttpAnswer answer = server.send(route, action, own_page(visitor.token), body);
    expect_answered(answer, about);
    Tables after = tables_of(server);
    if (answer.status >= 400) {
      EXPECT_EQ(changed(before, after), "") << about;
    }
    before = std::move(after);
  };
  for (const auto& [path, form] : forms) {
    const Route& route = route_of(path);
    const std::string action = "/es" + form.action.substr(3);
    for (const auto& [name, typed] : form.fields) {
      const std::string field{name};
      for (const std::string& text : wrong) send(route, action, spoilt(form.fields, field, text));
      object without = form.fields;
      without.erase(field);
      send(route, action, form_text(without));
      send(route, action, form_text(form.fields) + "&" + field + "=" + std::string{canary});  // twice
    }
    send(route, action, "");
    send(route, action, "&&&==&=canary7f3a");
    send(route, action, "nobody_knows=canary7f3a");
    send(route, action, std::string(1'000'000, 'x'));
    std::string many;
    for (int i = 0; i < 300; ++i) many += "a" + std::to_string(i) + "=1&";
    send(route, action, many);
  }
}

}  // namespace
}  // namespace quell::conformance
