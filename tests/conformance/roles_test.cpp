// Every route of the route table, asked by everybody: nobody and each role, at the own site and at another's. What each
// role may do stands in access/roles.h; what each route asks for, in the route table.

#include <algorithm>
#include <set>

#include "tests/conformance/site_records.h"
#include "tests/conformance/tables.h"

namespace quell::conformance {
namespace {

using access::Permission;
using access::Role;
using server::HttpAnswer;
using server::Route;

// What staff with sites of their own do there and nowhere else.
const std::set<Permission> at_own_sites{Permission::view_site_day, Permission::check_in,     Permission::give_doses,
                                        Permission::view_stock,    Permission::manage_stock, Permission::request_supply,
                                        Permission::manage_site};

bool is_refusal(const HttpAnswer& answer) {
  static const std::set<std::string> refusals{"server.sign_in_needed", "access.permission_missing",
                                              "access.other_site"};
  return answer.status == 401 || refusals.contains(reason_of(answer));
}

// What is asked about oneself by whoever is signed in, whatever the role.
bool is_about_oneself(const Route& route) {
  static const std::set<std::string> operations{"access.set_pin",
                                                "access.sign_out",
                                                "access.staff_names",
                                                "access.change_own_password",
                                                "access.renew_own_recovery_codes",
                                                "access.offer_own_second_step",
                                                "access.replace_own_second_step"};
  return route.is_public() && operations.contains(route.operation);
}

bool ends_the_sign_in(const Route& route) {
  return route.operation == "access.sign_out" || route.operation == "access.end_own_sign_ins";
}

// Lots, and that one must not be used, are known to all sites.
bool shows_nothing_of(const Records& records, const HttpAnswer& answer) {
  static const std::set<std::string, std::less<>> known_to_all{"site", "site_id", "from", "lot", "quarantine"};
  return std::ranges::none_of(records, [&](const auto& record) {
    return !known_to_all.contains(record.first) && answer.body.find(record.second) != std::string::npos;
  });
}

std::string named(const Route& route) { return std::string{server::name_of(route.method)} + " " + route.path; }

struct Roles : OnWholeServer {};
INSTANTIATE_TEST_SUITE_P(On, Roles, testing::Values(storage::Engine::sqlite, storage::Engine::postgresql),
                         storage::engine_name);

TEST_P(Roles, may_do_what_their_permissions_say_and_a_refusal_writes_nothing) {
  const Records& records = records_at(server, server.here());
  std::vector<Caller> callers = server.everyone();
  for (const Route& route : server.routes()) {
    // To name a record by its id is for staff.
    const Records site_alone{{"site", server.here().text}};
    const boost::json::object sample = sample_of(route, route.is_public() ? site_alone : records);
    const Tables before = tables_of(server);
    for (const Caller& caller : callers) {
      if (caller.may(route.permission)) continue;
      const HttpAnswer answer = server.ask({route, sample}, caller);
      EXPECT_EQ(answer.status, caller.role ? 403 : 401) << named(route) << " as " << caller.name << answer.body;
      EXPECT_EQ(reason_of(answer), caller.role ? "access.permission_missing" : "server.sign_in_needed") << named(route);
    }
    EXPECT_EQ(changed(before, tables_of(server)), "") << named(route) << " was refused";
    for (Caller& caller : callers) {
      if (!caller.may(route.permission) || (!caller.role && is_about_oneself(route))) continue;
      const HttpAnswer answer = server.ask({route, sample}, caller);
      EXPECT_FALSE(is_refusal(answer)) << named(route) << " as " << caller.name << answer.body;
      EXPECT_LT(answer.status, 500) << named(route) << " as " << caller.name << answer.body;
      if (caller.role && ends_the_sign_in(route)) caller.token = server.sign_in(caller);
    }
  }
}

// A list that may be empty names no site: that verb's own test asks for the right.
bool names_any_of(const Records& theirs, const boost::json::object& sample) {
  const std::string asked = boost::json::serialize(sample);
  return std::ranges::any_of(theirs, [&](const auto& one) { return asked.find(one.second) != asked.npos; });
}

struct OneMoreRole {
  StaffId staff;
  Role role;
};
BOOST_DESCRIBE_STRUCT(OneMoreRole, (), (staff, role))

// Who answers the phone for every site does so beside what the other role does at the own one.
Caller also_on_the_phone(WholeServer& server, Caller caller) {
  caller.name += " and on the phone";
  EXPECT_TRUE(server.database().write("setup", [&](storage::Transaction& tx) -> Result<void> {
    tx.execute("insert into access_staff_role (staff_id, role) values (:staff, :role)",
               OneMoreRole{caller.staff, Role::phone_operator});
    return {};
  }));
  return caller;
}

TEST_P(Roles, of_a_site_may_neither_see_nor_change_what_is_another_sites) {
  const Records& theirs = records_at(server, server.elsewhere());
  const std::vector<Caller> callers{server.someone(Role::site_manager), server.someone(Role::vaccinator),
                                    server.someone(Role::front_desk),
                                    also_on_the_phone(server, server.hire("both", Role::vaccinator, server.here()))};
  for (const Route& route : server.routes()) {
    if (!at_own_sites.contains(route.permission)) continue;
    const boost::json::object sample = sample_of(route, theirs);
    if (!names_any_of(theirs, sample)) continue;
    const Tables before = tables_of(server);
    for (const Caller& caller : callers) {
      if (!caller.may(route.permission)) continue;
      const HttpAnswer answer = server.ask({route, sample}, caller);
      const std::string reason = reason_of(answer);
      const bool is_refused = reason == "access.other_site" || reason == "access.other_organization" ||
                              reason == "access.role_above_own" || answer.status == 404 ||
                              (!route.changes() && shows_nothing_of(theirs, answer));
      EXPECT_TRUE(is_refused) << named(route) << " as " << caller.name << " " << answer.status << answer.body;
    }
    EXPECT_EQ(changed(before, tables_of(server)), "") << named(route) << " of another site";
  }
}

TEST_P(Roles, that_are_taken_away_end_at_the_next_request) {
  const Caller nurse = server.hire("short", Role::vaccinator, server.here());
  const Caller lead = server.someone(Role::program_lead);
  const auto change = std::ranges::find(server.routes(), "access.change_staff", &Route::operation);
  const Records& records = records_at(server, server.here());

  const boost::json::object as_desk{{"staff", nurse.staff.text}, {"version", 2},
                                    {"display_name", "Someone"}, {"roles", {"front_desk"}},
                                    {"every_site", false},       {"sites", {server.here().text}}};
  boost::json::object first = as_desk;
  first["version"] = 1;
  HttpAnswer answer = server.ask({*change, first}, lead);
  if (answer.status == 412) answer = server.ask({*change, as_desk}, lead);
  ASSERT_EQ(answer.status, 200) << answer.body;

  const auto& left = access::rule_of(Role::front_desk).permissions;
  for (const Route& route : server.routes()) {
    if (route.is_public() || left.contains(route.permission) || !nurse.may(route.permission)) continue;
    const HttpAnswer refused = server.ask({route, sample_of(route, records)}, nurse);
    EXPECT_EQ(reason_of(refused), "access.permission_missing") << named(route);
  }
}

TEST_P(Roles, count_for_nothing_once_the_sign_in_has_ended) {
  const Caller manager = server.hire("ended", Role::site_manager, server.here());
  Caller idle = manager, old = manager, locked = manager, left = server.hire("left", Role::site_manager, server.here());
  Caller foreign = manager;
  foreign.token = "canary-token";
  const Records& records = records_at(server, server.here());
  const auto by_name = [&](const std::string& operation) {
    return *std::ranges::find(server.routes(), operation, &Route::operation);
  };
  const auto refuses = [&](const Caller& caller, const std::string& why) {
    for (const Route& route : server.routes()) {
      if (route.is_public() || !caller.may(route.permission)) continue;
      const HttpAnswer answer = server.ask({route, sample_of(route, records)}, caller);
      EXPECT_EQ(answer.status, 401) << named(route) << " " << why << answer.body;
    }
  };

  const Tables before = tables_of(server);
  refuses(foreign, "with a token that nobody has");
  locked.token = server.sign_in(manager);
  EXPECT_EQ(server.ask({by_name("access.sign_out"), {{"shift", "goes_on"}}}, locked).status, 204);
  refuses(locked, "after the screen was locked");
  EXPECT_EQ(changed(before, tables_of(server)), "");

  const auto end = by_name("access.end_staff");
  EXPECT_LT(server.ask({end, {{"staff", left.staff.text}}}, server.someone(Role::program_lead)).status, 300);
  refuses(left, "after the person left");

  idle.token = server.sign_in(manager);
  server.pass(std::chrono::minutes{31});
  refuses(idle, "idle for half an hour");
}

}  // namespace
}  // namespace quell::conformance
