// Lists, searches and dashboards of a state's size, over HTTP, signed in, with decryption and the audit event of each:
// wall time as the client sees it, and processor time of the server, a request at a time. Goal: p95 at most 50 ms.

#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "access/sign_in.h"
#include "apps/demo/demo_data.h"
#include "apps/demo/demo_staff.h"
#include "bench/support/client.h"
#include "bench/support/drawn_people.h"
#include "bench/support/figures.h"
#include "bench/support/must.h"
#include "bench/support/served.h"
#include "bench/support/state_store.h"
#include "programs/site.h"
#include "storage/database.h"

namespace {

using namespace quell;
using namespace quell::bench;

constexpr int rounds = 100;

struct Door {
  std::map<std::string, std::string> heads;  // by who: the header line of a sign-in
  std::string site;                          // where the manager works
  std::vector<std::string> people;           // some ids
};

struct PersonRow {
  PersonId id;
};
BOOST_DESCRIBE_STRUCT(PersonRow, (), (id))

Door open_door(const StateStore& store) {
  const auto demo = must(demo::demo_pack(), "pack");
  const auto database = must(storage::Database::open({.url = store.url}, store.key_ring()), "open");
  must(demo::let_staff_in(*database, demo, store.now), "let_staff_in");
  Door door;
  must(database->write("bench",
                       [&](storage::Transaction& tx) -> Result<void> {
                         Seed seed = Seed::fresh();
                         for (const char* who : {"lead", "manager", "operator", "auditor"}) {
                           const auto sign_in = access::start_sign_in(tx, store.now, seed,
                                                                      {.staff = {"demo-" + std::string{who}},
                                                                       .device = {},
                                                                       .ends_at = store.now + std::chrono::hours{12}});
                           door.heads[who] = "Authorization: Bearer " + sign_in.token + "\r\n";
                         }
                         for (const auto& site : programs::sites_of(tx, store.program))
                           if (door.site.empty() && site.is_open(demo.pack->program.starts_on))
                             door.site = site.id.text;
                         for (const auto& row : tx.all<PersonRow>("select id from people_person order by id limit 200",
                                                                  storage::NoParameters{}))
                           door.people.push_back(row.id.text);
                         return {};
                       }),
       "sign in");
  return door;
}

class Measuring {
 public:
  Measuring(const Served& served, Client& client) : served_(served), client_(client) {}

  void get(const char* what, const std::function<std::string(int)>& path, const std::string& head) {
    measure(what, [&](int i) { return client_.get(path(i), head + "Accept-Encoding: gzip\r\n"); });
  }
  void post(const char* what, const std::string& path, const std::function<std::string(int)>& json,
            const std::string& head) {
    measure(what, [&](int i) { return client_.post(path, json(i), head + "Accept-Encoding: gzip\r\n"); });
  }

 private:
  void measure(const char* what, const std::function<Response(int)>& ask) {
    std::vector<double> wall, cpu;
    std::size_t bytes = 0;
    ask(0);
    for (int i = 0; i < rounds; ++i) {
      const double before = served_.cpu_seconds();
      const auto began = std::chrono::steady_clock::now();
      const Response response = ask(i);
      wall.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count() * 1e3);
      cpu.push_back((served_.cpu_seconds() - before) * 1e3);
      bytes += response.body.size();
      if (response.status != 200) {
        std::fprintf(stderr, "%s was answered with %d: %s\n", what, response.status, response.body.c_str());
        std::exit(1);
      }
    }
    std::printf("%-44s wall p50 %6.1f ms, p95 %6.1f ms   processor p50 %6.2f ms, p95 %6.2f ms   %5.1f kB\n", what,
                percentile(wall, 50), percentile(wall, 95), percentile(cpu, 50), percentile(cpu, 95),
                static_cast<double>(bytes) / rounds / 1e3);
    std::fflush(stdout);
  }

  const Served& served_;
  Client& client_;
};

std::function<std::string(int)> always(const std::string& text) {
  return [text](int) { return text; };
}

