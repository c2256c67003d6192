#pragma once

// How the small pack finds and follows people: its monitoring, case definition and interview.

namespace quell::packs::testing {

inline const char* const monitoring_toml = R"(days = 21
ask_on_days = [1, 4, 7, 14, 21]
lost_after_unanswered = 3
pep_offer_hours = 24
source = "test"
exposure_settings = ["home", "party"]

[[exposure_risks]]
id = "high"
pep = "recommended"
monitored = true
source = "test"

[[exposure_risks]]
id = "intermediate"
pep = "case_by_case"
monitored = true
source = "test"

[[exposure_risks]]
id = "low"
pep = "none"
monitored = false
source = "test"

[[exposure_kinds]]
id = "swam_together"
risk = "high"
source = "test"

[[exposure_kinds]]
id = "same_boat"
risk = "intermediate"
source = "test"

[[exposure_kinds]]
id = "same_pier"
risk = "low"
source = "test"
)";

inline const char* const interview_toml = R"([[questions]]
id = "onset"
kind = "date"
section = "illness"
counts_as = "onset"
source = "test"

[[questions]]
id = "rash"
kind = "yes_no"
section = "illness"
counts_as = "clinical"
source = "test"

[[questions]]
id = "other_illness"
kind = "yes_no"
section = "illness"
counts_as = "exclusion"
source = "test"

[[questions]]
id = "suspected"
kind = "yes_no"
section = "illness"
counts_as = "suspicion"
source = "test"

[[questions]]
id = "hospitalised"
kind = "yes_no"
section = "illness"
counts_as = "hospitalised"
source = "test"

[[questions]]
id = "died"
kind = "yes_no"
section = "illness"
counts_as = "died"
source = "test"

[[questions]]
id = "died_on"
kind = "date"
section = "illness"
only_if = "died"
counts_as = "died_on"
source = "test"

[[questions]]
id = "worker"
kind = "yes_no"
section = "exposure"
counts_as = "health_care_worker"
source = "test"

[[questions]]
id = "knew_case"
kind = "yes_no"
section = "exposure"
counts_as = "epidemiologic"
source = "test"

[[questions]]
id = "vaccinated"
kind = "yes_no"
section = "exposure"
counts_as = "other_exposure"
source = "test"

[[questions]]
id = "where_from"
kind = "choice"
section = "exposure"
choices = ["upstream", "downstream"]
source = "test"

[[questions]]
id = "swims"
kind = "number"
section = "exposure"
source = "test"

[[questions]]
id = "story"
kind = "text"
section = "exposure"
source = "test"

[[questions]]
id = "immune_condition"
kind = "yes_no"
section = "exposure"
sensitive = true
source = "test"
)";

inline const char* const case_definition_toml = R"([[versions]]
id = "july"
effective_from = 2022-07-01
epidemiologic_window_days = 21
episode_days = 90
public_counts = ["probable", "confirmed"]
source = "test"

[[versions.lab_tests]]
loinc = "1-1"
name = "River DNA"
detected_supports = "confirmed"
not_detected_excludes = true
source = "test"

[[versions.lab_tests]]
loinc = "2-2"
name = "River IgM"
detected_supports = "probable"
days_after_onset_min = 4
days_after_onset_max = 56
unless_other_exposure = true
source = "test"

[[versions.lab_tests]]
loinc = "3-3"
name = "Water DNA"
detected_supports = "probable"
not_detected_excludes = true
source = "test"

[[versions.lab_tests]]
loinc = "4-4"
name = "River IgG"
detected_supports = "none"
source = "test"

[[versions.result_codes]]
snomed_ct = "260373001"
name = "Detected"
meaning = "detected"

[[versions.result_codes]]
snomed_ct = "260415000"
name = "Not detected"
meaning = "not_detected"

[[versions.local_results]]
text = "river dna found"
meaning = "detected"

[[versions.local_tests]]
code = "RIVPCR"
loinc = "1-1"
)";

}  // namespace quell::packs::testing
