#include "outreach/show_texts.h"

#include <algorithm>

#include "outreach/stopped_number.h"
#include "people/person_in_force.h"
#include "people/read_person.h"
#include "surveillance/contact.h"

namespace quell::outreach {
namespace {

constexpr std::size_t lines_shown = 5;

struct CountsAsked {
  ProgramId program;
  Instant from;
  PersonId person;
};
BOOST_DESCRIBE_STRUCT(CountsAsked, (), (program, from, person))

struct CountedTexts {
  std::int64_t count = 0;
  std::int64_t segments = 0;
};
BOOST_DESCRIBE_STRUCT(CountedTexts, (), (count, segments))

CountedTexts counted(storage::Transaction& tx, std::string_view sql, const CountsAsked& asked) {
  return tx.find<CountedTexts>(sql, asked).value_or(CountedTexts{});
}

Result<TextStanding> standing_of(storage::Transaction& tx, const ProgramId& program,
                                 const std::optional<PersonId>& id) {
  const TextSwitch chosen = text_switch(tx, program);
  if (chosen.gateway == Gateway::none) return TextStanding::off;
  if (!id) return TextStanding::not_allowed;
  const auto person = people::open_person(tx, program, *id);
  if (!person && person.error().kind == FailureKind::not_found) return TextStanding::not_allowed;
  if (!person) return tl::unexpected(person.error());
  const auto point = std::ranges::find_if(person->contact_points, [](const auto& one) { return one.consent.text; });
  if (point == person->contact_points.end()) return TextStanding::not_allowed;
  if (is_stopped(tx, program, point->phone.reveal().value)) return TextStanding::stopped;
  return chosen.flow == TextFlow::paused ? TextStanding::paused : TextStanding::on;
}

}  // namespace

Result<TextOverview> show_texts(storage::Transaction& tx, const access::Actor& actor, Instant now, const TextsAsked&) {
  TRY(access::require(actor, access::Permission::manage_program));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const CountsAsked asked{.program = actor.program, .from = program.zone.at(program.today, {}), .person = {}};
  const TextSwitch chosen = text_switch(tx, actor.program);
  const CountedTexts waiting =
      counted(tx,
              "select count(*) as count, cast(0 as bigint) as segments from outreach_phone_text "
              "where program_id = :program and state in ('waiting', 'sending')",
              asked);
  const CountedTexts sent = counted(tx,
                                    "select count(*) as count, cast(coalesce(sum(segments), 0) as bigint) as segments "
                                    "from outreach_phone_text where program_id = :program and sent_at >= :from",
                                    asked);
  const CountedTexts failed =
      counted(tx,
              "select count(*) as count, cast(0 as bigint) as segments from outreach_phone_text "
              "where program_id = :program and ended_at >= :from and state in ('undelivered', "
              "'refused', 'expired', 'dead')",
              asked);
  const CountedTexts stopped = counted(tx,
                                       "select count(*) as count, cast(0 as bigint) as segments from "
                                       "outreach_stopped_number where program_id = :program",
                                       asked);
  return TextOverview{chosen.gateway, chosen.flow,   waiting.count, sent.count,
                      failed.count,   sent.segments, stopped.count};
}

Result<ContactTexts> texts_of_contact(storage::Transaction& tx, const access::Actor& actor, Instant,
                                      const ContactTextsAsked& request) {
  const auto contact = TRY(surveillance::find_own_contact(tx, actor, request.contact));
  tx.touch("surveillance.contact", contact.id.text);
  ContactTexts texts{.standing = TRY(standing_of(tx, actor.program, contact.person_id)), .last = {}};
  if (!contact.person_id) return texts;
  for (const PersonId& id : people::ids_of_person(tx, actor.program, *contact.person_id))
    tx.each<PhoneText>(
        "select * from outreach_phone_text where program_id = :program and person_id = :person order by queued_at "
        "desc, "
        "id limit 5",
        CountsAsked{.program = actor.program, .from = {}, .person = id}, [&](const PhoneText& text) {
          texts.last.push_back(
              {text.id, text.kind, text.state, text.ended_at.value_or(text.sent_at.value_or(text.queued_at))});
        });
  std::ranges::stable_sort(texts.last, std::ranges::greater{}, &TextLine::at);
  texts.last.resize(std::min(texts.last.size(), lines_shown));
  return texts;
}

}  // namespace quell::outreach
