#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/described.h"
#include "core/ids.h"
#include "core/instant.h"
#include "core/private.h"
#include "core/result.h"
#include "core/text.h"
#include "storage/transaction.h"

namespace quell::outreach {

using AnswerId = Id<struct AnswerTag>;

inline constexpr const char* department_helper = "department";
inline constexpr const char* question_task = "outreach.question";  // what waits for an answer

// What a question is about, as the asker chose. It may be seen by all who answer; the words may not.
enum class Topic { vaccine, testing, symptoms, exposure, appointment, privacy, other };
BOOST_DESCRIBE_ENUM(Topic, vaccine, testing, symptoms, exposure, appointment, privacy, other)

// What people write is personal, though nobody asks for a name.
using Writing = Private<LongText<2000>>;

// A question as the database holds it. `helper` is who was asked: a partner of the pack, or "department". Who claimed
// it last keeps standing there once it is answered.
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
  std::optional<Topic> topic;
  std::optional<StaffId> claimed_by;
  std::optional<Instant> claimed_at;
};
BOOST_DESCRIBE_STRUCT(QuestionRow, (),
                      (id, program_id, helper, language, key_id, sealed_text, code_hash, asked_at, answered_at, topic,
                       claimed_by, claimed_at))

// When an answer is promised for.
Instant answer_due_at(const QuestionRow& question);

struct AnswerShown {
  Writing text;
  std::string answered_for;  // as `helper`
  Instant answered_at;
};
BOOST_DESCRIBE_STRUCT(AnswerShown, (), (text, answered_for, answered_at))

// A question in full, for whoever bears its code and for who has claimed it.
struct QuestionShown {
  QuestionId id;
  std::string helper;
  std::string language;
  std::optional<Topic> topic;
  Writing text;
  Instant asked_at;
  std::vector<AnswerShown> answers;  // oldest first
};
BOOST_DESCRIBE_STRUCT(QuestionShown, (), (id, helper, language, topic, text, asked_at, answers))

// Opens the question and its answers, and touches it for the audit event.
// Fails: unavailable outreach.key_missing
Result<QuestionShown> show_question(storage::Transaction& tx, const QuestionRow& row);

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
