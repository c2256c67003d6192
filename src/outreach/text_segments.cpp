#include "outreach/text_segments.h"

#include <unicode/unistr.h>

#include <string>

namespace quell::outreach {
namespace {

const icu::UnicodeString& gsm_alphabet() {
  static const icu::UnicodeString letters = icu::UnicodeString::fromUTF8(
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
      "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");
  return letters;
}

const icu::UnicodeString& gsm_extension() {
  static const icu::UnicodeString letters = icu::UnicodeString::fromUTF8("\f^{}\\[~]|€");
  return letters;
}

// 0 where the alphabet lacks the character.
int gsm_units(char16_t unit) {
  if (gsm_alphabet().indexOf(unit) >= 0) return 1;
  return gsm_extension().indexOf(unit) >= 0 ? 2 : 0;
}

int segments_of(int units, int alone, int together) {
  if (units == 0) return 0;
  return units <= alone ? 1 : (units + together - 1) / together;
}

}  // namespace

TextSegments count_segments(std::string_view utf8) {
  const auto text = icu::UnicodeString::fromUTF8(icu::StringPiece{utf8.data(), static_cast<std::int32_t>(utf8.size())});
  int units = 0;
  for (std::int32_t i = 0; i < text.length(); ++i) {
    const int needed = gsm_units(text[i]);
    if (needed == 0) return {TextEncoding::ucs_2, text.length(), segments_of(text.length(), 70, 67)};
    units += needed;
  }
  return {TextEncoding::gsm_7, units, segments_of(units, 160, 153)};
}

}  // namespace quell::outreach
