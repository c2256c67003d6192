#include "outreach/question.h"

#include "core/base64.h"
#include "core/code.h"
#include "core/sealing.h"

namespace quell::outreach {
namespace {

constexpr std::size_t code_characters = 12;

std::string binding(const std::string& record) { return "outreach:" + record; }

}  // namespace

SealedWriting seal_writing(const KeyRing& keys, const std::string& record, const Writing& plain) {
  return {keys.current_id(), seal(keys.current(), plain.reveal().value, binding(record))};
}

Result<Writing> open_writing(const KeyRing& keys, const std::string& record, const SealedWriting& sealed) {
  const Key* key = keys.find(sealed.key_id);
  auto plain = key ? open_sealed(*key, sealed.sealed, binding(record)) : std::nullopt;
  if (!plain) return fail(FailureKind::unavailable, "outreach.key_missing");
  return Writing{LongText<2000>{*std::move(plain)}};
}

std::string code_of(const KeyRing& keys, const QuestionId& id) {
  return code_from(*from_base64(keyed_hash(derived_key(keys.index(), "outreach.code"), id.text)), code_characters);
}

std::string hash_of(const KeyRing& keys, const std::string& normal_code) {
  return keyed_hash(derived_key(keys.index(), "outreach.code_hash"), normal_code);
}

}  // namespace quell::outreach
