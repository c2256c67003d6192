#include "packs/read_texts.h"

#include <algorithm>
#include <boost/json/object.hpp>
#include <boost/json/stream_parser.hpp>

#include "core/text.h"
#include "core/write_json.h"

namespace quell::packs {
namespace {

int line_at(std::string_view text, std::size_t at) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

// Where `"key"` stands with a colon after it, from `start` on; npos where it does not.
std::size_t find_key(std::string_view json, std::string_view key, std::size_t start) {
  const std::string quoted = to_json(key);
  for (std::size_t at = json.find(quoted, start); at != std::string_view::npos; at = json.find(quoted, at + 1)) {
    const std::size_t after = json.find_first_not_of(" \t\r\n", at + quoted.size());
    if (after != std::string_view::npos && json[after] == ':') return at;
  }
  return std::string_view::npos;
}

}  // namespace

int line_of_key(std::string_view json, std::string_view key) {
  const std::size_t at = find_key(json, key, 0);
  return at == std::string_view::npos ? 0 : line_at(json, at);
}

Texts read_texts(const std::string& file, std::string_view json, std::vector<Problem>& problems) {
  const auto report = [&](ProblemKind kind, int line, std::string what, std::string remedy) {
    problems.push_back({kind, file, line, std::move(what), std::move(remedy)});
  };
  boost::json::stream_parser parser;
  boost::system::error_code error;
  const std::size_t read = parser.write_some(json.data(), json.size(), error);
  const bool trailing = !error && json.find_first_not_of(" \t\r\n", read) != std::string_view::npos;
  if (!error) parser.finish(error);
  if (error || trailing) {
    report(ProblemKind::file_unreadable, line_at(json, std::min(read, json.size())), "The JSON breaks off here.",
           "Look for a missing comma or quote on this line or the one before.");
    return {};
  }
  const boost::json::value value = parser.release();
  const auto* object = value.if_object();
  if (!object) {
    report(ProblemKind::wrong_type, 1, "The file is not one flat object.", "Write {\"key\": \"text\", …}.");
    return {};
  }

  Texts texts;
  for (const auto& member : *object) {
    const std::string key{member.key()};
    const int line = line_of_key(json, key);
    const std::size_t first = find_key(json, key, 0);
    if (first != std::string_view::npos && find_key(json, key, first + 1) != std::string_view::npos)
      report(ProblemKind::id_twice, line, "The text \"" + key + "\" comes twice.", "Keep one of the two.");
    const auto* text = member.value().if_string();
    if (!text) {
      report(ProblemKind::wrong_type, line, "The text \"" + key + "\" is not a string.", "Write it in quotes.");
      continue;
    }
    CleanedText cleaned = clean_text(*text, 4'000, Lines::many);
    if (cleaned.refused)
      report(ProblemKind::text_refused, line, "The text \"" + key + "\" cannot be kept.",
             "Write at most 4,000 characters of UTF-8 without control characters.");
    else if (cleaned.text.empty())
      report(ProblemKind::text_empty, line, "The text \"" + key + "\" is empty.", "Write it, in every language.");
    texts.emplace(key, std::move(cleaned.text));
  }
  return texts;
}

}  // namespace quell::packs
