#pragma once

#include <optional>

#include "core/page.h"
#include "outreach/helping.h"

namespace quell::outreach {

enum class QuestionState { waiting, answered };
BOOST_DESCRIBE_ENUM(QuestionState, waiting, answered)

enum class QuestionClaim { nobody, mine, someone };
BOOST_DESCRIBE_ENUM(QuestionClaim, nobody, mine, someone)

// What all who may answer see of a question: never its words.
struct QuestionLine {
  QuestionId id;
  std::string helper;
  std::string language;
  std::optional<Topic> topic;
  Instant asked_at;
  Instant due_at;
  QuestionClaim claimed{};
  std::optional<StaffId> claimed_by;     // while a claim stands; who answered, afterwards
  std::optional<Instant> claim_ends_at;  // then it is anyone's
  Instant may_claim_from;                // for who asks; later than asked_at where a partner has the first say
  std::optional<Instant> answered_at;
};
BOOST_DESCRIBE_STRUCT(QuestionLine, (),
                      (id, helper, language, topic, asked_at, due_at, claimed, claimed_by, claim_ends_at,
                       may_claim_from, answered_at))

// Claims that began after this instant stand.
Instant question_claims_since(Instant now);

QuestionLine question_line(const QuestionRow& row, const access::Actor& actor, const Helping& helping, Instant now);

// What is absent does not narrow the list.
struct QuestionFilter {
  std::optional<QuestionState> state;  // waiting where absent
  std::optional<QuestionId> question;  // one alone, if it may be seen
  std::optional<Text<5>> language;
  std::optional<Text<64>> helper;
  std::optional<Text<300>> after;  // `next` of the page before
};
BOOST_DESCRIBE_STRUCT(QuestionFilter, (), (state, question, language, helper, after))

struct QuestionPage {
  int waiting = 0;                      // all that wait and that the actor may see
  std::vector<QuestionLine> mine;       // that one has claimed and not answered, on the first page of those that wait
  std::vector<QuestionLine> questions;  // waiting: the oldest first; answered: the latest first; at most 50
  std::optional<std::string> next;      // nothing on the last page
};
BOOST_DESCRIBE_STRUCT(QuestionPage, (), (waiting, mine, questions, next))

// What is asked of the state, or of one's own organization where one is a partner's. Shows no words, so nothing is
// touched.
//
// Fails: not_permitted access.permission_missing   answer_questions
//        invalid_input core.cursor_unknown         at "/after"
Result<QuestionPage> list_questions(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                    const QuestionFilter& filter);

}  // namespace quell::outreach
