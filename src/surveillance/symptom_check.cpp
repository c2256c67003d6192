#include "surveillance/symptom_check.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "core/base64.h"
#include "core/code.h"
#include "core/sealing.h"

namespace quell::surveillance {
namespace {

constexpr std::size_t code_characters = 11;  // 55 bits, and a check character

struct ChecksAsked {
  ProgramId program;
  ContactId contact;
  SymptomCheckId id;
  CheckChannel channel = CheckChannel::phone;
  Date today;
  int limit = 0;
  std::optional<std::string> token_hash;
  Instant now;
};
BOOST_DESCRIBE_STRUCT(ChecksAsked, (), (program, contact, id, channel, today, limit, token_hash, now))

std::vector<int> own_days_of(const Contact& contact) {
  std::vector<int> days;
  std::istringstream words{contact.ask_on_days};
  for (int day = 0; words >> day;) days.push_back(day);
  return days;
}

bool is_untouched(const SymptomCheck& check) { return !check.asked_at && !check.answered_at && check.tries == 0; }

}  // namespace

void insert_symptom_check(storage::Transaction& tx, const SymptomCheck& check) {
  tx.execute(
      "insert into surveillance_symptom_check (id, program_id, contact_id, due_on, channel, token_hash, asked_at, "
      "tries, last_tried_at, answer, answered_at, answered_by) values (:id, :program_id, :contact_id, :due_on, "
      ":channel, :token_hash, :asked_at, :tries, :last_tried_at, :answer, :answered_at, :answered_by) "
      "on conflict (contact_id, due_on) do nothing",
      check);
}

std::vector<SymptomCheck> checks_of_contact(storage::Transaction& tx, const ContactId& contact) {
  return tx.all<SymptomCheck>("select * from surveillance_symptom_check where contact_id = :contact order by due_on",
                              ChecksAsked{.contact = contact});
}

std::vector<Date> days_of_checks(const Contact& contact, const packs::Monitoring& monitoring) {
  std::vector<Date> days;
  if (contact.state != ContactState::following || !contact.monitor_until_on || !contact.person_id) return days;
  if (contact.rhythm == Rhythm::self) return days;
  const auto numbers = contact.rhythm == Rhythm::own_days ? own_days_of(contact) : monitoring.ask_on_days;
  for (const int number : numbers) {
    const Date day = contact.exposed_last_on + std::chrono::days{number};
    if (day <= *contact.monitor_until_on) days.push_back(day);
  }
  std::ranges::sort(days);
  return days;
}

void plan_symptom_checks(storage::Transaction& tx, const programs::InForce& program, const Contact& contact,
                         Seed& seed) {
  const auto days = days_of_checks(contact, program.pack->monitoring);
  const std::set<Date> wanted{days.begin(), days.end()};
  for (const SymptomCheck& check : checks_of_contact(tx, contact.id))
    if (is_untouched(check) && (!wanted.contains(check.due_on) || check.channel != contact.channel))
      tx.execute("delete from surveillance_symptom_check where id = :id", ChecksAsked{.id = check.id});
  for (const Date day : wanted)
    if (day >= program.today)
      insert_symptom_check(tx, {.id = seed.next_id<SymptomCheckId>(),
                                .program_id = contact.program_id,
                                .contact_id = contact.id,
                                .due_on = day,
                                .channel = contact.channel});
}

std::string code_of_check(storage::Transaction& tx, const SymptomCheckId& id) {
  const std::string bits = keyed_hash(derived_key(tx.keys().index(), "surveillance.symptom_check"), id.text);
  return code_from(*from_base64(bits), code_characters);
}

std::string hash_of_check_code(storage::Transaction& tx, const std::string& normal_code) {
  return keyed_hash(derived_key(tx.keys().index(), "surveillance.symptom_check_hash"), normal_code);
}

std::vector<SymptomCheck> checks_to_ask(storage::Transaction& tx, const ProgramId& program, CheckChannel channel,
                                        Date today, int count_max) {
  return tx.all<SymptomCheck>(
      "select k.* from surveillance_symptom_check k join surveillance_contact c on c.id = k.contact_id "
      "where k.program_id = :program and k.channel = :channel and k.due_on <= :today and k.answered_at is null and "
      "(k.channel = 'phone' or k.asked_at is null) and c.state = 'following' and not exists (select 1 from "
      "surveillance_symptom_check l where l.contact_id = k.contact_id and l.due_on > k.due_on and l.due_on <= :today) "
      "order by k.due_on, k.id limit :limit",
      ChecksAsked{.program = program, .channel = channel, .today = today, .limit = count_max});
}

void note_check_asked(storage::Transaction& tx, const SymptomCheckId& id, Instant now) {
  const std::string code = code_of_check(tx, id);
  tx.execute(
      "update surveillance_symptom_check set asked_at = :now, token_hash = :token_hash where id = :id and "
      "asked_at is null",
      ChecksAsked{.id = id, .token_hash = hash_of_check_code(tx, code), .now = now});
}

}  // namespace quell::surveillance
