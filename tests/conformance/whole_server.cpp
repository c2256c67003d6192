#include "tests/conformance/whole_server.h"

#include <boost/json.hpp>
#include <map>
#include <stdexcept>

#include "access/accept_invitation.h"
#include "access/add_organization.h"
#include "access/invite_staff.h"
#include "access/sign_in.h"
#include "apps/server/access_seams.h"
#include "apps/server/log.h"
#include "core/time_zone.h"
#include "programs/site.h"

namespace quell::conformance {
namespace {

using access::OrganizationKind;
using access::Role;
using namespace server;

template <class T>
T must(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().reason);
  return *std::move(result);
}

const std::vector<Role> all_roles{Role::program_lead,   Role::site_manager, Role::vaccinator, Role::front_desk,
                                  Role::phone_operator, Role::investigator, Role::partner,    Role::auditor};

OrganizationId employer_of(Role role, const SiteId& site) {
  const auto& kinds = access::rule_of(role).organizations;
  if (access::is_site_role(role)) return {"of-" + site.text};
  return {"the-" + std::string{name_of(*kinds.begin())}};
}

std::string escaped(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isalnum(byte) || c == '-' || c == '_') out += c;
    else out += {'%', digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

std::string plain(const boost::json::value& value) {
  return value.is_string() ? std::string{value.get_string()} : boost::json::serialize(value);
}

std::string content_type(Body body) {
  switch (body) {
    case Body::json: return "Content-Type: application/json\r\n";
    case Body::form: return "Content-Type: application/x-www-form-urlencoded\r\n";
    case Body::lab_results: return "Content-Type: application/hl7-v2\r\n";
    default: return {};
  }
}

}  // namespace

bool Caller::may(access::Permission permission) const {
  if (permission == access::Permission::use_public_pages) return true;
  return role && access::rule_of(*role).permissions.contains(permission);
}

bool Caller::works_at_own_sites_only() const {
  return role && access::rule_of(*role).reach == access::Reach::own_sites;
}

WholeServer::WholeServer(storage::Engine of)
    : engine(of),
      place_(of),
      database_(place_.open()),
      demo_(demo::demo_pack().value()),
      files_(embedded_in_the_program()),
      texts_(Texts::load(files_).value()),
      templates_(Templates::load(files_, texts_).value()) {
  if (!demo::fill(*database_, demo_, now())) throw std::runtime_error("the demo cannot be filled");
  const auto clock = [this] { return now(); };
  shell_.emplace(*database_, texts_, program(), boost::json::object{{"styles", "/a.css"}}, clock, true);
  ServerParts parts{*database_, texts_, templates_, files_, program()};
  parts.shell = [this](std::string_view language) { return shell_->in(language); };
  parts.find_actor = actor_by_sign_in(program());
  parts.audit = audit_into_access();
  parts.clock = clock;
  parts.metrics = metrics_;
  ServerSettings settings;
  settings.port = 0;
  settings.rate_percent = 0;
  routes_ = all_routes(parts, settings);
  server_.emplace(parts, settings, routes_);
  if (!server_->start()) throw std::runtime_error("the server does not start");
  add_organizations();
}

WholeServer& WholeServer::on(storage::Engine engine) {
  static std::map<storage::Engine, std::unique_ptr<WholeServer>> servers;
  auto& server = servers[engine];
  if (!server) server = std::make_unique<WholeServer>(engine);
  return *server;
}

void WholeServer::add_organizations() {
  must(database_->write("setup", [&](storage::Transaction& tx) -> Result<bool> {
    std::vector<SiteId> open;
    const Date today = TimeZone::find(demo_.pack->program.time_zone)->day_of(now());
    for (const programs::Site& site : programs::sites_of(tx, program()))
      if (site.is_open(today)) open.push_back(site.id);
    here_ = open.at(0);
    elsewhere_ = open.at(1);
    const access::Actor system = access::system_actor(program());
    const auto add = [&](const std::string& id, OrganizationKind kind) {
      must(access::add_organization(tx, system, now(), Seed::fresh(), {{id}, kind, {id}}));
    };
    each_choice<OrganizationKind>([&](auto kind) { add("the-" + std::string{kind.name}, kind.value); });
    for (const SiteId& site : {here_, elsewhere_}) add("of-" + site.text, OrganizationKind::clinic);
    return true;
  }));
}

std::vector<Caller> WholeServer::everyone() {
  std::vector<Caller> callers{nobody()};
  for (const Role role : all_roles) callers.push_back(someone(role));
  return callers;
}

Caller WholeServer::callers_at(const SiteId& site, Role role) {
  for (const Caller& caller : hired_) {
    if (caller.role != role || caller.site != site) continue;
    Caller again = caller;
    again.token = sign_in(caller);
    return again;
  }
  hired_.push_back(hire("usual", role, site));
  return hired_.back();
}

Caller WholeServer::hire(const std::string& name, Role role, const SiteId& site) {
  static int hired = 0;
  const std::string id = name + "-" + std::string{name_of(role)} + "-" + std::to_string(++hired);
  Caller caller{std::string{name_of(role)} + " at " + site.text, role, site, {id}, {}};
  must(database_->write("setup", [&](storage::Transaction& tx) -> Result<bool> {
    access::Invitation invitation{.id = {id},
                                  .organization = employer_of(role, site),
                                  .display_name = {"Someone"},
                                  .sign_in_name = {"person-" + std::to_string(hired)},
                                  .roles = {role},
                                  .every_site = false,
                                  .sites = {}};
    if (access::is_site_role(role)) invitation.sites = {site};
    const auto link =
        must(access::invite_staff(tx, access::system_actor(program()), now(), Seed::fresh(), std::move(invitation)));
    const auto secret = access::offered_second_step(tx.keys(), link.token);
    const auto accepted = must(access::accept_invitation(
        tx, now(), Seed::fresh(),
        {.program = program(),
         .token = link.token,
         .password_hash = "none",
         .second_step = Private{Text<24>{access::second_step_code(secret, access::second_step_at(now()))}},
         .device_token = {}}));
    caller.token = must(Result<access::Accepted>{accepted.outcome}).sign_in.token;
    return true;
  }));
  return caller;
}

std::string WholeServer::sign_in(const Caller& caller) {
  return must(database_->write("setup", [&](storage::Transaction& tx) -> Result<std::string> {
    Seed seed = Seed::fresh();
    return access::start_sign_in(tx, now(), seed,
                                 {.staff = caller.staff, .device = {}, .ends_at = now() + access::sign_in_longest})
        .token;
  }));
}

HttpAnswer WholeServer::ask(const Asked& asked, const Caller& caller) { return ask(asked, own_page(caller.token)); }

HttpAnswer WholeServer::ask(const Asked& asked, const std::string& headers) {
  boost::json::object document = asked.document;
  std::string path;
  for (std::string_view left = asked.route.path; !left.empty();) {
    const auto open = std::min(left.find('{'), left.size());
    path += left.substr(0, open);
    left.remove_prefix(open);
    if (left.empty()) break;
    const std::string name{left.substr(1, left.find('}') - 1)};
    left.remove_prefix(name.size() + 2);
    path += name.ends_with("...") ? "none" : escaped(plain(document[name]));
    document.erase(name);
  }
  std::string body;
  if (asked.route.body == Body::json) body = boost::json::serialize(document);
  else if (asked.route.body == Body::form) body = document.empty() ? "x=" : form_text(document);
  else if (asked.route.body == Body::lab_results) body = "MSH|^~\\&|LIS|LAB|QUELL|CT|20220801||ORU^R01|1|P|2.5.1\r";
  else if (!document.empty()) path += "?" + form_text(document);
  return send(asked.route, path, headers, body);
}

HttpAnswer WholeServer::send(const Route& route, const std::string& path, const std::string& headers,
                             const std::string& body) {
  if (!client_) client_ = std::make_unique<HttpClient>(port());
  const std::string all = (route.changes() ? content_type(route.body) : "") + headers;
  HttpAnswer answer = client_->send(name_of(route.method), path, all, body);
  const auto connection = answer.headers.find("connection");
  if (answer.status == 0 || (connection != answer.headers.end() && connection->second == "close")) client_.reset();
  return answer;
}

std::string own_page(const std::string& token) {
  std::string headers = "Sec-Fetch-Site: same-origin\r\nX-Quell-Request: 1\r\n";
  if (!token.empty()) headers += "Cookie: quell_sign_in=" + token + "\r\n";
  return headers;
}

std::string form_text(const boost::json::object& fields) {
  std::string text;
  const auto add = [&text](std::string_view name, const boost::json::value& value) {
    text += (text.empty() ? "" : "&") + escaped(name) + "=" + escaped(plain(value));
  };
  for (const auto& [name, value] : fields) {
    if (!value.is_array()) add(name, value);
    else
      for (const auto& item : value.get_array()) add(name, item);
  }
  return text;
}

OnWholeServer::~OnWholeServer() {
  flush_log();
  const std::string written = testing::internal::GetCapturedStdout();
  for (std::size_t at = 0; at < written.size();) {
    const std::string line = written.substr(at, written.find('\n', at) - at);
    at += line.size() + 1;
    if (line.starts_with("{\"at\":")) EXPECT_EQ(line.find(canary), std::string::npos) << line;
    else std::puts(line.c_str());  // what the test itself says
  }
  EXPECT_EQ(server.metrics().text().find(canary), std::string::npos);
}

std::string reason_of(const HttpAnswer& answer) {
  boost::system::error_code error;
  const auto json = boost::json::parse(answer.body, error);
  if (error || !json.is_object()) return {};
  const auto* reason = json.get_object().if_contains("reason");
  return reason && reason->is_string() ? std::string{reason->get_string()} : "";
}

}  // namespace quell::conformance
