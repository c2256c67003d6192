#include "apps/server/testing/pages_server.h"

#include <atomic>
#include <optional>

#include "apps/demo/demo_data.h"
#include "apps/server/all_routes.h"
#include "apps/server/embedded.h"
#include "apps/server/log.h"
#include "apps/server/pages/shell.h"
#include "apps/server/server.h"
#include "storage/testing/each_database.h"

namespace quell::server {
namespace {

struct World {
  storage::TemporaryDatabase place{storage::Engine::sqlite};
  std::unique_ptr<storage::Database> database = place.open();
  demo::DemoPack demo = demo::demo_pack().value();
  std::atomic<std::int64_t> minutes_passed{0};
  Files files = embedded_in_the_program();
  Texts texts = Texts::load(files).value();
  Templates templates = Templates::load(files, texts).value();
  std::optional<PageShell> shell;
  std::optional<Server> server;

  Instant now() const { return demo.first_morning() + std::chrono::minutes{minutes_passed.load()}; }

  World() {
    silence_log();
    if (!demo::fill(*database, demo, now())) throw std::runtime_error("the demo cannot be filled");
    const auto clock = [this] { return now(); };
    shell.emplace(*database, texts, demo.program(), boost::json::object{{"styles", "/a.css"}}, clock, true);
    ServerParts parts{*database, texts, templates, files, demo.program()};
    parts.shell = [this](std::string_view language) { return shell->in(language); };
    parts.clock = clock;
    ServerSettings settings;
    settings.port = 0;
    settings.rate_percent = 0;
    server.emplace(parts, settings, all_routes(parts, settings));
    if (!server->start()) throw std::runtime_error("the server does not start");
  }
};

World& world() {
  static World the_world;
  return the_world;
}

std::string escaped(const std::string& text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte)) out += c;
    else out += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

}  // namespace

HttpAnswer Visitor::get(const std::string& path) {
  return HttpClient{world().server->port()}.get("/" + language + path);
}

HttpAnswer Visitor::post(const std::string& path, const std::map<std::string, std::string>& fields) {
  std::string body;
  for (const auto& [name, value] : fields) body += (body.empty() ? "" : "&") + name + "=" + escaped(value);
  return HttpClient{world().server->port()}.send(
      "POST", "/" + language + path, "Content-Type: application/x-www-form-urlencoded\r\n", body.empty() ? "x=" : body);
}

storage::Database& ThePages::database() { return *world().database; }
std::string ThePages::demo_program() { return world().demo.program().text; }
Instant ThePages::now() { return world().now(); }
void ThePages::pass(std::chrono::minutes time) { world().minutes_passed += time.count(); }

std::map<std::string, std::string> ThePages::answers(const std::string& signs, const std::string& exposed,
                                                     const std::string& risk) {
  return {{"step", "5"}, {"signs", signs}, {"under_18", "no"}, {"had_it", "no"}, {"exposed", exposed}, {"risk", risk}};
}

std::string ThePages::check_token() {
  return field_in(visitor.post("/check", answers("no", "no", "yes")), "check_token");
}

HttpAnswer ThePages::hold_first_time(const std::string& site) {
  const HttpAnswer times = visitor.get("/sites/" + site);
  return visitor.post("/hold", {{"id", field_in(times, "id")},
                                {"site", site},
                                {"place_id", field_in(times, "place_id")},
                                {"check_token", check_token()}});
}

HttpAnswer ThePages::book(const std::string& site) {
  static int people = 0;
  const HttpAnswer form = hold_first_time(site);
  ++people;
  return visitor.post("/book", {{"id", field_in(form, "id")},
                                {"hold", field_in(form, "hold")},
                                {"check_token", field_in(form, "check_token")},
                                {"name_to_call", "Robin " + std::string(static_cast<std::size_t>(people), 'x')},
                                {"birth_month", std::to_string(1 + people % 12)},
                                {"birth_day", "9"},
                                {"birth_year", std::to_string(1960 + people)}});
}

std::string ThePages::booked_code(const std::string& site) { return code_in(book(site)); }

std::string field_in(const HttpAnswer& page, const std::string& name) {
  const auto at = page.body.find("name=\"" + name + "\" value=\"");
  if (at == std::string::npos) return {};
  const auto from = at + name.size() + 15;
  return page.body.substr(from, page.body.find('"', from) - from);
}

std::string code_in(const HttpAnswer& page) {
  const auto at = page.body.find("data-code>");
  if (at == std::string::npos) return {};
  return page.body.substr(at + 10, page.body.find('<', at) - at - 10);
}

bool says(const HttpAnswer& page, const std::string& text) { return page.body.find(text) != std::string::npos; }

}  // namespace quell::server
