#pragma once

#include <string_view>
#include <vector>

#include "core/result.h"

namespace quell::interop {

// What stands in a file, or in what a connection brought: messages, and around them the segments of the batch protocol
// (2.5.1, chapter 2.10.3). `framing` is what says nothing: a byte order mark, empty lines, the start byte of MLLP.
// `stray` says something where no message is.
enum class Hl7ItemKind { message, file_header, batch_header, batch_trailer, file_trailer, framing, stray };

struct Hl7Item {
  Hl7ItemKind kind = Hl7ItemKind::stray;
  std::string_view bytes;
};

// Parts a file into its items, which together are all of its bytes, in order: one message, several, batches of them,
// with or without headers and trailers. Whether a message can be read is for Hl7Message::parse to say.
//
// Fails: invalid_input interop.hl7_no_message   no message is in it (a batch of none has none)
//        invalid_input interop.hl7_utf16        it is UTF-16, which no message of ours is
Result<std::vector<Hl7Item>> split_hl7_file(std::string_view bytes);

}  // namespace quell::interop
