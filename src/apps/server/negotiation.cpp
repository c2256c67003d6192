#include "apps/server/negotiation.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "apps/server/http_message.h"

namespace quell::server {
namespace {

struct Choice {
  std::string name;  // lower case
  double weight = 1;
};

std::string lower(std::string_view text) {
  std::string out{text};
  std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

std::vector<Choice> choices_of(std::string_view header) {
  std::vector<Choice> choices;
  for (const std::string_view entry : pieces(header, ',')) {
    const auto parts = pieces(entry, ';');
    if (parts.empty()) continue;
    Choice choice{lower(parts.front())};
    for (const std::string_view part : parts)
      if (part.starts_with("q=") || part.starts_with("Q="))
        choice.weight = std::strtod(std::string{part.substr(2)}.c_str(), nullptr);
    choices.push_back(std::move(choice));
  }
  return choices;
}

}  // namespace

bool accepts_type(std::string_view accept, std::string_view media_type) {
  if (accept.empty()) return true;
  const std::string family = std::string{media_type.substr(0, media_type.find('/'))} + "/*";
  int best_match = 0;  // the most specific entry decides: exact, then family, then any
  bool admitted = false;
  for (const Choice& choice : choices_of(accept)) {
    int match = 0;
    if (choice.name == media_type) match = 3;
    else if (choice.name == family) match = 2;
    else if (choice.name == "*/*") match = 1;
    if (match <= best_match) continue;
    best_match = match;
    admitted = choice.weight > 0;
  }
  return admitted;
}

bool accepts_gzip(std::string_view accept_encoding) {
  return std::ranges::any_of(choices_of(accept_encoding),
                             [](const Choice& choice) { return choice.name == "gzip" && choice.weight > 0; });
}

std::string best_language(std::string_view accept_language, const std::vector<std::string>& available) {
  const Choice* best = nullptr;
  const std::string* language = &available.front();
  const auto choices = choices_of(accept_language);
  for (const Choice& choice : choices) {
    const std::string primary = choice.name.substr(0, choice.name.find('-'));
    const auto found = std::ranges::find(available, primary);
    if (found == available.end() || choice.weight <= 0 || (best && choice.weight <= best->weight)) continue;
    best = &choice;
    language = &*found;
  }
  return *language;
}

}  // namespace quell::server
