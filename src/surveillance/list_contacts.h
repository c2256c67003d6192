#pragma once

#include "core/page.h"
#include "people/identity.h"
#include "surveillance/name_contact.h"
#include "surveillance/symptom_check.h"

namespace quell::surveillance {

enum class WhichContacts { to_offer, following, ended, all };
BOOST_DESCRIBE_ENUM(WhichContacts, to_offer, following, ended, all)

struct ContactFilter {
  std::optional<WhichContacts> which;  // following where absent; to_offer: a dose still helps and none is offered
  std::optional<CaseId> case_id;       // named by this case
  std::optional<StaffId> owner;
  std::optional<Text<400>> after;
  std::optional<int> limit;  // 1 to 200; 50 where absent
};
BOOST_DESCRIBE_STRUCT(ContactFilter, (), (which, case_id, owner, after, limit))

struct ContactLine {
  ContactFacts facts;
  std::optional<people::NameText> name_to_call;
  std::optional<Private<Date>> born_on;
  std::optional<Private<people::Language>> language;
  std::optional<Private<Text<16>>> phone;
  std::optional<people::Address> address;
  std::vector<std::int64_t> cases;         // numbers of the cases that named the contact
  std::optional<Instant> days_left_until;  // the end of the last day on which a dose is ideal, later: useful
};
BOOST_DESCRIBE_STRUCT(ContactLine, (), (facts, name_to_call, born_on, language, phone, address, cases, days_left_until))

// Contacts of one's own jurisdiction, those with the least time left first, then those without a clock.
//
// Fails: not_permitted access.permission_missing; invalid_input surveillance.limit_out_of_range, core.cursor_unknown
//        unavailable   people.key_missing, people.sealed_unreadable
Result<Page<ContactLine>> list_contacts(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                        const ContactFilter& filter);

struct ReadContact {
  ContactId contact;
};
BOOST_DESCRIBE_STRUCT(ReadContact, (), (contact))

struct ExposureShown {
  ExposureId id;
  std::optional<CaseId> case_id;
  std::optional<std::int64_t> case_number;
  std::string kind;
  std::string risk;
  std::string setting;
  Date first_on;
  Date last_on;
  Approved pep_approved = Approved::no;
  std::optional<Private<std::string>> note;
};
BOOST_DESCRIBE_STRUCT(ExposureShown, (),
                      (id, case_id, case_number, kind, risk, setting, first_on, last_on, pep_approved, note))

struct CheckLine {
  SymptomCheckId id;
  Date due_on;
  CheckChannel channel = CheckChannel::phone;
  std::optional<Instant> asked_at;
  std::int64_t tries = 0;
  std::optional<CheckAnswer> answer;
  std::optional<Instant> answered_at;
};
BOOST_DESCRIBE_STRUCT(CheckLine, (), (id, due_on, channel, asked_at, tries, answer, answered_at))

struct ContactFile {
  ContactLine line;
  std::vector<ExposureShown> exposures;
  std::vector<CheckLine> checks;
};
BOOST_DESCRIBE_STRUCT(ContactFile, (), (line, exposures, checks))

// Fails: as find_own_contact; unavailable people.key_missing, people.sealed_unreadable
Result<ContactFile> read_contact(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                 const ReadContact& request);

struct PhoneChecksAsked {
  std::optional<int> limit;  // 1 to 200; 50 where absent
};
BOOST_DESCRIBE_STRUCT(PhoneChecksAsked, (), (limit))

struct PhoneCheck {
  CheckLine check;
  ContactLine contact;
};
BOOST_DESCRIBE_STRUCT(PhoneCheck, (), (check, contact))

struct PhoneCheckList {
  std::vector<PhoneCheck> checks;  // the longest due first
};
BOOST_DESCRIBE_STRUCT(PhoneCheckList, (), (checks))

// Whom to call for symptoms today. Fails: as list_contacts.
Result<PhoneCheckList> list_phone_checks(storage::Transaction& tx, const access::Actor& actor, Instant now,
                                         const PhoneChecksAsked& request);

}  // namespace quell::surveillance
