#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "core/described.h"

namespace quell::packs {

struct DiseaseCodes {
  std::string icd_10_cm;
  std::string nndss;  // event code of the national notifiable-disease message
  std::optional<std::string> snomed_ct;
};
BOOST_DESCRIBE_STRUCT(DiseaseCodes, (), (icd_10_cm, nndss, snomed_ct))

// Its names for staff and for the public are texts: disease.staff_name, disease.public_name.
struct Disease {
  std::string id;
  DiseaseCodes codes;
  std::optional<Date> reportable_from;
};
BOOST_DESCRIBE_STRUCT(Disease, (), (id, codes, reportable_from))

struct HelpLine {
  std::string shown;  // "2-1-1"
  std::string dial;   // "+12115550100" or "211", for a link
};
BOOST_DESCRIBE_STRUCT(HelpLine, (), (shown, dial))

struct Department {
  std::string name;
  std::string jurisdiction;  // an id
  std::string area;          // "Connecticut"
  std::string url;
  std::string national_name;  // "CDC"
  std::string national_url;
  HelpLine help_line;
  std::optional<std::string> registry;  // the state's immunization registry, as files for it name the receiver
};
BOOST_DESCRIBE_STRUCT(Department, (), (name, jurisdiction, area, url, national_name, national_url, help_line, registry))

// A community partner. Its current text for the public is the text partner.<slug>.text.
struct Partner {
  std::string slug;
  std::string name;
  std::string area;
  std::optional<std::string> phone;
  std::optional<std::string> url;
  std::optional<std::string> hours;
  int line = 0;
};
BOOST_DESCRIBE_STRUCT(Partner, (), (slug, name, area, phone, url, hours))

// Counts from hide_from to hide_to are not shown in public. Statewide totals always are.
struct Suppression {
  int hide_from = 1;
  int hide_to = 9;
};
BOOST_DESCRIBE_STRUCT(Suppression, (), (hide_from, hide_to))

struct Code {
  int length;
  int attempts_max;
  int lock_minutes;
};
BOOST_DESCRIBE_STRUCT(Code, (), (length, attempts_max, lock_minutes))

struct RetentionDays {
  int booking;   // after the last dose or no-show
  int contact;   // after monitoring ends
  int question;  // after the answer
};
BOOST_DESCRIBE_STRUCT(RetentionDays, (), (booking, contact, question))

// What may be asked once, after booking; every question may be skipped.
enum class AboutPerson { ethnicity, race, gender, sex };
BOOST_DESCRIBE_ENUM(AboutPerson, ethnicity, race, gender, sex)

// From which difference on a count of the shelf is asked for twice: at least so many vials, and at least so much of
// what the ledger says.
struct MuchDifference {
  int vials = 5;
  int percent = 20;
};
BOOST_DESCRIBE_STRUCT(MuchDifference, (), (vials, percent))

// When nobody is sent a text, by the program's clock; it may run over midnight.
struct QuietHours {
  std::chrono::minutes from{20 * 60};
  std::chrono::minutes until{9 * 60};

  bool contain(std::chrono::minutes minute_of_day) const {
    if (from <= until) return minute_of_day >= from && minute_of_day < until;
    return minute_of_day >= from || minute_of_day < until;
  }
};
BOOST_DESCRIBE_STRUCT(QuietHours, (), (from, until))

struct Settings {
  int hold_minutes;        // how long a place is kept while the form is filled in
  int hold_grace_seconds;  // beyond what the person is shown
  int booking_horizon_days;
  int positive_result_delay_hours;  // a detected result is shown after the call, or after this
  Suppression suppression;
  Code code;
  RetentionDays retention_days;
  std::vector<AboutPerson> asked_after_booking;  // in this order; absent: nothing
  std::optional<MuchDifference> count_differs_much;
  std::optional<int> standby_offer_minutes;  // how long a dose is kept for who is called from the list; absent: 15
  std::optional<QuietHours> quiet_hours;     // of texts; absent: 20:00 to 09:00
};
BOOST_DESCRIBE_STRUCT(Settings, (),
                      (hold_minutes, hold_grace_seconds, booking_horizon_days, positive_result_delay_hours, suppression,
                       code, retention_days, asked_after_booking, count_differs_much, standby_offer_minutes,
                       quiet_hours))

struct PopulationAtRisk {
  int people;
  Date as_of;
  std::string source;
};
BOOST_DESCRIBE_STRUCT(PopulationAtRisk, (), (people, as_of, source))

struct Program {
  std::string id;
  std::string name;
  std::string time_zone;
  Date starts_on;
  std::vector<std::string> languages;  // the first is the one that stands in where nothing else is asked for
  std::optional<bool> fictional;
  Department department;
  Disease disease;
  std::vector<Partner> partners;
  Settings settings;
  std::optional<PopulationAtRisk> population_at_risk;  // absent: unknown, so no percentage is ever shown
};
BOOST_DESCRIBE_STRUCT(Program, (),
                      (id, name, time_zone, starts_on, languages, fictional, department, disease, partners, settings,
                       population_at_risk))

}  // namespace quell::packs
