#include "apps/server/texts.h"

#include <algorithm>
#include <boost/json.hpp>

#include "core/read_json.h"

namespace quell::server {

Result<Texts> Texts::load(const Files& files) {
  Texts texts;
  texts.by_language_["en"];
  for (const std::string& path : files.under("texts/")) {
    if (!path.ends_with(".json")) continue;
    const std::string rest = path.substr(6);
    const std::string language = rest.substr(0, rest.find('/'));
    const auto json = parse_json(*files.find(path));
    if (!json || !json->is_object()) return invalid(path, "server.texts_malformed");
    for (const auto& [key, sentence] : json->get_object()) {
      if (!sentence.is_string()) return invalid(path, "server.texts_malformed");
      texts.by_language_[language].insert_or_assign(std::string{key}, std::string{sentence.get_string()});
    }
  }
  texts.languages_ = {"en"};
  for (const auto& [language, sentences] : texts.by_language_)
    if (language != "en") texts.languages_.push_back(language);
  return texts;
}

bool Texts::has_language(std::string_view language) const { return by_language_.contains(language); }

const std::string* Texts::find(std::string_view language, std::string_view key) const {
  for (const std::string_view tried : {language, std::string_view{"en"}}) {
    const auto sentences = by_language_.find(tried);
    if (sentences == by_language_.end()) continue;
    if (const auto found = sentences->second.find(key); found != sentences->second.end()) return &found->second;
  }
  return nullptr;
}

std::string Texts::say(std::string_view language, std::string_view key) const {
  const std::string* found = find(language, key);
  return found ? *found : std::string{key};
}

std::string Texts::say(std::string_view language, std::string_view key, const TextValues& values) const {
  return filled_text(language, say(language, key), values);
}

}  // namespace quell::server
