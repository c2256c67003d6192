#pragma once

#include <optional>
#include <string>

#include "core/described.h"
#include "core/ids.h"
#include "core/instant.h"
#include "core/private.h"
#include "core/result.h"
#include "core/text.h"
#include "storage/transaction.h"

namespace quell::outreach {

using AnswerId = Id<struct AnswerTag>;

// What people write is personal, though nobody asks for a name.
using Writing = Private<LongText<2000>>;

// A question as the database holds it. `helper` is who was asked: a partner of the pack, or "department".
struct QuestionRow {
  QuestionId id;
  ProgramId program_id;
  std::string helper;
  std::string language;
  std::string key_id;
  std::string sealed_text;
  std::string code_hash;
  Instant asked_at;
  std::optional<Instant> answered_at;
};
BOOST_DESCRIBE_STRUCT(QuestionRow, (),
                      (id, program_id, helper, language, key_id, sealed_text, code_hash, asked_at, answered_at))

struct SealedWriting {
  std::string key_id;
  std::string sealed;
};

// Under the department's newest key, bound to the record.
SealedWriting seal_writing(const KeyRing& keys, const std::string& record, const Writing& plain);

// Fails: unavailable outreach.key_missing   the key ring is not this database's
Result<Writing> open_writing(const KeyRing& keys, const std::string& record, const SealedWriting& sealed);

// The code of a question follows from its id, so that a form that is sent twice is answered alike; 60 bits and a check
// character.
std::string code_of(const KeyRing& keys, const QuestionId& id);
std::string hash_of(const KeyRing& keys, const std::string& normal_code);

}  // namespace quell::outreach
