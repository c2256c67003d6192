#pragma once

#include "access/actor.h"
#include "core/private.h"
#include "core/seed.h"
#include "core/text.h"
#include "outreach/phone_text.h"

namespace quell::outreach {

// What somebody texted back, as the gateway hands it in. `id` is the gateway's own: handed in again, it does nothing.
struct TextHeard {
  Text<100> id;
  Private<Text<40>> from;
  Private<LongText<2000>> text;
};
BOOST_DESCRIBE_STRUCT(TextHeard, (), (id, from, text))

enum class HeardAs { stop, start, help, other };
BOOST_DESCRIBE_ENUM(HeardAs, stop, start, help, other)

struct HeardWord {
  HeardAs as = HeardAs::other;
  std::string language = "en";  // of the word
};

// The words that carriers know in English (CTIA Messaging Principles 5.1.3) and those that people say in Spanish; case
// and signs around the word do not matter. A sentence that holds such a word is none.
HeardWord heard_word(std::string_view text);

enum class Answers { no, yes };
BOOST_DESCRIBE_ENUM(Answers, no, yes)

struct TextUnderstood {
  HeardAs as = HeardAs::other;
  std::string language;
  Answers answers = Answers::yes;  // what is no known word is answered once a day: it may be a machine that answers
};
BOOST_DESCRIBE_STRUCT(TextUnderstood, (), (as, language, answers))

// STOP ends every further text to the number, START takes that back. What was said is not kept.
//
// Fails: not_permitted access.permission_missing
//        invalid_input people.phone_unreadable   at "/from"
Result<TextUnderstood> hear_text(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                 const TextHeard& request);

enum class Receipt { delivered, failed };
BOOST_DESCRIBE_ENUM(Receipt, delivered, failed)

struct TextReceipt {
  PhoneTextId id;
  Receipt receipt{};
};
BOOST_DESCRIBE_STRUCT(TextReceipt, (), (id, receipt))

struct TextAsKept {
  TextState state{};
};
BOOST_DESCRIBE_STRUCT(TextAsKept, (), (state))

// What the carrier told the gateway. Receipts may come twice and in any order: delivered stands. Where a text failed,
// the question for symptoms is asked on the phone.
//
// Fails: not_permitted access.permission_missing
//        not_found     outreach.text_unknown
Result<TextAsKept> take_receipt(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                const TextReceipt& request);

}  // namespace quell::outreach
