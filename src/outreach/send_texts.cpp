#include "outreach/send_texts.h"

#include <algorithm>

#include "clinics/appointment_link.h"
#include "outreach/queue_text.h"
#include "outreach/stopped_number.h"
#include "outreach/text_switch.h"
#include "people/read_person.h"
#include "programs/site.h"
#include "surveillance/turn_to_phone.h"
#include "worklist/open_task.h"

namespace quell::outreach {
namespace {

struct DueTexts {
  ProgramId program;
  Instant now;
  int limit = 0;
};
BOOST_DESCRIBE_STRUCT(DueTexts, (), (program, now, limit))

// Among the program's languages, or the first of them.
std::string language_of(const people::Person& person, const packs::Program& program) {
  const auto& language = person.identity.language;
  const std::string wanted = language && language->reveal() == people::Language::spanish ? "es" : "en";
  const bool known = std::ranges::find(program.languages, wanted) != program.languages.end();
  return known ? wanted : program.languages.front();
}

// What a text is about, or nothing where its reason is gone.
Result<std::optional<TextToSend>> subject_of(storage::Transaction& tx, const programs::InForce& program, Instant now,
                                             const PhoneText& text) {
  TextToSend about{.text = text, .number = {}, .language = {}, .link = {}, .where = {}};
  if (text.kind == TextKind::symptom_check) {
    const surveillance::SymptomCheckId check{text.subject_id};
    if (!surveillance::is_wanted(tx, program.id, check, program.today)) return std::nullopt;
    about.link = "m#" + surveillance::code_of_check(tx, check);
    return about;
  }
  const auto appointment = clinics::find_appointment(tx, program.id, AppointmentId{text.subject_id});
  const bool stands =
      appointment && appointment->state == clinics::AppointmentState::booked && appointment->starts_at == text.about_at;
  if (!stands) return std::nullopt;
  const auto site = TRY(programs::find_site(tx, program.id, appointment->site_id));
  about.at = TimeZone::find(site.time_zone).value_or(program.zone).minute_of_day(appointment->starts_at);
  about.where = site.street.value_or(site.name);
  about.link = "appointment#" + clinics::make_appointment_link(tx, *appointment, now);
  return about;
}

// The phone as it stands now, which may allow less than when the text was queued. Which end the text comes to, or none.
Result<std::optional<TextState>> open_phone(storage::Transaction& tx, const programs::InForce& program,
                                            TextToSend& about) {
  const auto person = people::open_person(tx, program.id, about.text.person_id);
  if (!person && person.error().kind == FailureKind::not_found) return TextState::not_allowed;
  if (!person) return tl::unexpected(person.error());
  const auto point = std::ranges::find_if(person->contact_points, [&](const people::ContactPoint& one) {
    return one.id == about.text.contact_point_id && one.consent.text;
  });
  if (point == person->contact_points.end()) return TextState::not_allowed;
  if (is_stopped(tx, program.id, point->phone.reveal().value)) return TextState::stopped;
  about.number = point->phone;
  about.language = language_of(*person, program.pack->program);
  return std::nullopt;
}

void end_text(storage::Transaction& tx, const PhoneText& text, TextState state, Instant now) {
  PhoneText ended = text;
  ended.state = state;
  ended.ended_at = now;
  if (change_phone_text(tx, text, ended) && state != TextState::withdrawn) give_up_text(tx, text);
}

// One that is due: taken for sending, or ended.
Result<std::optional<TextToSend>> take_text(storage::Transaction& tx, const programs::InForce& program, Instant now,
                                            const PhoneText& text) {
  auto about = TRY(subject_of(tx, program, now, text));
  const auto end = about ? TRY(open_phone(tx, program, *about)) : std::optional{TextState::withdrawn};
  if (end) {
    end_text(tx, text, *end, now);
    return std::nullopt;
  }
  PhoneText& taken = about->text;
  taken.state = TextState::sending;
  ++taken.tries;
  taken.next_try_at = now + text_lease;
  if (!change_phone_text(tx, text, taken)) return std::nullopt;
  return about;
}

PhoneText settled(const TextOutcome& outcome, Instant now) {
  PhoneText text = outcome.text;
  text.segments = outcome.segments;
  switch (outcome.answer) {
    case GatewayAnswer::accepted:
      text.state = TextState::sent;
      text.sent_at = now;
      break;
    case GatewayAnswer::refused: text.state = TextState::refused; break;
    case GatewayAnswer::later:
      text.state = text.tries >= text_tries_max ? TextState::dead : TextState::waiting;
      text.next_try_at = now + wait_after(text.tries);
      break;
    case GatewayAnswer::not_asked:
      text.state = TextState::waiting;
      text.next_try_at = now;
      --text.tries;
      break;
  }
  if (text.state != TextState::sent && text.state != TextState::waiting) text.ended_at = now;
  return text;
}

// One task for all of them: where the gateway is down, there are many.
void open_dead_letter_task(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed) {
  worklist::open_task(tx, actor, now,
                      {.id = seed.next_id<TaskId>(),
                       .kind = "outreach.texts_not_sent",
                       .subject_id = actor.program.text,
                       .permission = access::Permission::manage_program,
                       .due_at = now + std::chrono::hours{4},
                       .repeats = worklist::Repeats::one_at_a_time});
}

}  // namespace

std::chrono::seconds wait_after(std::int64_t tries) {
  const auto doublings = std::clamp<std::int64_t>(tries - 1, 0, 10);
  return std::min<std::chrono::seconds>(std::chrono::seconds{5} * (1 << doublings), std::chrono::hours{1});
}

Result<std::vector<TextToSend>> take_texts(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                           int count_max) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  const DueTexts asked{actor.program, now, count_max};
  for (const PhoneText& late : tx.all<PhoneText>(
           "select * from outreach_phone_text where program_id = :program and state in ('waiting', 'sending') and "
           "next_try_at <= :now and expires_at <= :now order by next_try_at, id limit :limit",
           asked))
    end_text(tx, late, TextState::expired, now);
  const TextSwitch chosen = text_switch(tx, actor.program);
  if (chosen.gateway == Gateway::none || chosen.flow == TextFlow::paused || is_quiet(program, now))
    return std::vector<TextToSend>{};
  std::vector<TextToSend> taken;
  for (const PhoneText& due : tx.all<PhoneText>(
           "select * from outreach_phone_text where program_id = :program and state in ('waiting', 'sending') and "
           "next_try_at <= :now and expires_at > :now order by next_try_at, id limit :limit",
           asked))
    if (auto one = TRY(take_text(tx, program, now, due))) taken.push_back(*std::move(one));
  return taken;
}

void settle_texts(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                  const std::vector<TextOutcome>& outcomes) {
  for (const TextOutcome& outcome : outcomes) {
    const PhoneText text = settled(outcome, now);
    if (!change_phone_text(tx, outcome.text, text)) continue;
    if (text.state == TextState::refused || text.state == TextState::dead) give_up_text(tx, text);
    if (text.state == TextState::dead) open_dead_letter_task(tx, actor, now, seed);
  }
}

}  // namespace quell::outreach