void measure_site(Measuring& measuring, const Door& door) {
  const std::string& head = door.heads.at("manager");
  const std::string site = "/api/sites/" + door.site;
  measuring.get("site's day list", always("/api/staff" + site.substr(4) + "/day"), head);
  measuring.get("stock of a site", always(site + "/stock"), head);
  measuring.get("ledger of a site", always(site + "/ledger"), head);
  measuring.get("ledger of a site, 200 wasted", always(site + "/ledger?movement=wasted&limit=200"), head);
  measuring.get("who waits after a dose", always(site + "/observations"), head);
  measuring.get("tasks of a site's manager", always("/api/tasks"), head);
  measuring.get(
      "a person's doses",
      [&](int i) { return "/api/people/" + door.people[static_cast<std::size_t>(i) % door.people.size()] + "/doses"; },
      head);
}

void measure_search(Measuring& measuring, const Door& door, const std::vector<people::NewPerson>& people) {
  const std::string& head = door.heads.at("operator");
  const auto one = [&](int i) -> const people::Identity& {
    return people[static_cast<std::size_t>(i) * 7919 % people.size()].identity;
  };
  const auto family = [&](int i) { return one(i).registry_name->family.reveal().value; };
  const auto given = [&](int i) { return one(i).registry_name->given.reveal().value; };
  const std::string path = "/api/people/search";
  measuring.post(
      "people by given and family name", path,
      [&](int i) { return R"({"name":")" + given(i) + " " + family(i) + "\"}"; }, head);
  measuring.post(
      "people by family name", path, [&](int i) { return R"({"name":")" + family(i) + "\"}"; }, head);
  measuring.post(
      "people by 3 letters", path, [&](int i) { return R"({"name":")" + family(i).substr(0, 3) + "\"}"; }, head);
  measuring.post(
      "people by birth date", path, [&](int i) { return R"({"born_on":")" + to_iso(one(i).born_on->reveal()) + "\"}"; },
      head);
  measuring.get(
      "read one person",
      [&](int i) { return "/api/people/" + door.people[static_cast<std::size_t>(i) % door.people.size()]; }, head);
}

void measure_lead(Measuring& measuring, const Door& door) {
  const std::string& lead = door.heads.at("lead");
  measuring.get("dashboard", always("/api/dashboard"), lead);
  measuring.get("morning brief", always("/api/brief"), lead);
  measuring.get("supply overview", always("/api/supply"), lead);
  measuring.get("doses by day", always("/api/doses-by-day?from=2022-08-01&until=2022-11-09"), lead);
  measuring.get("tasks of the lead", always("/api/tasks"), lead);
  measuring.get("tasks of the lead, closed", always("/api/tasks?closed=only"), lead);
  const std::string& auditor = door.heads.at("auditor");
  measuring.get("audit list", always("/api/audit-events"), auditor);
  measuring.get("audit list of one of staff", always("/api/audit-events?staff=staff-help-line-1"), auditor);
  measuring.get("audit list of an operation", always("/api/audit-events?operation=clinics.give_dose"), auditor);
  measuring.get("audit list of a rare operation", always("/api/audit-events?operation=inventory.receive_shipment"),
                auditor);
  measuring.get(
      "audit list of a person",
      [&](int i) {
        return "/api/audit-events?subject=people.person:" +
               door.people[static_cast<std::size_t>(i) % door.people.size()];
      },
      auditor);
}

void measure_public(Measuring& measuring, const Door& door) {
  measuring.get("home page", always("/en/"), {});
  measuring.get("find page", always("/en/find"), {});
  measuring.get("find page near a town", always("/en/find?near=Hartford"), {});
  measuring.get("site page", always("/en/sites/" + door.site), {});
  measuring.get("sites (API)", always("/api/sites?service=vaccination"), {});
  measuring.get("times of a site (API)", always("/api/sites/" + door.site + "/times?service=vaccination"), {});
}

}  // namespace

int main() {
  const StateSize size = asked_size();
  const StateStore store = state_store(size, [](const std::string& what) { std::printf("  %s\n", what.c_str()); });
  const Door door = open_door(store);
  const auto people = drawn_people(size.people);
  Served served{{.url = store.url, .keys = store.keys, .program = store.program.text, .now = store.now}};
  Client client{served.port()};
  std::printf("%s; goal: p95 50 ms\nRssAnon %.0f MB before\n", store.url.c_str(), served.anonymous_mb());
  Measuring measuring{served, client};
  measure_site(measuring, door);
  measure_search(measuring, door, people);
  measure_lead(measuring, door);
  measure_public(measuring, door);
  std::printf("RssAnon %.0f MB after (goal 150 MB)\n", served.anonymous_mb());
}
