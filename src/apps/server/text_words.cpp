#include "apps/server/text_words.h"

#include "apps/server/pages/spoken.h"
#include "outreach/text_segments.h"

namespace quell::server {
namespace {

constexpr int segments_wanted = 2;

// The narrow and fixed spaces that ICU puts before "pm" are not of the alphabet of texts: one would double the price.
std::string with_plain_spaces(std::string text) {
  for (const std::string_view space : {"\u00a0", "\u202f"})
    for (auto at = text.find(space); at != text.npos; at = text.find(space, at)) text.replace(at, space.size(), " ");
  return text;
}

}  // namespace

std::string words_of_text(const Texts& texts, const std::string& public_origin, const outreach::TextToSend& text) {
  const std::string& language = text.language;
  const TextValues values{{"time", spoken_time(language, text.at)},
                          {"where", text.where},
                          {"link", public_origin + "/" + language + "/" + text.link}};
  const auto say = [&](std::string_view key) { return with_plain_spaces(texts.say(language, key, values)); };
  if (text.text.kind == outreach::TextKind::symptom_check) return say("text.symptom_check");
  std::string words = say("text.appointment_reminder");
  if (outreach::count_segments(words).segments > segments_wanted) words = say("text.appointment_reminder_short");
  return words;
}

}  // namespace quell::server
