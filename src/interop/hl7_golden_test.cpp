// Messages of ours, what each is answered, and what is read from it (src/interop/testing/hl7).

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/write_json.h"
#include "interop/acknowledge_file.h"
#include "interop/hl7_file.h"
#include "interop/testing/with_acknowledgments.h"

namespace quell::interop {

void append_json(std::string& out, const Hl7Time& time) { quell::append_json(out, to_iso(time)); }

namespace {

const std::filesystem::path golden_folder = QUELL_SOURCE_DIR "/src/interop/testing/hl7";

std::string content_of(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

bool is_empty(const boost::json::value& value) {
  if (value.is_string()) return value.get_string().empty();
  if (value.is_array()) return value.get_array().empty();
  return value.is_object() && value.get_object().empty();
}

// Without what says nothing, so that a person can read it.
boost::json::value without_empty(const boost::json::value& value) {
  if (value.is_array()) {
    boost::json::array list;
    for (const auto& one : value.get_array()) list.push_back(without_empty(one));
    return list;
  }
  if (!value.is_object()) return value;
  boost::json::object object;
  for (const auto& [key, one] : value.get_object())
    if (auto kept = without_empty(one); !is_empty(kept)) object[key] = std::move(kept);
  return object;
}

void print(std::string& out, const boost::json::value& value, const std::string& indent) {
  const auto one_line = boost::json::serialize(value);
  if (!value.is_structured() || one_line.size() + indent.size() <= 100) {
    out += one_line;
    return;
  }
  const std::string deeper = indent + "  ";
  const bool is_list = value.is_array();
  out += is_list ? "[" : "{";
  bool first = true;
  const auto item = [&](const std::string& name, const boost::json::value& one) {
    out += (first ? "\n" : ",\n") + deeper + name;
    first = false;
    print(out, one, deeper);
  };
  if (is_list)
    for (const auto& one : value.get_array()) item("", one);
  else
    for (const auto& [key, one] : value.get_object()) item(boost::json::serialize(boost::json::value(key)) + ": ", one);
  out += "\n" + indent + (is_list ? "]" : "}");
}

struct MessagesOfOurs : WithAcknowledgments {
  static std::vector<std::filesystem::path> files() {
    std::vector<std::filesystem::path> list;
    for (const auto& entry : std::filesystem::directory_iterator{golden_folder})
      if (entry.path().extension() == ".hl7") list.push_back(entry.path());
    return list;
  }
  static std::filesystem::path beside(std::filesystem::path path, const char* ending) {
    return path.replace_extension(ending);
  }
};

TEST_F(MessagesOfOurs, are_answered_as_they_should_be) {
  EXPECT_GE(files().size(), 8u);
  for (const auto& path : files()) {
    count = 0;
    const std::string text = content_of(path);
    const auto told = acknowledge_file(text, maker);
    ASSERT_TRUE(told) << path;
    EXPECT_EQ(lines(told->answer), content_of(beside(path, ".ack"))) << path;
  }
}

TEST_F(MessagesOfOurs, say_what_they_say) {
  int compared = 0;
  for (const auto& path : files()) {
    if (path.stem() == "not-results") continue;
    const std::string text = content_of(path);
    boost::json::array reports;
    const auto items = split_hl7_file(text);
    ASSERT_TRUE(items) << path;
    for (const Hl7Item& item : *items) {
      if (item.kind != Hl7ItemKind::message) continue;
      const auto received = Hl7Message::parse(item.bytes);
      if (!received) continue;
      const LabVerdict verdict = judge_lab_message(*received);
      if (verdict.report) reports.push_back(without_empty(boost::json::parse(to_json(*verdict.report))));
    }
    std::string printed;
    print(printed, reports, "");
    EXPECT_EQ(printed + "\n", content_of(beside(path, ".json"))) << path;
    ++compared;
  }
  EXPECT_GE(compared, 5);
}

TEST_F(MessagesOfOurs, are_written_byte_for_byte_as_they_came) {
  for (const auto& path : files()) {
    const std::string text = content_of(path);
    std::string again;
    const auto items = split_hl7_file(text);
    for (const Hl7Item& item : *items) {
      const auto parsed = Hl7Message::parse(item.bytes);
      again += parsed ? parsed->written(Hl7Ends::as_received) : std::string{item.bytes};
    }
    EXPECT_EQ(again, text) << path;
  }
}

}  // namespace
}  // namespace quell::interop
