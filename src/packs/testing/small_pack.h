#pragma once

// The smallest pack that is whole: an invented disease in an invented town, two doses, two versions of the criteria.
// Tests take it, change a word, and look at what becomes of it.

#include <set>
#include <stdexcept>

#include "packs/load_pack.h"
#include "packs/testing/small_surveillance.h"

namespace quell::packs::testing {

inline const char* const program_toml = R"(id = "river-fever"
name = "River fever response"
time_zone = "America/New_York"
starts_on = 2022-08-01
languages = ["en", "es"]
fictional = true

[department]
name = "Harbor Health"
jurisdiction = "harbor"
area = "Harbor"
url = "https://harbor.example"
national_name = "National health office"
national_url = "https://nation.example"
help_line = { shown = "2-1-1", dial = "211" }

[disease]
id = "river-fever"
codes = { icd_10_cm = "Z00", nndss = "00000" }

[[partners]]
slug = "pier"
name = "Pier House"
area = "Harbor"

[settings]
hold_minutes = 10
hold_grace_seconds = 30
booking_horizon_days = 28
positive_result_delay_hours = 24
suppression = { hide_from = 1, hide_to = 9 }
code = { length = 12, attempts_max = 5, lock_minutes = 15 }
retention_days = { booking = 30, contact = 14, question = 30 }
count_differs_much = { vials = 5, percent = 20 }
standby_offer_minutes = 20
)";

inline const char* const products_toml = R"([[products]]
id = "fevax"
name = "Fevax"
cvx = "999"
mvx = "XX"
vials_per_carton = 20
source = "test"

[[products.routes]]
id = "subcutaneous"
hl7_code = "SC"
volume_ml = 0.5
age_min_years = 18
source = "test"

[[products.routes]]
id = "subcutaneous"
hl7_code = "SC"
volume_ml = 0.5
age_max_years = 17
clinician_decides = true
from = 2022-08-09
source = "test"

[[products.routes]]
id = "intradermal"
hl7_code = "ID"
volume_ml = 0.1
age_min_years = 18
from = 2022-08-09
source = "test"

[[products.body_sites]]
id = "arm"
route = "subcutaneous"
hl7_code = "LA"
source = "test"

[[products.body_sites]]
id = "forearm"
route = "intradermal"
from = 2022-08-09
source = "test"

[[products.body_sites]]
id = "back"
route = "intradermal"
from = 2022-10-01
source = "test"

[[products.yields]]
route = "subcutaneous"
least = 1
expected = 1
most = 1
source = "test"

[[products.yields]]
route = "intradermal"
least = 3
expected = 4
most = 5
from = 2022-08-09
source = "test"

[[products.storage_limits]]
clock = "thawed"
policy = "label"
hours = 672
until = 2022-08-31
source = "test"

[[products.storage_limits]]
clock = "thawed"
policy = "label"
hours = 1344
from = 2022-09-01
source = "test"
)";

inline const char* const schedule_toml = R"([[doses]]
number = 1
source = "test"

[[doses]]
number = 2
valid_after_days = 0
grace_after_days = 24
offer_after_days = 28
recommended_after_days = 28
overdue_after_days = 35
source = "test"

[pep]
ideal_within_days = 4
useful_within_days = 14
source = "test"
)";

inline const char* const screening_toml = R"(observation_minutes = 15
information_sheet = "Fevax sheet"
information_sheet_editions = ["2022-07-01"]

[[questions]]
id = "severe_reaction"
kind = "contraindication"
action = "stop"
source = "test"

[[questions]]
id = "allergy"
kind = "precaution"
action = "proceed"
observe_minutes = 30
source = "test"

[[questions]]
id = "keloid"
kind = "precaution"
action = "restrict_routes"
only_routes = ["subcutaneous"]
source = "test"

[[mishaps]]
id = "too_much"
kind = "administration_error"
report_to_vaers = true
repeat_dose = false
source = "test"

[[mishaps]]
id = "collapse"
kind = "reaction"
report_to_vaers = true
repeat_dose = false
source = "test"
contraindicates = true

[[mishaps]]
id = "fainting"
kind = "reaction"
report_to_vaers = false
repeat_dose = false
source = "test"
)";

inline const char* const criteria_toml = R"([[versions]]
id = "august"
effective_from = 2022-08-01
asks = "once"
source = "test"

[[versions.questions]]
id = "signs"
implies = "test_first"
criteria = ["rash", "fever"]

[[versions.questions]]
id = "minor"
implies = "clinician"

[[versions.questions]]
id = "had_it"
implies = "not_now"

[[versions.questions]]
id = "exposed"
implies = "exposure_pep"

[[versions.questions]]
id = "risk"
implies = "vaccinate"
criteria = ["swims", "rows"]

