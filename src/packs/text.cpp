#include "packs/text.h"

namespace quell::packs {
namespace {

const std::string* find(const Pack& pack, std::string_view language, std::string_view key) {
  const auto texts = pack.texts.find(language);
  if (texts == pack.texts.end()) return nullptr;
  const auto found = texts->second.find(key);
  return found == texts->second.end() ? nullptr : &found->second;
}

}  // namespace

std::string_view text(const Pack& pack, std::string_view language, std::string_view key) {
  if (const auto* found = find(pack, language, key)) return *found;
  if (pack.program.languages.empty()) return {};
  const auto* first = find(pack, pack.program.languages.front(), key);
  return first ? std::string_view{*first} : std::string_view{};
}

std::string_view text(const Pack& pack, const CriteriaVersion& version, std::string_view language,
                      std::string_view key) {
  const auto* own = find(pack, language, version.id + "/" + std::string{key});
  return own ? std::string_view{*own} : text(pack, language, key);
}

}  // namespace quell::packs
