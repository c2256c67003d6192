#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iterator>

#include "apps/quell/commands.h"
#include "apps/quell/input_file.h"
#include "apps/server/embedded.h"
#include "apps/server/texts.h"
#include "core/seed.h"
#include "interop/acknowledge_file.h"

namespace quell::command_line {
namespace {

struct Hl7AckOptions {
  std::string file;
  std::optional<Instant> at;
};
BOOST_DESCRIBE_STRUCT(Hl7AckOptions, (), (file, at))

Result<std::string> hl7_bytes_of(const std::string& path) {
  std::ifstream file = TRY(input_file(path));
  return std::string{std::istreambuf_iterator<char>{file}, {}};
}

// What is not said to the sender, or not in its answer, is said to whoever tries the file.
void tell_what_is_not_answered(const interop::FileAcknowledgment& told, const server::Texts& texts) {
  for (const interop::IntakeFault& one : told.notes)
    std::fprintf(stderr, "quell: %s%s%s\n", to_text(one.place).c_str(), one.place.segment.empty() ? "" : ": ",
                 texts.say("en", one.reason).c_str());
  int number = 0;
  for (const interop::FileMessage& message : told.messages) {
    ++number;
    if (!message.refused.empty()) {
      std::fprintf(stderr, "quell: message %d: %s (%s)\n", number, texts.say("en", message.refused).c_str(),
                   message.refused.c_str());
      continue;
    }
    if (!message.acknowledgments.none()) continue;
    std::fprintf(stderr, "quell: message %d: its sender wants no acknowledgment\n", number);
    for (const interop::IntakeFault& one : message.faults)
      std::fprintf(stderr, "  %s: %s\n", to_text(one.place).c_str(), texts.say("en", one.reason).c_str());
  }
}

Result<int> run_hl7_ack(const Hl7AckOptions& options) {
  const std::string bytes = TRY(hl7_bytes_of(options.file));
  const auto texts = TRY(server::Texts::load(server::embedded_in_the_program()));
  // A told time makes the whole answer the same each time.
  Seed seed = options.at ? Seed::from_number(static_cast<std::uint64_t>(options.at->time_since_epoch().count()))
                         : Seed::fresh();
  const interop::AckMaker maker{
      .at = options.at.value_or(wall_clock()),
      .next_control_id = [&] { return interop::new_control_id(seed); },
      .say = [&](std::string_view reason) { return texts.say("en", std::string{reason}); },
  };
  auto told = TRY(interop::acknowledge_file(bytes, maker));
  // Segments end with a carriage return; on a screen they would be written over one another.
  if (isatty(STDOUT_FILENO)) std::ranges::replace(told.answer, '\r', '\n');
  std::fwrite(told.answer.data(), 1, told.answer.size(), stdout);
  std::fflush(stdout);
  tell_what_is_not_answered(told, texts);
  const bool was_read = std::ranges::all_of(told.messages, [](const auto& one) { return one.refused.empty(); });
  return was_read ? 0 : 2;
}

}  // namespace

Command hl7_ack_command() {
  return make_command<Hl7AckOptions>(
      "hl7 ack", "Print the acknowledgment that intake would give to each HL7 v2 message of a file; nothing is stored",
      {{"file", {"a file of messages or batches", Form::position}},
       {"at", {"the time to acknowledge at, such as 2022-08-01T13:30:00Z; now where absent"}}},
      run_hl7_ack);
}

}  // namespace quell::command_line
