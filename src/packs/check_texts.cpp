#include <algorithm>

#include "packs/check_parts.h"
#include "packs/read_texts.h"
#include "packs/required_texts.h"

namespace quell::packs {
namespace {

// The names between {{ and }}, sorted.
std::vector<std::string> placeholders_of(std::string_view text) {
  std::vector<std::string> names;
  for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at + 2)) {
    const std::size_t end = std::min(text.find("}}", at), text.size());
    names.emplace_back(text.substr(at + 2, end - at - 2));
  }
  std::ranges::sort(names);
  return names;
}

void check_key(const std::string& key, const Pack& pack, const PackFiles& files, Problems& problems) {
  const Texts* first = nullptr;
  for (const std::string& language : pack.program.languages) {
    const std::string file = "texts/" + language + ".json";
    const Texts& texts = pack.texts.at(language);
    const auto text = texts.find(key);
    if (text == texts.end()) {
      problems.push_back({ProblemKind::text_missing, file, 0, "The text \"" + key + "\" is missing.",
                          "Add a line \"" + key + "\": \"…\" in this language."});
    } else if (!first || !first->contains(key)) {
      first = &texts;
    } else if (placeholders_of(text->second) != placeholders_of(first->at(key))) {
      problems.push_back({ProblemKind::placeholders_differ, file, line_of_key(files.at(file), key),
                          "The text \"" + key + "\" has other {{names}} than in another language.",
                          "Use the same {{names}} in every language; their order may differ."});
    }
  }
}

}  // namespace

void check_texts(const Pack& pack, const PackFiles& files, Problems& problems) {
  std::set<std::string> keys = required_texts(pack);
  for (const auto& [language, texts] : pack.texts)
    for (const auto& [key, text] : texts) keys.insert(key);
  for (const std::string& key : keys) check_key(key, pack, files, problems);
}

}  // namespace quell::packs
