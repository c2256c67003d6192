#pragma once

#include "core/seed.h"
#include "surveillance/contact.h"

namespace quell::surveillance {

using SymptomCheckId = Id<struct SymptomCheckTag>;

// What a contact says for a day, by tap, text or on the phone.
enum class CheckAnswer { well, symptoms, stop_asking, call_me };
BOOST_DESCRIBE_ENUM(CheckAnswer, well, symptoms, stop_asking, call_me)

// One question for symptoms on one day of a contact's monitoring.
struct SymptomCheck {
  SymptomCheckId id;
  ProgramId program_id;
  ContactId contact_id;
  Date due_on;
  CheckChannel channel = CheckChannel::phone;
  std::optional<std::string> token_hash;
  std::optional<Instant> asked_at;
  std::int64_t tries = 0;
  std::optional<Instant> last_tried_at;
  std::optional<CheckAnswer> answer;
  std::optional<Instant> answered_at;
  std::optional<StaffId> answered_by;
};
BOOST_DESCRIBE_STRUCT(SymptomCheck, (),
                      (id, program_id, contact_id, due_on, channel, token_hash, asked_at, tries, last_tried_at, answer,
                       answered_at, answered_by))

// By day.
std::vector<SymptomCheck> checks_of_contact(storage::Transaction& tx, const ContactId& contact);

// One more; nothing where that day has one.
void insert_symptom_check(storage::Transaction& tx, const SymptomCheck& check);

// Makes the checks to come fit the contact's days and rhythm: those that are missing are added, those that no longer
// fit are removed, unless they were asked or answered. Days before today are not made up for.
void plan_symptom_checks(storage::Transaction& tx, const programs::InForce& program, const Contact& contact,
                         Seed& seed);

// The days on which a contact is asked, first to last.
std::vector<Date> days_of_checks(const Contact& contact, const packs::Monitoring& monitoring);

// What a link in a text carries, the same whenever it is made: by it alone the check is answered.
std::string code_of_check(storage::Transaction& tx, const SymptomCheckId& id);

std::string hash_of_check_code(storage::Transaction& tx, const std::string& normal_code);

// Those due by a day on a channel that nobody has answered or, by text, sent; for who sends texts, and for the phone.
// Of a contact the newest only: the days before are over.
std::vector<SymptomCheck> checks_to_ask(storage::Transaction& tx, const ProgramId& program, CheckChannel channel,
                                        Date today, int count_max);

// Notes that the text left, so that its link is known. Called by who sends it. Again, it changes nothing.
void note_check_asked(storage::Transaction& tx, const SymptomCheckId& id, Instant now);

}  // namespace quell::surveillance
