// P10 and P8: whatever is wrong with a request, the answer says which field and what to do, nothing is written, the
// server goes on, and nothing of what was sent is told to anyone.

#include "tests/conformance/bad_values.h"
#include "tests/conformance/site_records.h"
#include "tests/conformance/tables.h"

namespace quell::conformance {
namespace {

using boost::json::object;
using boost::json::value;
using server::Body;
using server::HttpAnswer;
using server::Route;

std::string named(const Route& route) { return std::string{server::name_of(route.method)} + " " + route.path + " "; }

struct BadInput : OnWholeServer {
  const Records& records = records_at(server, server.here());

  Caller who_may(const Route& route) {
    for (const Caller& caller : server.everyone())
      if (caller.may(route.permission) && (caller.role || route.is_public())) return caller;
    return WholeServer::nobody();
  }

  // A sentence, in both languages, that is not the reason itself.
  void expect_said(const std::string& reason, const std::string& about) {
    const auto* english = server.texts().find("en", reason);
    const auto* spanish = server.texts().find("es", reason);
    ASSERT_TRUE(english && spanish) << reason << " " << about;
    EXPECT_GT(english->size(), 10u) << reason;
    EXPECT_NE(*english, *spanish) << reason;
  }

  // A problem document that names the field, if there is one to name.
  void expect_problem(const HttpAnswer& answer, const std::string& pointer, const std::string& about) {
    ASSERT_TRUE(answer.status >= 400 && answer.status < 500) << about << " " << answer.status << answer.body;
    ASSERT_EQ(answer.headers.at("content-type"), "application/problem+json") << about;
    const value problem = boost::json::parse(answer.body);
    expect_said(std::string{problem.at("reason").as_string()}, about);
    bool is_named = pointer.empty();
    for (const value& fault : problem.at("faults").as_array()) {
      is_named = is_named || std::string_view{fault.at("pointer").as_string()}.starts_with(pointer);
      expect_said(std::string{fault.at("reason").as_string()}, about);
    }
    EXPECT_TRUE(is_named) << about << answer.body;
  }

  void expect_kept_to_oneself(const HttpAnswer& answer, const std::string& about) {
    EXPECT_LT(answer.status, 500) << about << answer.body;
    EXPECT_GT(answer.status, 0) << about;
    // A page's link to the other language repeats its own address.
    if (answer.status >= 400 && answer.headers.at("content-type") == "application/problem+json") {
      EXPECT_EQ(answer.body.find(canary), std::string::npos) << about << answer.body;
    }
    const auto location = answer.headers.find("location");
    if (location != answer.headers.end()) {
      EXPECT_EQ(location->second.find(canary), std::string::npos) << about;
    }
  }
};
INSTANTIATE_TEST_SUITE_P(On, BadInput, testing::Values(storage::Engine::sqlite, storage::Engine::postgresql),
                         storage::engine_name);

TEST_P(BadInput, in_a_field_is_refused_by_its_name_and_writes_nothing) {
  for (const Route& route : server.routes()) {
    if (!route.request_schema || route.body != Body::json) continue;
    const Caller caller = who_may(route);
    const auto bad = bad_requests(route, full_sample_of(route, records));
    const Tables before = tables_of(server);
    for (const BadRequest& request : bad) {
      if (!request.must_be_refused) continue;
      const HttpAnswer answer = server.ask({route, request.document}, caller);
      expect_problem(answer, request.pointer, named(route) + request.what);
      expect_kept_to_oneself(answer, named(route) + request.what);
      if (HasFatalFailure()) return;
    }
    EXPECT_EQ(changed(before, tables_of(server)), "") << named(route);
  }
}

TEST_P(BadInput, that_a_field_may_hold_is_answered) {
  for (const Route& route : server.routes()) {
    if (!route.request_schema || route.body != Body::json) continue;
    Caller caller = who_may(route);
    for (const BadRequest& request : bad_requests(route, full_sample_of(route, records))) {
      if (request.must_be_refused) continue;
      const HttpAnswer answer = server.ask({route, request.document}, caller);
      expect_kept_to_oneself(answer, named(route) + request.what);
      if (answer.status >= 400) expect_problem(answer, "", named(route) + request.what);
      if (answer.status == 401 || answer.headers.contains("set-cookie")) caller = who_may(route);
    }
  }
}

TEST_P(BadInput, as_a_whole_is_refused_and_writes_nothing) {
  for (const Route& route : server.routes()) {
    if (!route.changes() || route.body != Body::json) continue;
    const Caller caller = who_may(route);
    const object good = full_sample_of(route, records);
    const Tables before = tables_of(server);
    std::string path = route.path;
    for (auto open = path.find('{'); open != std::string::npos; open = path.find('{'))
      path.replace(open, path.find('}') - open + 1, "none");
    for (const std::string& body : bad_bodies(good)) {
      const std::string about = named(route) + body.substr(0, 60);
      const HttpAnswer answer = server.send(route, path, own_page(caller.token), body);
      expect_problem(answer, "", about);
      expect_kept_to_oneself(answer, about);
    }
    const std::string by_form = own_page(caller.token) + "Content-Encoding: gzip\r\n";
    EXPECT_EQ(server.send(route, path, by_form, "{}").status, 415) << named(route);
    EXPECT_EQ(changed(before, tables_of(server)), "") << named(route);
  }
}

TEST_P(BadInput, in_an_address_is_answered_and_writes_nothing) {
  const std::vector<std::string> wrong{"",
                                       "%00",
                                       "%07",
                                       "%ff",
                                       "%zz",
                                       "%e2%80%aecanary7f3a",
                                       "%",
                                       "canary7f3a%f0%9f%98%80",
                                       "-1",
                                       "99999999999999999999",
                                       "..",
                                       "%2e%2e",
                                       "canary7f3a'--",
                                       "1e9",
                                       "2022-13-45",
                                       "null",
                                       "%5B%5D",
                                       "A%2FB",
                                       std::string(3000, 'x')};
  for (const Route& route : server.routes()) {
    if (route.changes()) continue;
    const Caller caller = who_may(route);
    const object good = full_sample_of(route, records);
    std::string path = route.path;
    const Tables before = tables_of(server);
    for (const std::string& text : wrong) {
      std::string spoilt = route.path;
      for (auto open = spoilt.find('{'); open != std::string::npos; open = spoilt.find('{'))
        spoilt.replace(open, spoilt.find('}') - open + 1, text);
      std::vector<std::string> asked{spoilt, spoilt + "?nobody_knows=" + text};
      // A name that nobody knows is named in the answer, so it holds no canary.
      if (text.find(canary) == std::string::npos) asked.push_back(spoilt + "?" + text);
      for (const auto& [name, content] : good)
        asked.push_back(spoilt + "?" + std::string{name} + "=" + text + "&" + std::string{name} + "=" + text);
      for (const auto& [name, content] : good) asked.push_back(spoilt + "?" + std::string{name} + "=" + text);
      for (const std::string& address : asked) {
        const HttpAnswer answer = server.send(route, address, own_page(caller.token), "");
        expect_kept_to_oneself(answer, named(route) + address.substr(0, 200));
      }
    }
    EXPECT_EQ(changed(before, tables_of(server)), "") << named(route);
  }
}

}  // namespace
}  // namespace quell::conformance
