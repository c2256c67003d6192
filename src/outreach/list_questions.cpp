#include "outreach/list_questions.h"

namespace quell::outreach {
namespace {

constexpr std::size_t questions_a_page = 50;
constexpr std::chrono::hours claim_lasts{2};

struct QuestionKey {
  Instant at;
  QuestionId id;
};
BOOST_DESCRIBE_STRUCT(QuestionKey, (), (at, id))

struct QuestionsWanted {
  ProgramId program;
  StaffId staff;
  std::optional<std::string> own;  // a partner's staff see what the partner was asked
  std::optional<QuestionId> question;
  std::optional<Text<5>> language;
  std::optional<Text<64>> helper;
  Instant at;
  QuestionId id;
  int count_max = static_cast<int>(questions_a_page) + 1;
};
BOOST_DESCRIBE_STRUCT(QuestionsWanted, (), (program, staff, own, question, language, helper, at, id, count_max))

struct QuestionsCounted {
  int waiting = 0;
};
BOOST_DESCRIBE_STRUCT(QuestionsCounted, (), (waiting))

const std::string seen =
    "from outreach_question where program_id = :program and (cast(:own as text) is null or helper = :own) ";
const std::string narrowed =
    "and (cast(:question as text) is null or id = :question) "
    "and (cast(:language as text) is null or language = :language) "
    "and (cast(:helper as text) is null or helper = :helper) ";
const std::string waiting_page = "select * " + seen + narrowed +
                                 "and answered_at is null and (asked_at, id) > (:at, :id) "
                                 "order by asked_at, id limit :count_max";
const std::string answered_page = "select * " + seen + narrowed +
                                  "and answered_at is not null and (answered_at, id) < (:at, :id) "
                                  "order by answered_at desc, id desc limit :count_max";

}  // namespace

Instant question_claims_since(Instant now) { return now - claim_lasts; }

QuestionLine question_line(const QuestionRow& row, const access::Actor& actor, const Helping& helping, Instant now) {
  QuestionLine line{.id = row.id,
                    .helper = row.helper,
                    .language = row.language,
                    .topic = row.topic,
                    .asked_at = row.asked_at,
                    .due_at = answer_due_at(row),
                    .claimed = QuestionClaim::nobody,
                    .claimed_by = row.claimed_by,
                    .claim_ends_at = {},
                    .may_claim_from = may_claim_from(helping, row),
                    .answered_at = row.answered_at};
  if (!row.claimed_by) return line;
  line.claimed = *row.claimed_by == actor.staff ? QuestionClaim::mine : QuestionClaim::someone;
  if (row.answered_at || !row.claimed_at) return line;
  line.claim_ends_at = *row.claimed_at + claim_lasts;
  // Left too long by someone else, it is free; who left it still has it until then.
  if (line.claimed == QuestionClaim::someone && *row.claimed_at <= question_claims_since(now)) {
    line.claimed = QuestionClaim::nobody;
    line.claimed_by = {};
    line.claim_ends_at = {};
  }
  return line;
}

Result<QuestionPage> list_questions(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                    const QuestionFilter& filter) {
  const Helping helping = TRY(helping_of(tx, actor));
  if (!helping.for_state && !helping.partner) return QuestionPage{};
  const bool answered = filter.state == QuestionState::answered;
  const Instant ever{std::chrono::sys_days{std::chrono::year{2200} / 1 / 1}};
  QuestionsWanted wanted{.program = actor.program,
                         .staff = actor.staff,
                         .own = helping.for_state ? std::nullopt : helping.partner,
                         .question = filter.question,
                         .language = filter.language,
                         .helper = filter.helper,
                         .at = answered ? ever : Instant{},
                         .id = {}};
  if (filter.after) {
    const QuestionKey after = TRY(from_cursor<QuestionKey>(filter.after->value));
    wanted.at = after.at;
    wanted.id = after.id;
  }
  const auto line_of = [&](const QuestionRow& row) { return question_line(row, actor, helping, now); };
  auto rows = tx.all<QuestionRow>(answered ? answered_page : waiting_page, wanted);
  const auto page = page_of<QuestionKey>(std::move(rows), questions_a_page, [&](const QuestionRow& last) {
    return QuestionKey{answered ? last.answered_at.value_or(Instant{}) : last.asked_at, last.id};
  });
  QuestionPage list{.waiting = 0, .mine = {}, .questions = {}, .next = page.next};
  list.waiting = tx.find<QuestionsCounted>("select count(*) as waiting " + seen + "and answered_at is null", wanted)
                     .value_or(QuestionsCounted{})
                     .waiting;
  for (const QuestionRow& row : page.items) list.questions.push_back(line_of(row));
  if (!answered && !filter.after)
    for (const QuestionRow& row : tx.all<QuestionRow>(
             "select * " + seen + "and answered_at is null and claimed_by = :staff order by asked_at, id", wanted))
      list.mine.push_back(line_of(row));
  return list;
}

}  // namespace quell::outreach
