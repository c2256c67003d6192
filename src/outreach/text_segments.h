#pragma once

#include <string_view>

namespace quell::outreach {

enum class TextEncoding { gsm_7, ucs_2 };

// How a text travels. One segment holds 160 characters of the GSM alphabet or 70 of UCS-2; of several, each holds 153
// or 67. Characters of the alphabet's extension ("€", "[") count twice, those beyond the first 65,536 (emoji) in UCS-2
// as well (3GPP TS 23.038, 23.040).
struct TextSegments {
  TextEncoding encoding = TextEncoding::gsm_7;
  int units = 0;
  int segments = 0;  // none for an empty text
};

// Of UTF-8.
TextSegments count_segments(std::string_view utf8);

}  // namespace quell::outreach
