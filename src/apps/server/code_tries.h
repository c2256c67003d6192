#pragma once

// A code is 50 bits and more; so that nobody guesses on, the pack limits how often one client may try codes, and how
// often one code may be tried by all, within its minutes. Only wrong tries count: right ones are taken back.

#include <optional>
#include <string>

#include "apps/server/fields.h"
#include "core/instant.h"
#include "core/result.h"
#include "storage/transaction.h"

namespace quell::server {

inline constexpr std::string_view too_many_code_tries = "server.too_many_code_tries";

// A try to open something by a code: what was typed, and from where.
struct CodeTry {
  std::string code;
  std::string client;
};

// The code that a request bears, at "code", "notice_code" (of a form: "notice"), "appointment/code" or "booker/code";
// nothing where it bears none.
std::optional<std::string> code_in(const Fields& fields);

// True where the failure means that the code was wrong.
bool is_wrong_code(const Failure& failure);

// Counts the try before anything is looked up, so that many at once cannot slip through before any is counted.
// Fails: unavailable server.too_many_code_tries
Result<void> count_code_try(storage::Transaction& tx, const ProgramId& program, Instant now, const CodeTry& tried);

void take_code_try_back(storage::Transaction& tx, const ProgramId& program, const CodeTry& tried);

}  // namespace quell::server
