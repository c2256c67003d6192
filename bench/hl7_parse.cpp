// Parsing HL7 v2 messages, beside Debian's python3-hl7 on the same messages, in one run and in turns. Its parser makes
// the whole tree down to subcomponents; so ours is measured twice: parsing as intake does (fields are found, their
// parts when they are asked for), and parsing with a visit to every subcomponent. Then all that intake does before it
// stores: reading the report, judging it, writing the acknowledgment. Processor time on one core. Goals: at least 20
// times python3-hl7, and 200 MB a second.

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "bench/support/figures.h"
#include "bench/support/must.h"
#include "interop/acknowledge_file.h"
#include "interop/hl7_file.h"

namespace {

using namespace quell;
using namespace quell::bench;
using namespace quell::interop;

// Our own messages (src/interop/testing/hl7) that anybody can parse, with carriage returns, as python3-hl7 needs them.
std::vector<std::string> messages_to_parse() {
  std::vector<std::string> messages;
  for (const char* name : {"elr-2.5.1", "result-2.3", "batch"}) {
    std::ifstream file{std::string{QUELL_SOURCE_DIR} + "/src/interop/testing/hl7/" + name + ".hl7", std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    for (const Hl7Item& item : must(split_hl7_file(text), name))
      if (item.kind == Hl7ItemKind::message)
        messages.push_back(must(Hl7Message::parse(item.bytes), name).written(Hl7Ends::carriage_return));
  }
  return messages;
}

// Bytes that nobody uses would not be read.
std::size_t sink = 0;

void parse_only(const std::string& text) { sink += Hl7Message::parse(text)->size(); }

void parse_and_visit(const std::string& text) {
  const auto message = Hl7Message::parse(text);
  for (std::size_t i = 0; i < message->size(); ++i) {
    const Hl7Segment segment = (*message)[i];
    for (std::size_t number = 1; number <= segment.field_count(); ++number) {
      const Hl7Value field = segment.field(number);
      for (std::size_t r = 1; r <= field.repetitions(); ++r) {
        const Hl7Value repetition = field.repetition(r);
        std::size_t components = 1 + static_cast<std::size_t>(std::ranges::count(repetition.raw(), '^'));
        for (std::size_t c = 1; c <= components; ++c) {
          const Hl7Value component = repetition.component(c);
          std::size_t parts = 1 + static_cast<std::size_t>(std::ranges::count(component.raw(), '&'));
          for (std::size_t s = 1; s <= parts; ++s) sink += component.subcomponent(s).raw().size();
        }
      }
    }
  }
}

void acknowledge_it(const std::string& text) {
  const AckMaker maker{.at = Instant{},
                       .next_control_id = [] { return std::string{"1"}; },
                       .say = [](std::string_view reason) { return std::string{reason}; }};
  sink += must(acknowledge_file(text, maker), "acknowledge").answer.size();
}

struct Figure {
  double mb_a_second = 0;
  double messages_a_second = 0;
};

Figure measure(const std::vector<std::string>& messages, int rounds, void (*act)(const std::string&)) {
  std::size_t bytes = 0;
  const double before = cpu_seconds(CLOCK_THREAD_CPUTIME_ID);
  for (int round = 0; round < rounds; ++round)
    for (const std::string& text : messages) {
      act(text);
      bytes += text.size();
    }
  const double used = cpu_seconds(CLOCK_THREAD_CPUTIME_ID) - before;
  const double count = static_cast<double>(rounds) * static_cast<double>(messages.size());
  return {static_cast<double>(bytes) / used / 1e6, count / used};
}

// python3-hl7 in a process of its own; it tells its processor time without start and reading.
Figure measure_python(const std::vector<std::string>& messages, int rounds) {
  const auto path = std::filesystem::temp_directory_path() / "quell_bench_messages.hl7";
  std::ofstream file{path, std::ios::binary};
  std::size_t bytes = 0;
  for (const std::string& text : messages) {
    file << text << '\n';
    bytes += text.size();
  }
  file.close();
  const std::string script =
      "import hl7, sys, time\n"
      "messages = open(sys.argv[1], newline='\\n', encoding='utf-8').read().split('\\n')[:-1]\n"
      "for text in messages: hl7.parse(text)\n"
      "began = time.process_time()\n"
      "for round in range(int(sys.argv[2])):\n"
      "    for text in messages: hl7.parse(text)\n"
      "print(time.process_time() - began)\n";
  const std::string command = "/usr/bin/python3 -c \"" + script + "\" " + path.string() + " " + std::to_string(rounds);
  FILE* pipe = popen(command.c_str(), "r");
  double used = 0;
  const bool was_read = pipe && std::fscanf(pipe, "%lf", &used) == 1;
  if (pipe) pclose(pipe);
  std::filesystem::remove(path);
  if (!was_read || used <= 0) return {};
  return {static_cast<double>(bytes) * rounds / used / 1e6, static_cast<double>(messages.size()) * rounds / used};
}

void report(const char* what, const Figure& figure, const Figure& python) {
  std::printf("%-42s %7.1f MB/s  %9.0f messages/s", what, figure.mb_a_second, figure.messages_a_second);
  if (python.mb_a_second > 0) std::printf("  %6.0f times python3-hl7", figure.mb_a_second / python.mb_a_second);
  std::printf("\n");
}

}  // namespace

int main(int count, char** arguments) {
  const int rounds = count > 1 ? std::atoi(arguments[1]) : 20'000;
  const auto messages = messages_to_parse();
  std::size_t bytes = 0;
  for (const std::string& text : messages) bytes += text.size();
  std::printf("%zu messages of %zu bytes in the mean; goals: 200 MB/s a core, 20 times python3-hl7\n", messages.size(),
              bytes / messages.size());
  for (int turn = 0; turn < 3; ++turn) {
    const Figure python = measure_python(messages, std::max(1, rounds / 100));
    report("parsed", measure(messages, rounds, parse_only), python);
    report("parsed, every subcomponent visited", measure(messages, rounds / 4 + 1, parse_and_visit), python);
    report("parsed, read, judged and acknowledged", measure(messages, rounds / 20 + 1, acknowledge_it), python);
    if (python.mb_a_second > 0) report("python3-hl7", python, {});
    else std::printf("python3-hl7 is not installed: apt-get install python3-hl7\n");
  }
  return sink == 0;
}
