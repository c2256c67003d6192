#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "apps/server/files.h"
#include "apps/server/filled_text.h"
#include "core/result.h"

namespace quell::server {

// The sentences for people, by language and key. English is the first language and stands in where another lacks a key.
class Texts {
 public:
  // Reads texts/<language>/*.json, flat objects of strings.
  // Fails: invalid_input server.texts_malformed   a file is not such an object; its path is the fault's field
  static Result<Texts> load(const Files& files);

  const std::vector<std::string>& languages() const { return languages_; }
  bool has_language(std::string_view language) const;

  // Null where no language has the key.
  const std::string* find(std::string_view language, std::string_view key) const;

  // The key itself where no language has it.
  std::string say(std::string_view language, std::string_view key) const;
  std::string say(std::string_view language, std::string_view key, const TextValues& values) const;  // filled in

 private:
  using Sentences = std::map<std::string, std::string, std::less<>>;

  std::map<std::string, Sentences, std::less<>> by_language_;
  std::vector<std::string> languages_;
};

}  // namespace quell::server
