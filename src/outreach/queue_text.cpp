#include "outreach/queue_text.h"

#include <algorithm>

#include "outreach/stopped_number.h"
#include "people/read_person.h"

namespace quell::outreach {
namespace {

packs::QuietHours quiet_hours(const programs::InForce& program) {
  return program.pack->program.settings.quiet_hours.value_or(packs::QuietHours{});
}

struct Choice {
  TextState state = TextState::not_allowed;
  std::optional<people::ContactPointId> contact_point = {};
};

// The phone that takes texts, the preferred one first. STOP holds for the number, so the person's next one is not
// tried.
Choice choose_phone(storage::Transaction& tx, const ProgramId& program, const people::Person& person) {
  const auto found = std::ranges::find_if(person.contact_points, [](const auto& point) { return point.consent.text; });
  if (found == person.contact_points.end()) return {};
  const bool stopped = is_stopped(tx, program, found->phone.reveal().value);
  return {stopped ? TextState::stopped : TextState::waiting, found->id};
}

}  // namespace

Result<TextState> queue_text(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed& seed,
                             const TextWanted& wanted) {
  Choice choice;
  const auto person = people::open_person(tx, actor.program, wanted.person);
  if (person) choice = choose_phone(tx, actor.program, *person);
  else if (person.error().kind != FailureKind::not_found) return tl::unexpected(person.error());
  const bool ends = choice.state != TextState::waiting;
  const PhoneText text{.id = seed.next_id<PhoneTextId>(),
                       .program_id = actor.program,
                       .kind = wanted.kind,
                       .subject_id = wanted.subject_id,
                       .about_at = wanted.about_at,
                       .person_id = wanted.person,
                       .contact_point_id = choice.contact_point,
                       .state = choice.state,
                       .queued_at = now,
                       .expires_at = wanted.expires_at,
                       .next_try_at = now,
                       .sent_at = {},
                       .ended_at = ends ? std::optional{now} : std::nullopt,
                       .segments = {}};
  const auto added = tx.execute(
      "insert into outreach_phone_text (id, program_id, kind, subject_id, about_at, person_id, contact_point_id, "
      "state, tries, queued_at, expires_at, next_try_at, ended_at) values (:id, :program_id, :kind, :subject_id, "
      ":about_at, "
      ":person_id, :contact_point_id, :state, 0, :queued_at, :expires_at, :next_try_at, :ended_at) on conflict "
      "(program_id, kind, subject_id, about_at) do update set contact_point_id = excluded.contact_point_id, state = "
      "excluded.state, expires_at = excluded.expires_at, next_try_at = excluded.next_try_at, ended_at = "
      "excluded.ended_at where outreach_phone_text.state = 'withdrawn'",
      text);
  if (added > 0 && ends) give_up_text(tx, text);
  return choice.state;
}

Instant sending_ends(const programs::InForce& program, Date day) {
  const packs::QuietHours quiet = quiet_hours(program);
  if (quiet.from > quiet.until) return program.zone.at(day, quiet.from);
  return program.zone.at(day + std::chrono::days{1}, {});
}

bool is_quiet(const programs::InForce& program, Instant now) {
  return quiet_hours(program).contain(program.zone.minute_of_day(now));
}

}  // namespace quell::outreach
