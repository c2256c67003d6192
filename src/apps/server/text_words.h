#pragma once

#include <string>

#include "apps/server/texts.h"
#include "outreach/send_texts.h"

namespace quell::server {

// What a text to a phone says, in the person's language, with its link under the public address. Where the place makes
// it longer than two segments, it is left to the page behind the link.
std::string words_of_text(const Texts& texts, const std::string& public_origin, const outreach::TextToSend& text);

}  // namespace quell::server
