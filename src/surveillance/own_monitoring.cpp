#include "surveillance/own_monitoring.h"

#include <algorithm>

#include "core/base64.h"
#include "core/code.h"
#include "core/sealing.h"
#include "surveillance/answer_check.h"
#include "surveillance/contact_tasks.h"

namespace quell::surveillance {
namespace {

constexpr std::size_t link_characters = 11;  // 55 bits, and a check character

struct LinkRow {
  ContactId contact_id;
  ProgramId program_id;
  std::int64_t number = 1;
  std::string token_hash;
  Instant made_at;
  StaffId made_by;
};
BOOST_DESCRIBE_STRUCT(LinkRow, (), (contact_id, program_id, number, token_hash, made_at, made_by))

std::string code_of_link(storage::Transaction& tx, const LinkRow& link) {
  const Key key = derived_key(tx.keys().index(), "surveillance.monitoring_link");
  return code_from(*from_base64(keyed_hash(key, link.contact_id.text + " " + std::to_string(link.number))),
                   link_characters);
}

std::string hash_of_link(storage::Transaction& tx, const std::string& normal) {
  return keyed_hash(derived_key(tx.keys().index(), "surveillance.monitoring_link_hash"), normal);
}

Result<Contact> contact_of_code(storage::Transaction& tx, const ProgramId& program, const std::string& typed) {
  if (const auto code = normal_code(typed))
    if (const auto link = tx.find<LinkRow>("select * from surveillance_monitoring_link where program_id = :program_id "
                                           "and token_hash = :token_hash",
                                           LinkRow{.program_id = program, .token_hash = hash_of_link(tx, *code)}))
      return find_contact(tx, program, link->contact_id);
  return find_contact(tx, program, TRY(check_of_code(tx, program, typed)).contact_id);
}

bool has_ended(const Contact& contact, Date today) {
  const bool open = contact.state == ContactState::following || contact.state == ContactState::lost_to_follow_up;
  return !open || !contact.monitor_until_on || today > *contact.monitor_until_on;
}

std::string every_day(const packs::Monitoring& monitoring) {
  std::string days;
  for (int day = 0; day <= monitoring.days; ++day) days += (day > 0 ? " " : "") + std::to_string(day);
  return days;
}

OwnMonitoring own_of(storage::Transaction& tx, const programs::InForce& program, const Contact& contact) {
  OwnMonitoring own{.is_over = has_ended(contact, program.today), .rhythm = contact.rhythm};
  if (own.is_over) return own;
  own.until_on = contact.monitor_until_on;
  own.days_left = static_cast<int>((*contact.monitor_until_on - program.today).count());
  own.every_day = contact.rhythm == Rhythm::own_days && contact.ask_on_days == every_day(program.pack->monitoring);
  for (const SymptomCheck& check : checks_of_contact(tx, contact.id)) {
    if (check.due_on > program.today) own.asked_on.push_back(check.due_on);
    else if (check.answered_at && program.zone.day_of(*check.answered_at) == program.today) own.answer = check.answer;
  }
  return own;
}

// The one to be answered today: what was asked last where it is open or of today, else a new line.
SymptomCheck check_of_today(storage::Transaction& tx, const programs::InForce& program, const Contact& contact,
                            Seed& seed) {
  std::optional<SymptomCheck> last;
  for (SymptomCheck& check : checks_of_contact(tx, contact.id))
    if (check.due_on <= program.today) last = std::move(check);
  const bool today = last && (last->due_on == program.today || !last->answered_at ||
                              program.zone.day_of(*last->answered_at) == program.today);
  if (today) return *last;
  const SymptomCheck own{.id = seed.next_id<SymptomCheckId>(),
                         .program_id = contact.program_id,
                         .contact_id = contact.id,
                         .due_on = program.today,
                         .channel = contact.channel};
  insert_symptom_check(tx, own);
  return own;
}

Result<Contact> contact_being_followed(storage::Transaction& tx, const programs::InForce& program,
                                       const Text<64>& code) {
  Contact contact = TRY(contact_of_code(tx, program.id, code.value));
  if (has_ended(contact, program.today)) return fail(FailureKind::conflict, "surveillance.check_is_over");
  tx.touch("surveillance.contact", contact.id.text);
  return contact;
}

}  // namespace

Result<MonitoringLink> make_monitoring_link(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed,
                                            const MonitoringLinkAsked& request) {
  const Contact contact = TRY(find_own_contact(tx, actor, request.contact));
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  tx.touch("surveillance.contact", contact.id.text);
  if (has_ended(contact, program.today)) return fail(FailureKind::conflict, "surveillance.not_followed");
  LinkRow link{.contact_id = contact.id,
               .program_id = actor.program,
               .number = 1,
               .token_hash = {},
               .made_at = now,
               .made_by = actor.staff};
  const auto before =
      tx.find<LinkRow>("select * from surveillance_monitoring_link where contact_id = :contact_id", link);
  if (before) link.number = before->number + (request.renew == Renew::yes ? 1 : 0);
  const std::string code = code_of_link(tx, link);
  link.token_hash = hash_of_link(tx, code);
  tx.execute(
      "insert into surveillance_monitoring_link (contact_id, program_id, number, token_hash, made_at, made_by) values "
      "(:contact_id, :program_id, :number, :token_hash, :made_at, :made_by) on conflict (contact_id) do update set "
      "number = excluded.number, token_hash = excluded.token_hash, made_at = excluded.made_at, "
      "made_by = excluded.made_by",
      link);
  return MonitoringLink{shown_code(code), contact.monitor_until_on};
}

Result<OwnMonitoring> find_own_monitoring(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                          const MonitoringCode& request) {
  const Contact contact = TRY(contact_of_code(tx, actor.program, request.code.value));
  tx.touch("surveillance.contact", contact.id.text);
  return own_of(tx, TRY(programs::program_in_force(tx, actor.program, now)), contact);
}

Result<OwnMonitoring> answer_own_monitoring(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                            Seed seed, const OwnMonitoringAnswer& request) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  Contact contact = TRY(contact_being_followed(tx, program, request.code));
  if (contact.state == ContactState::lost_to_follow_up) {
    contact.state = ContactState::following;
    contact.ended_at.reset();
    save_contact(tx, contact);
    plan_symptom_checks(tx, program, contact, seed);
  }
  SymptomCheck check = check_of_today(tx, program, contact, seed);
  check.answer = request.answer;
  check.answered_at = now;
  check.answered_by = actor.staff;
  take_check_answer(tx, actor, now, seed, program, check, contact);
  return own_of(tx, program, TRY(find_contact(tx, actor.program, contact.id)));
}

Result<OwnMonitoring> choose_own_rhythm(storage::Transaction& tx, const access::Actor& actor, Instant now, Seed seed,
                                        const OwnRhythmChoice& request) {
  const programs::InForce program = TRY(programs::program_in_force(tx, actor.program, now));
  Contact contact = TRY(contact_being_followed(tx, program, request.code));
  contact.ask_on_days.clear();
  switch (request.rhythm) {
    case OwnRhythm::department: contact.rhythm = Rhythm::department; break;
    case OwnRhythm::self: contact.rhythm = Rhythm::self; break;
    case OwnRhythm::every_day:
      contact.rhythm = Rhythm::own_days;
      contact.ask_on_days = every_day(program.pack->monitoring);
      break;
  }
  save_contact(tx, contact);
  plan_symptom_checks(tx, program, contact, seed);
  return own_of(tx, program, contact);
}

}  // namespace quell::surveillance