[[versions]]
id = "september"
effective_from = 2022-09-15
asks = "once"
source = "test"

[[versions.questions]]
id = "signs"
implies = "test_first"
criteria = ["rash", "fever"]

[[versions.questions]]
id = "risk"
implies = "vaccinate"
criteria = ["swims", "walks"]

[[profiles]]
id = "swimmer"
answers = { signs = "no", minor = "no", had_it = "no", exposed = "no", risk = "yes" }
expects = { august = "book", september = "book" }

[[profiles]]
id = "guest"
answers = { signs = "no", minor = "no", had_it = "no", exposed = "yes", risk = "no" }
exposed_days_ago = 2
expects = { august = "exposure_within_days", september = "not_now" }
)";

inline const char* const sites_csv =
    "id,name,street,town,zip,latitude,longitude,position_from,opens_on,services,phone,free_of_charge,"
    "identification_asked,insurance_asked,residence_proof_asked,interpreter,step_free,transit,source\n"
    "pier-clinic,Pier Clinic,1 Pier St,Eastport,00001,41.0,-72.0,zip centroid,2022-08-01,vaccination testing,,yes,no,,,"
    ",,,test\n"
    "hill-clinic,Hill Clinic,,Westport,,41.0,-73.0,town centroid,,vaccination,,yes,,,,,,,test\n";

inline const char* const localities_csv =
    "zip,town,name,latitude,longitude\n00001,Eastport,Eastport,41.0,-72.0\n00002,Eastport,Oyster Landing,41.2,-72.2\n"
    "00003,Westport,Westport,41.0,-73.0\n00003,Hilltop,Hilltop,41.0,-73.0\n";

// Texts for every key that a pack without any would lack.
inline std::string texts_for(const std::set<std::string>& keys, const std::string& language) {
  std::string json = "{";
  for (const std::string& key : keys)
    json += (json.size() > 1 ? ",\n" : "\n") + ("\"" + key + "\": \"" + key + " in " + language + "\"");
  return json + "\n}\n";
}

// The keys that the checker says are missing are the keys to write.
inline void add_texts(PackFiles& files) {
  for (const std::string language : {"en", "es"}) files["texts/" + language + ".json"] = "{}";
  const auto loaded = load_pack(files);
  if (loaded) return;
  std::set<std::string> keys;
  for (const Problem& problem : loaded.error())
    if (problem.kind == ProblemKind::text_missing) keys.insert(problem.what.substr(10, problem.what.rfind('"') - 10));
  for (const std::string language : {"en", "es"}) files["texts/" + language + ".json"] = texts_for(keys, language);
}

inline const PackFiles& small_pack() {
  static const PackFiles files = [] {
    PackFiles whole{{"program.toml", program_toml},
                    {"products.toml", products_toml},
                    {"schedule.toml", schedule_toml},
                    {"screening.toml", screening_toml},
                    {"criteria.toml", criteria_toml},
                    {"monitoring.toml", monitoring_toml},
                    {"case_definition.toml", case_definition_toml},
                    {"interview.toml", interview_toml},
                    {"sites.csv", sites_csv},
                    {"localities.csv", localities_csv}};
    add_texts(whole);
    return whole;
  }();
  return files;
}

inline PackPointer load_small_pack() {
  const auto loaded = load_pack(small_pack());
  if (!loaded) throw std::runtime_error(to_line(loaded.error().front()));
  return *loaded;
}

// The small pack with one piece of one file replaced, at its first place.
inline PackFiles small_pack_with(const std::string& file, const std::string& piece, const std::string& other) {
  PackFiles files = small_pack();
  std::string& content = files[file];
  const std::size_t at = content.find(piece);
  if (at == std::string::npos) throw std::runtime_error("the small pack has no " + piece);
  content.replace(at, piece.size(), other);
  return files;
}

inline std::vector<Problem> problems_of(const PackFiles& files) {
  const auto loaded = load_pack(files);
  return loaded ? std::vector<Problem>{} : loaded.error();
}

// How many problems of a kind, in a file and line.
inline int count_of(const std::vector<Problem>& problems, ProblemKind kind, const std::string& file, int line) {
  int count = 0;
  for (const Problem& problem : problems)
    count += problem.kind == kind && problem.file == file && problem.line == line && !problem.what.empty() &&
             !problem.remedy.empty();
  return count;
}

// The line of a file of the small pack on which a piece first stands.
inline int line_of(const std::string& file, const std::string& piece) {
  const std::string& content = small_pack().at(file);
  const std::size_t at = content.find(piece);
  if (at == std::string::npos) throw std::runtime_error("the small pack has no " + piece);
  int line = 1;
  for (std::size_t i = 0; i < at; ++i) line += content[i] == '\n';
  return line;
}

}  // namespace quell::packs::testing
