#include <cstdio>
#include <future>
#include <iterator>

#include "apps/quell/commands.h"
#include "apps/quell/input_file.h"
#include "apps/quell/keys_file.h"
#include "apps/quell/which_program.h"
#include "apps/server/embedded.h"
#include "apps/server/lab_intake.h"
#include "interop/results_csv.h"

namespace quell::command_line {
namespace {

struct ImportLabResultsOptions {
  std::vector<std::string> files;
  std::string data;
  std::string database = "sqlite://quell.db";
  std::string keys = "quell.keys";
  std::optional<std::string> program;
  std::optional<Instant> at;
};
BOOST_DESCRIBE_STRUCT(ImportLabResultsOptions, (), (files, data, database, keys, program, at))

struct ImportTally {
  int messages = 0, used = 0, waiting = 0, before = 0, tests = 0;
};

Result<std::string> messages_in(const std::string& path) {
  std::ifstream file = TRY(input_file(path));
  std::string bytes{std::istreambuf_iterator<char>{file}, {}};
  if (interop::is_results_csv(bytes)) return interop::hl7_of_results_csv(bytes);
  return bytes;
}

Result<server::IntakeAnswer> take_file(server::LabIntake& intake, std::string bytes, const ProgramId& program,
                                       Instant now) {
  std::promise<Result<server::IntakeAnswer>> answer;
  auto told = answer.get_future();
  intake.take(
      {std::move(bytes), interop::Door::file,
       [program](storage::Transaction&) -> Result<access::Actor> { return access::system_actor(program); }, now},
      [&](Result<server::IntakeAnswer> taken) { answer.set_value(std::move(taken)); });
  return told.get();
}

// What the sender would hear: "AA", "CA AA", "none wanted".
std::string codes_of(const interop::Acknowledgments& told) {
  std::string codes;
  for (const auto& ack : {told.accept, told.application}) {
    if (!ack) continue;
    const auto at = ack->find("\rMSA");
    if (at != ack->npos) codes += (codes.empty() ? "" : " ") + ack->substr(at + 5, 2);
  }
  return codes.empty() ? "no acknowledgment wanted" : codes;
}

void tell_message(const server::IntakeAnswer& answer, std::size_t index, const server::Texts& texts,
                  ImportTally& tally) {
  const interop::TakenMessage& taken = answer.taken[index];
  const bool waits = taken.state == interop::MessageState::waiting;
  ++tally.messages;
  tally.used += taken.state == interop::MessageState::used || taken.state == interop::MessageState::replayed;
  tally.waiting += waits;
  tally.before += taken.came_before;
  tally.tests += taken.state == interop::MessageState::test;
  std::printf("  %zu: %s, %s%s\n", index + 1, codes_of(answer.acknowledgment.messages[index].acknowledgments).c_str(),
              std::string{name_of(taken.state)}.c_str(), taken.came_before ? " (came before)" : "");
  if (waits && taken.reason) std::printf("     %s\n", texts.say("en", *taken.reason).c_str());
  for (const interop::IntakeFault& one : answer.acknowledgment.messages[index].faults)
    std::printf("     %s: %s\n", to_text(one.place).c_str(), texts.say("en", one.reason).c_str());
}

Result<int> run_import_lab_results(const ImportLabResultsOptions& options) {
  const std::string url = options.data.empty() ? options.database : "sqlite://" + options.data + "/quell.db";
  const std::string keys = options.data.empty() ? options.keys : options.data + "/quell.keys";
  const auto database = TRY(storage::Database::open({.url = url}, TRY(keys_in(keys))));
  const ProgramId program = TRY(which_program(*database, options.program));
  const auto texts = TRY(server::Texts::load(server::embedded_in_the_program()));
  server::LabIntake intake{*database, texts};
  ImportTally tally;
  int refused = 0;
  for (const std::string& path : options.files) {
    auto bytes = messages_in(path);
    auto answer = bytes ? take_file(intake, *std::move(bytes), program, options.at.value_or(wall_clock()))
                        : tl::unexpected(bytes.error());
    if (!answer && answer.error().kind == FailureKind::unavailable) return tl::unexpected(answer.error());
    std::printf("%s\n", path.c_str());
    if (!answer) {
      ++refused;
      std::printf("  %s\n", texts.say("en", answer.error().reason).c_str());
      continue;
    }
    for (std::size_t i = 0; i < answer->taken.size(); ++i) tell_message(*answer, i, texts, tally);
    for (const interop::IntakeFault& one : answer->acknowledgment.notes)
      std::printf("  %s: %s\n", to_text(one.place).c_str(), texts.say("en", one.reason).c_str());
  }
  std::printf("%d messages: %d used, %d on the work list, %d tests; %d of them came before. %d files refused.\n",
              tally.messages, tally.used, tally.waiting, tally.tests, tally.before, refused);
  return refused == 0 ? 0 : 2;
}

}  // namespace

Command import_lab_results_command() {
  return make_command<ImportLabResultsOptions>(
      "import lab-results",
      "Take in laboratories' results: files of HL7 v2 messages, or tables as SimpleReport has them",
      {{"files", {"files of messages, batches or tables", Form::positions}},
       {"data", {"a folder with quell.db and quell.keys, such as the demo's, in place of the next two"}},
       {"database", {"sqlite:///path/file.db or postgresql://user@host:port/name"}},
       {"keys", {"the key file (quell make-keys)"}},
       {"program", {program_help}},
       {"at", {"when they are taken in, such as 2022-08-01T13:30:00Z; now where absent"}}},
      run_import_lab_results);
}

}  // namespace quell::command_line
