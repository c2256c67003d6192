#include "apps/server/code_tries.h"

#include <algorithm>
#include <array>

#include "access/attempt_limit.h"
#include "apps/server/client_address.h"
#include "core/code.h"
#include "programs/program.h"

namespace quell::server {
namespace {

// What somebody hears whose link carries a code that is none of ours.
constexpr std::array<std::string_view, 3> wrong_codes{"surveillance.notice_unknown", "surveillance.check_unknown",
                                                      "clinics.offer_unknown"};

std::string field_at(const boost::json::value& document, std::string_view field) {
  const auto* object = document.if_object();
  const auto* value = object ? object->if_contains(field) : nullptr;
  if (value && value->is_array() && !value->get_array().empty()) value = &value->get_array().front();
  return value && value->is_string() ? std::string{value->get_string()} : std::string{};
}

// Of a client that many share, an address; of a code, how it is kept. A code that cannot be one counts as typed.
std::array<access::AttemptKey, 2> keys_of(const ProgramId& program, const CodeTry& tried, const packs::Code& limits) {
  const std::chrono::minutes window{limits.lock_minutes};
  const std::string code = normal_code(tried.code).value_or(tried.code);
  return {{{"code_client/" + program.text + "/" + network_of(tried.client), limits.attempts_max, window},
           {"code/" + program.text + "/" + code, limits.attempts_max, window}}};
}

}  // namespace

std::optional<std::string> code_in(const Fields& fields) {
  for (const char* name : {"code", "notice_code", "notice"})
    if (std::string code = field_at(fields.document, name); !code.empty()) return code;
  for (const char* holder : {"appointment", "booker"}) {
    const auto* object = fields.document.if_object();
    const auto* held = object ? object->if_contains(holder) : nullptr;
    if (!held) continue;
    if (std::string code = field_at(*held, "code"); !code.empty()) return code;
  }
  return {};
}

bool is_wrong_code(const Failure& failure) {
  if (failure.reason.ends_with(".code_unknown")) return true;
  return std::ranges::any_of(wrong_codes, [&](std::string_view reason) { return failure.reason == reason; });
}

Result<void> count_code_try(storage::Transaction& tx, const ProgramId& program, Instant now, const CodeTry& tried) {
  const auto in_force = TRY(programs::program_in_force(tx, program, now));
  for (const access::AttemptKey& key : keys_of(program, tried, in_force.pack->program.settings.code))
    if (!access::count_attempt(tx, key, now)) return fail(FailureKind::unavailable, "server.too_many_code_tries");
  return {};
}

void take_code_try_back(storage::Transaction& tx, const ProgramId& program, const CodeTry& tried) {
  for (const access::AttemptKey& key : keys_of(program, tried, {})) access::take_attempt_back(tx, key);
}

}  // namespace quell::server
