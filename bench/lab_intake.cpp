// Laboratories' messages taken in, through the lane with its group commits as the server does it: read, judged, the
// person matched among those known, the case classified, the message sealed, its audit event and its seal. On SQLite in
// a temporary file, with synchronous=FULL. Three loads: people who are all new, people who are all known, and the
// mixture that a health department sees. Goal: 2,000 messages a second.

#include <time.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <future>

#include "access/seal_audit.h"
#include "apps/demo/demo_data.h"
#include "apps/server/embedded.h"
#include "apps/server/lab_intake.h"
#include "bench/support/drawn_people.h"
#include "bench/support/figures.h"
#include "bench/support/must.h"
#include "programs/install_pack.h"
#include "storage/migrate.h"

namespace {

using namespace quell;
using namespace quell::bench;

struct Load {
  const char* about;
  int known_percent, detected_percent;
};

std::string day_text(Date day) {
  std::string text = to_iso(day);
  std::erase(text, '-');
  return text;
}

// A result of one test of one specimen, some 700 bytes, as the guide for laboratory reports has it.
std::string message_of(const people::NewPerson& person, int number, bool detected, Date day) {
  const people::Identity& identity = person.identity;
  const std::string n = std::to_string(number), on = day_text(day);
  return "MSH|^~\\&|LIS^2.16.840.1.113883.3.1^ISO|NORTH^07D0000001^CLIA|QUELL|DPH|" + on +
         "1200-0400||ORU^R01^ORU_R01|B" + n +
         "|P|2.5.1|||NE|AL|||||PHLabReport-NoAck^ELR_Receiver^2.16.840.1.113883.9.11^ISO\rPID|1||" + person.id.text +
         "^^^NORTH&2.16.840.1.113883.3.2&ISO^MR||" + identity.registry_name->family.reveal().value + "^" +
         identity.registry_name->given.reveal().value + "^^^^^L||" + day_text(identity.born_on->reveal()) +
         "|M||2106-3^White^CDCREC|1 Main St^^New Haven^CT^06510^USA^H||^PRN^PH^^1^203^" +
         person.contact_points[0].phone.reveal().value.substr(3) + "\rORC|RE\rOBR|1||F" + n +
         "^NORTH^07D0000001^CLIA|100383-9^Virus DNA^LN|||" + on + "0900-0400||||||||||||||||" + on +
         "1130-0400|||F\rOBX|1|CWE|100383-9^Virus DNA^LN||" +
         (detected ? "260373001^Detected^SCT" : "260415000^Not detected^SCT") + "||||||F|||" + on + "0900-0400|||||" +
         on +
         "1100-0400||||North Laboratory^^^^^CLIA^XX^^^07D0000001\rSPM|1|||309068002^Specimen from "
         "skin^SCT|||||||||||||" +
         on + "0900-0400\r";
}

void measure(const Load& load, int count, int known) {
  const std::string file = std::filesystem::temp_directory_path() / "quell_bench_intake.db";
  for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file + suffix);
  const std::string url = "sqlite://" + file;
  must(storage::migrate(url, [](const std::string&) {}), "migrate");
  const auto database =
      must(storage::Database::open({.url = url}, *KeyRing::from_text(KeyRing::make_text("bench"))), "open");
  const auto demo = must(demo::demo_pack(), "pack");
  const access::Actor system = access::system_actor(demo.program());
  const Date day = demo.pack->program.starts_on;
  const Instant now = demo.morning_of(day + std::chrono::days{1});
  const Instant midnight = demo.first_morning() - std::chrono::hours{9};
  must(database->write("bench",
                       [&](storage::Transaction& tx) {
                         return programs::install_pack(tx, system, midnight, Seed::fresh(),
                                                       {demo.files, midnight, {"A benchmark begins"}});
                       }),
       "install");
  const auto people = drawn_people(known + count);
  for (std::size_t at = 0; at < static_cast<std::size_t>(known); at += 500)
    must(database->write("bench",
                         [&](storage::Transaction& tx) -> Result<void> {
                           for (std::size_t i = at; i < at + 500 && i < static_cast<std::size_t>(known); ++i)
                             TRY(people::register_person(tx, system, now, Seed::fresh(), people[i]));
                           return {};
                         }),
         "register");

  const auto texts = must(server::Texts::load(server::embedded_in_the_program()), "texts");
  server::LabIntake intake{*database, texts};
  Seed draw = Seed::from_number(2);
  double wall = 0, cpu = 0;
  int waiting = 0;
  constexpr int batch_size = 1'000;
  for (int at = 0; at < count; at += batch_size) {
    std::string batch;
    for (int i = at; i < at + batch_size; ++i) {
      const bool is_known = static_cast<int>(draw.next_number_below(100)) < load.known_percent;
      const auto which =
          is_known ? draw.next_number_below(static_cast<std::uint64_t>(known)) : static_cast<std::uint64_t>(known + i);
      batch += message_of(people[which], i, static_cast<int>(draw.next_number_below(100)) < load.detected_percent, day);
    }
    std::promise<Result<server::IntakeAnswer>> answer;
    const auto begin = std::chrono::steady_clock::now();
    const double cpu_before = cpu_seconds(CLOCK_PROCESS_CPUTIME_ID);
    intake.take({std::move(batch), interop::Door::file,
                 [&](storage::Transaction&) -> Result<access::Actor> { return system; }, now},
                [&](Result<server::IntakeAnswer> taken) { answer.set_value(std::move(taken)); });
    const auto taken = must(answer.get_future().get(), "take");
    wall += std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    cpu += cpu_seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu_before;
    for (const auto& one : taken.taken) waiting += one.state == interop::MessageState::waiting;
  }
  std::printf("%-44s %6.0f a second by the clock, %6.0f a second of processor time, %d waiting\n", load.about,
              count / wall, count / cpu, waiting);
}

}  // namespace

int main(int argc, char** argv) {
  const int count = argc > 1 ? std::atoi(argv[1]) : 10'000;
  const int known = argc > 2 ? std::atoi(argv[2]) : 20'000;
  std::printf("%d messages, %d people known before\n", count, known);
  measure({"new people, each detected", 0, 100}, count, known);
  measure({"new people, one in ten detected", 0, 10}, count, known);
  measure({"known people, one in ten detected", 100, 10}, count, known);
  measure({"half known, one in ten detected", 50, 10}, count, known);
}
