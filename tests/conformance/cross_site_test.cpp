// A foreign page that has a browser of ours send something (CSRF): refused on every route that changes anything.

#include "tests/conformance/site_records.h"
#include "tests/conformance/tables.h"

namespace quell::conformance {
namespace {

using server::HttpAnswer;
using server::Route;

std::string named(const Route& route) { return std::string{server::name_of(route.method)} + " " + route.path; }

struct ForeignPage : OnWholeServer {};
INSTANTIATE_TEST_SUITE_P(On, ForeignPage, testing::Values(storage::Engine::sqlite, storage::Engine::postgresql),
                         storage::engine_name);

TEST_P(ForeignPage, has_nothing_written_on_any_route) {
  const Records& records = records_at(server, server.here());
  const std::vector<std::string> foreign{
      "Sec-Fetch-Site: cross-site\r\n",
      "Sec-Fetch-Site: same-site\r\n",
      "Sec-Fetch-Site: cross-site\r\nX-Quell-Request: 1\r\n",
      "Origin: https://elsewhere.example\r\n",
      "Origin: null\r\n",
      "Origin: http://quell.test.elsewhere.example\r\nX-Quell-Request: 1\r\n",
  };
  const std::vector<std::string> without_a_sign{"", "Sec-Fetch-Site: same-origin\r\n", "X-Quell-Request: 1\r\n"};
  for (const Route& route : server.routes()) {
    if (!route.changes()) continue;
    for (const Caller& caller : server.everyone()) {
      if (!caller.role || !caller.may(route.permission)) continue;
      const auto sample = sample_of(route, records);
      const std::string cookie = "Cookie: quell_sign_in=" + caller.token + "\r\n";
      const Tables before = tables_of(server);
      for (const std::string& headers : foreign) {
        const HttpAnswer answer = server.ask({route, sample}, headers + cookie);
        EXPECT_EQ(answer.status, 403) << named(route) << " " << headers << answer.body;
      }
      for (const std::string& headers : without_a_sign) {
        if (route.is_public()) break;
        EXPECT_EQ(server.ask({route, sample}, headers + cookie).status, 403) << named(route) << " " << headers;
      }
      EXPECT_EQ(changed(before, tables_of(server)), "") << named(route);
      break;  // who it is makes no difference
    }
  }
}

TEST_P(ForeignPage, cannot_send_json_as_plain_text) {
  for (const Route& route : server.routes()) {
    if (!route.changes() || route.body != server::Body::json) continue;
    server::HttpClient client{server.port()};
    const HttpAnswer answer = client.send(
        server::name_of(route.method),
        route.path.substr(0, route.path.find('{')) + (route.path.find('{') == std::string::npos ? "" : "none"),
        "Content-Type: text/plain\r\n", "{}");
    EXPECT_TRUE(answer.status == 415 || answer.status == 404 || answer.status == 405) << named(route) << answer.status;
  }
}

}  // namespace
}  // namespace quell::conformance
