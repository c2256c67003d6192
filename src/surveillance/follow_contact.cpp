#include "surveillance/follow_contact.h"

#include <algorithm>
#include <set>

#include "access/coworkers.h"
#include "people/read_person.h"
#include "surveillance/contact_tasks.h"
#include "surveillance/symptom_check.h"

namespace quell::surveillance {
namespace {

struct EndingAsked {
  ProgramId program;
  Date today;
  int limit = 0;
};
BOOST_DESCRIBE_STRUCT(EndingAsked, (), (program, today, limit))

Result<std::string> days_text(const SetMonitoring& request, const packs::Monitoring& monitoring) {
  if (request.rhythm != Rhythm::own_days) return std::string{};
  const std::set<int> days{request.ask_on_days.begin(), request.ask_on_days.end()};
  const bool fits = !days.empty() && days.size() <= 30 && *days.begin() >= 0 && *days.rbegin() <= monitoring.days;
  if (!fits) return invalid("/ask_on_days", "surveillance.days_of_checks_wrong");
  std::string text;
  for (const int day : days) text += (text.empty() ? "" : " ") + std::to_string(day);
  return text;
}

Result<void> check_channel(storage::Transaction& tx, const Contact& contact, const SetMonitoring& request) {
  if (request.channel != CheckChannel::text || request.rhythm == Rhythm::self) return {};
  if (contact.person_id) {
    const people::Person person = TRY(people::open_person(tx, contact.program_id, *contact.person_id));
    if (std::ranges::any_of(person.contact_points, [](const auto& point) { return point.consent.text; })) return {};
  }
  return invalid("/channel", "surveillance.texts_not_allowed");
}

// How many of the checks that were due, the last ones, had no answer.
int unanswered_at_the_end(const std::vector<SymptomCheck>& checks, Date today) {
  int unanswered = 0;
  for (const SymptomCheck& check : checks)
    if (check.due_on < today) unanswered = check.answered_at ? 0 : unanswered + 1;
  return unanswered;
}

// What the monitoring has come to; nothing where it goes on.
std::optional<ContactState> outcome(const std::vector<SymptomCheck>& checks, const Contact& contact,
                                    const packs::Monitoring& monitoring, Date today) {
  const int unanswered = unanswered_at_the_end(checks, today);
  if (unanswered >= monitoring.lost_after_unanswered) return ContactState::lost_to_follow_up;
  if (contact.monitor_until_on && today <= *contact.monitor_until_on) return {};
  return unanswered > 0 ? ContactState::lost_to_follow_up : ContactState::completed;
}

}  // namespace

Result<ContactFacts> set_monitoring(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                    const SetMonitoring& request) {
  Contact contact = TRY(find_own_contact(tx, actor, request.contact));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  if (contact.state != ContactState::following) return fail(FailureKind::conflict, "surveillance.not_followed");
  contact.ask_on_days = TRY(days_text(request, program.pack->monitoring));
  TRY(check_channel(tx, contact, request));
  contact.rhythm = request.rhythm;
  contact.channel = request.channel;
  save_contact(tx, contact);
  plan_symptom_checks(tx, program, contact, seed);
  tx.touch("surveillance.contact", contact.id.text);
  return facts_of(contact, program);
}

Result<ContactFacts> set_contact_state(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                       const SetContactState& request) {
  if (request.state == ContactState::completed || request.state == ContactState::became_case)
    return invalid("/state", "surveillance.state_not_by_hand");
  Contact contact = TRY(find_own_contact(tx, actor, request.contact));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  contact.state = request.state;
  contact.ended_at = request.state == ContactState::following ? std::nullopt : std::optional{now};
  save_contact(tx, contact);
  plan_symptom_checks(tx, program, contact, seed);
  open_offer_task(tx, actor, now, seed, program, contact);
  tx.touch("surveillance.contact", contact.id.text);
  return facts_of(contact, program);
}

Result<ContactFacts> assign_contact(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                    const AssignContact& request) {
  Contact contact = TRY(find_own_contact(tx, actor, request.contact));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  if (request.owner && !access::may_do(tx, actor.program, *request.owner, access::Permission::investigate_cases, now))
    return invalid("/owner", "surveillance.investigator_unknown");
  contact.owner = request.owner;
  save_contact(tx, contact);
  tx.touch("surveillance.contact", contact.id.text);
  return facts_of(contact, program);
}

Result<int> end_monitoring(storage::Transaction& tx, const access::Actor& actor, Instant now, int count_max) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  // Whoever has missed a check, or whose last day is over.
  const auto due = tx.all<Contact>(
      "select * from surveillance_contact c where c.program_id = :program and c.state = 'following' and "
      "(c.monitor_until_on < :today or exists (select 1 from surveillance_symptom_check k where k.contact_id = c.id "
      "and k.due_on < :today and k.answered_at is null)) order by c.id limit :limit",
      EndingAsked{actor.program, program.today, count_max});
  int ended = 0;
  for (Contact contact : due) {
    const auto state = outcome(checks_of_contact(tx, contact.id), contact, program.pack->monitoring, program.today);
    if (!state) continue;
    contact.state = *state;
    contact.ended_at = now;
    save_contact(tx, contact);
    ++ended;
  }
  return ended;
}

}  // namespace quell::surveillance
