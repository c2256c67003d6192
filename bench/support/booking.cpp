#include "bench/support/booking.h"

#include <time.h>

#include <cstdio>
#include <cstdlib>
#include <vector>

#include "access/append_audit_event.h"
#include "access/seal_audit.h"
#include "bench/support/drawn_people.h"
#include "bench/support/figures.h"
#include "bench/support/must.h"
#include "clinics/book_appointment.h"
#include "clinics/check_privately.h"
#include "clinics/hold_place.h"

namespace quell::bench {
namespace {

constexpr int bookings_between_seals = 200;
constexpr const char* questions[] = {"signs", "under_18", "had_it", "exposed", "risk"};

std::string text_in(const std::string& json, const std::string& name) {
  const std::string sought = "\"" + name + "\":\"";
  const auto at = json.find(sought);
  if (at == std::string::npos) return {};
  const auto begin = at + sought.size();
  return json.substr(begin, json.find('"', begin) - begin);
}

Response accepted(Response response, const char* what) {
  if (response.status >= 200 && response.status < 300) return response;
  std::fprintf(stderr, "%s was answered with %d: %s\n", what, response.status, response.body.c_str());
  std::exit(1);
}

struct Asked {
  HoldId hold;
  AppointmentId appointment;
  PlaceId place;
  people::NewPerson person;
};

// Alike for each number, and different from all others.
Asked asked(const Bench& bench, int number) {
  Seed draw = Seed::from_number(1'000'000 + static_cast<std::uint64_t>(number));
  const auto place = static_cast<std::size_t>(number) % bench.places().size();
  return {draw.next_id<HoldId>(), draw.next_id<AppointmentId>(), bench.places()[place], drawn_person(draw)};
}

std::string name_of(const people::NewPerson& person) {
  return person.identity.registry_name->given.reveal().value + " " +
         person.identity.registry_name->family.reveal().value;
}

std::string check_text() {
  std::string text = R"({"answers":[)";
  for (const char* question : questions)
    text += (text.back() == '[' ? R"({"about":")" : R"(,{"about":")") + std::string{question} + R"(","answer":")" +
            (std::string{"risk"} == question ? "yes" : "no") + R"("})";
  return text + "]}";
}

packs::CheckAnswers check_answers() {
  packs::CheckAnswers check;
  for (const char* question : questions)
    check.answers.push_back({question, std::string{"risk"} == question ? packs::Answer::yes : packs::Answer::no});
  return check;
}

clinics::Booker booker_of(const people::NewPerson& person) {
  clinics::Booker booker;
  booker.name_to_call = name(name_of(person));
  booker.born_on = person.identity.born_on;
  booker.phone = person.contact_points.front().phone;
  booker.consent = people::Consent{.text = true};
  return booker;
}

// The verbs of one process, in the server's order and grouping.
class Verbs {
 public:
  Verbs(storage::Connection& connection, const Bench& bench)
      : tx_(connection), bench_(bench), actor_(access::public_actor(bench.program())) {}

  void book(int from, int count) {
    std::vector<Asked> people;
    for (int i = 0; i < count; ++i) people.push_back(asked(bench_, from + i));
    std::vector<std::string> checks, holds;
    for (int i = 0; i < count; ++i) checks.push_back(check());
    tx_.begin(storage::Access::write);
    for (const Asked& one : people)
      verb([&] {
        holds.push_back(
            must(clinics::hold_place(tx_, actor_, bench_.now(), Seed::fresh(), {one.hold, one.place}), "hold").token);
      });
    tx_.commit();
    tx_.begin(storage::Access::write);
    for (std::size_t i = 0; i < people.size(); ++i) verb([&] { take(people[i], holds[i], checks[i]); });
    tx_.commit();
  }

  void seal() {
    tx_.begin(storage::Access::write);
    verb([&] { must(access::seal_audit(tx_, bench_.now()), "seal"); });
    tx_.commit();
  }

 private:
  std::string check() {
    tx_.begin(storage::Access::read);
    const auto checked = must(clinics::check_privately(tx_, actor_, bench_.now(), check_answers()), "check");
    tx_.commit();
    return checked.token.value_or("");
  }

  void take(const Asked& one, const std::string& hold, const std::string& check) {
    const Seed seed = Seed::fresh();
    must(clinics::book_appointment(tx_, actor_, bench_.now(), seed,
                                   {.id = one.appointment,
                                    .hold_token = {hold},
                                    .check_token = Text<400>{check},
                                    .booker = booker_of(one.person),
                                    .dose_number = {}}),
         "book");
    access::append_audit_event(
        tx_, actor_, bench_.now(), Seed::fresh(),
        {.operation = "clinics.book_appointment", .kind = access::AuditKind::change, .touched = tx_.take_touched()});
  }

  void verb(auto&& work) {
    tx_.set_savepoint();
    work();
    tx_.release_savepoint();
  }

  storage::Connection& tx_;
  const Bench& bench_;
  const access::Actor actor_;
};

double number_after(const std::string& text, const std::string& name) {
  const auto at = text.find("\n" + name + " ");
  return at == std::string::npos ? 0 : std::strtod(text.c_str() + at + name.size() + 2, nullptr);
}

}  // namespace

void book_over_http(Client& client, const Bench& bench, int number) {
  const Asked one = asked(bench, number);
  const std::string check = text_in(accepted(client.post("/api/check", check_text()), "the check").body, "token");
  const std::string hold = text_in(
      accepted(client.post("/api/holds", R"({"id":")" + one.hold.text + R"(","place":")" + one.place.text + "\"}"),
               "the hold")
          .body,
      "token");
  accepted(client.post("/api/appointments",
                       R"({"id":")" + one.appointment.text + R"(","hold_token":")" + hold + R"(","check_token":")" +
                           check + R"(","booker":{"name_to_call":")" + name_of(one.person) + R"(","born_on":")" +
                           to_iso(one.person.identity.born_on->reveal()) + R"(","phone":")" +
                           one.person.contact_points.front().phone.reveal().value +
                           R"(","consent":{"text":true,"voicemail":false,"say_who_calls":false}}})"),
           "the booking");
}

double book_by_verbs(const std::string& url, const Bench& bench, int count, int group, Steps* steps) {
  const auto connection = recording_connection(url, bench.keys(), steps);
  Verbs verbs{*connection, bench};
  const double before = cpu_seconds(CLOCK_THREAD_CPUTIME_ID);
  for (int done = 0, since_seal = 0; done < count; done += group) {
    verbs.book(done, std::min(group, count - done));
    if ((since_seal += group) < bookings_between_seals) continue;
    since_seal = 0;
    verbs.seal();
  }
  verbs.seal();
  return cpu_seconds(CLOCK_THREAD_CPUTIME_ID) - before;
}

Commits commits_of(Client& client) {
  const std::string text = "\n" + client.get("/metrics").body;
  return {number_after(text, "quell_storage_commits_total"), number_after(text, "quell_storage_verbs_total")};
}

}  // namespace quell::bench
