#pragma once

#include "apps/server/pages/visit.h"
#include "clinics/check_privately.h"

namespace quell::server {

// Words of a version of the criteria, in the visitor's language.
std::string words(const Visit& visit, const packs::CriteriaVersion& version, const std::string& key);

// What a question lists, one item a criterion.
boost::json::array criteria_of(const Visit& visit, const packs::CriteriaVersion& version,
                               const packs::CriteriaQuestion& question);

// Where "yes" was said to all questions at once: what to do first for each that may apply; part_first. Else empty.
boost::json::array do_first(const Visit& visit, const packs::CriteriaOutcome& outcome);

// What to do now, and which rules said so. `kept` is the view of a time that was kept meanwhile and is of no use now,
// or false: it can be let go for others.
Reply outcome_page(Visit& visit, const clinics::CheckResult& result, boost::json::value kept);

}  // namespace quell::server
