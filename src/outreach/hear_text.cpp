#include "outreach/hear_text.h"

#include <map>

#include "outreach/stopped_number.h"
#include "people/phone_number.h"

namespace quell::outreach {
namespace {

struct HeardRow {
  ProgramId program_id;
  std::string gateway_id;
  std::string number_hash;
  HeardAs heard_as{};
  Instant heard_at;
};
BOOST_DESCRIBE_STRUCT(HeardRow, (), (program_id, gateway_id, number_hash, heard_as, heard_at))

const std::map<std::string, HeardWord, std::less<>>& known_words() {
  static const std::map<std::string, HeardWord, std::less<>> words{
      {"STOP", {HeardAs::stop, "en"}},     {"STOPALL", {HeardAs::stop, "en"}},  {"UNSUBSCRIBE", {HeardAs::stop, "en"}},
      {"CANCEL", {HeardAs::stop, "en"}},   {"END", {HeardAs::stop, "en"}},      {"QUIT", {HeardAs::stop, "en"}},
      {"REVOKE", {HeardAs::stop, "en"}},   {"OPTOUT", {HeardAs::stop, "en"}},   {"ALTO", {HeardAs::stop, "es"}},
      {"PARAR", {HeardAs::stop, "es"}},    {"PARE", {HeardAs::stop, "es"}},     {"BAJA", {HeardAs::stop, "es"}},
      {"CANCELAR", {HeardAs::stop, "es"}}, {"START", {HeardAs::start, "en"}},   {"UNSTOP", {HeardAs::start, "en"}},
      {"INICIAR", {HeardAs::start, "es"}}, {"EMPEZAR", {HeardAs::start, "es"}}, {"HELP", {HeardAs::help, "en"}},
      {"INFO", {HeardAs::help, "en"}},     {"AYUDA", {HeardAs::help, "es"}}};
  return words;
}

// Letters in upper case; "STOP ALL" and "opt-out" are one word each.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    if (c >= 'a' && c <= 'z') letters += static_cast<char>(c - 'a' + 'A');
    else if ((c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80) letters += c;
  }
  return letters;
}

bool was_answered_today(storage::Transaction& tx, HeardRow row, Instant now) {
  row.heard_at = now - std::chrono::hours{24};
  return tx
      .find<HeardRow>(
          "select * from outreach_heard_text where program_id = :program_id and number_hash = :number_hash and "
          "heard_as = 'other' and heard_at > :heard_at limit 1",
          row)
      .has_value();
}

// What a receipt makes of a text. An end that nobody can change any more stays.
std::optional<TextState> state_after(TextState state, Receipt receipt) {
  switch (state) {
    case TextState::delivered:
    case TextState::stopped:
    case TextState::not_allowed: return {};
    case TextState::undelivered:
      if (receipt == Receipt::failed) return {};
      break;
    default: break;
  }
  return receipt == Receipt::delivered ? TextState::delivered : TextState::undelivered;
}

}  // namespace

HeardWord heard_word(std::string_view text) {
  const auto found = known_words().find(letters_of(text));
  return found == known_words().end() ? HeardWord{} : found->second;
}

Result<TextUnderstood> hear_text(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                 const TextHeard& request) {
  TRY(access::require(actor, access::Permission::hear_texts));
  const auto number = people::phone_in_e164(request.from.reveal().value);
  if (!number) return invalid("/from", "people.phone_unreadable");
  const HeardWord word = heard_word(request.text.reveal().value);
  const HeardRow row{actor.program, request.id.value, hash_of_number(tx, actor.program, *number), word.as, now};
  TextUnderstood understood{word.as, word.language, Answers::yes};
  if (word.as == HeardAs::other && was_answered_today(tx, row, now)) understood.answers = Answers::no;
  const auto fresh = tx.execute(
      "insert into outreach_heard_text (program_id, gateway_id, number_hash, heard_as, heard_at) values (:program_id, "
      ":gateway_id, :number_hash, :heard_as, :heard_at) on conflict do nothing",
      row);
  if (fresh == 0) {
    understood.answers = Answers::no;
    return understood;
  }
  if (word.as == HeardAs::stop) stop_number(tx, actor.program, *number, now);
  if (word.as == HeardAs::start) start_number(tx, actor.program, *number);
  return understood;
}

Result<TextAsKept> take_receipt(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                const TextReceipt& request) {
  TRY(access::require(actor, access::Permission::hear_texts));
  const auto text = find_phone_text(tx, actor.program, request.id);
  if (!text) return fail(FailureKind::not_found, "outreach.text_unknown");
  const auto state = state_after(text->state, request.receipt);
  if (!state) return TextAsKept{text->state};
  PhoneText kept = *text;
  kept.state = *state;
  kept.sent_at = text->sent_at.value_or(now);
  kept.ended_at = now;
  if (!change_phone_text(tx, *text, kept)) return fail(FailureKind::unavailable, "storage.busy");
  if (*state == TextState::undelivered) give_up_text(tx, kept);
  return TextAsKept{*state};
}

}  // namespace quell::outreach
